"""An integration session: what was worked on, what comes along, steps, and the next date."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Planned
from moodjournal.domain.reflection import ReflectionKind
from moodjournal.ui.pages.sessions.wording import session_when
from moodjournal.ui.pages.sessions.words_tab import WordsTab
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.when import DayField, TimeField
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_session import plan_talk

if TYPE_CHECKING:
    from moodjournal.domain.session import Session
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_session import SessionSeen

When = tuple[str, str]
"""Day and time as they are typed."""


class IntegrationTab(WordsTab):
    """Words to it, steps, and when the next one is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._left: dict[str, When] = {}  # dates typed and not put on the calendar
        self.add_question(ReflectionKind.WORKED_ON, _("What was worked on"), (3, 12))
        self.add_question(ReflectionKind.TAKE_ALONG, _("What I take along"), (2, 12))
        self.add_question(ReflectionKind.SAID, _("What was said"), (1, 12))
        self.add_steps()
        self.next = NextDate(desk)
        self.next.wanted.connect(self._on_next)
        self.column.addWidget(self.next)

    @override
    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        if fresh:
            if any(self.next.typed()):
                self._left[self.next.session_id] = self.next.typed()
            self.next.hold(seen.session, self._left.pop(seen.session.id, ("", "")))
        super().fill(seen, fresh=fresh)
        said = self.edits[ReflectionKind.SAID]
        said.setVisible(ReflectionKind.SAID in seen.reflections or said.unsaved() is not None)
        self.next.show_next(seen.next_talk)

    @override
    def save(self) -> None:
        super().save()
        self.next.save()

    def _on_next(self, planned: Planned) -> None:
        when = self.next.typed()
        self.next.clear()
        command = partial(plan_talk, after=self._session_id, planned=planned, now=self.desk.clock())
        self.write(command, partial(self._not_planned, self._session_id, when))

    def _not_planned(self, session_id: str, when: When) -> None:
        if session_id == self.next.session_id:
            self.next.type_again(when)
        else:
            self._left[session_id] = when


class NextDate(QWidget):
    """The next date: what the calendar says, and room to put one on it.

    Signals:
        wanted: The Planned to put on the calendar.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._zone = desk.zone()
        self.session_id = ""
        self.stands = words("", "muted")
        self.day = DayField(_("Date of the next integration session"), desk.locale)
        self.day.setPlaceholderText("2026-12-31")
        self.at = TimeField(_("Time of the next integration session"))
        self.day_field, self.at_field = Field(_("Next date"), self.day), Field(_("Time"), self.at)
        self.put = QPushButton(_("Put it on the calendar"))
        self.put.setProperty("role", "link")
        self.put.setProperty("compact", "true")
        self.put.clicked.connect(self.save)
        for line in (self.day, self.at):
            line.returnPressed.connect(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.stands)
        column.addWidget(SideBySide(self.day_field, self.at_field))
        column.addWidget(self.put, alignment=Qt.AlignmentFlag.AlignLeading)

    def hold(self, session: Session, when: When) -> None:
        """Belong to ``session``, with what was typed to it before."""
        self.session_id, self._zone = session.id, session.moment.zone
        self.type_again(when)

    def show_next(self, session: Session | None) -> None:
        """Show what stands on the calendar already."""
        when = session_when(self._desk.locale, session) if session else ""
        self.stands.setText(_("On the calendar: {when}").format(when=when) if when else "")
        self.stands.setVisible(bool(when))

    def typed(self) -> When:
        """Return day and time as they are typed."""
        return self.day.text(), self.at.text()

    def type_again(self, when: When) -> None:
        """Show what was typed before."""
        self.day.setText(when[0])
        self.at.setText(when[1])
        self.day_field.clear()
        self.at_field.clear()

    def clear(self) -> None:
        """Empty both fields."""
        self.type_again(("", ""))

    def save(self) -> None:
        """Hand the date out, if one is typed and can be read."""
        if not any(text.strip() for text in self.typed()):
            return
        try:
            day = self.day_field.ask(self.day.day)
        except BadInputError:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            at = self.at_field.ask(self.at.time_or_none)
        except BadInputError:
            self.at.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.wanted.emit(Planned(day, at, self._zone))
