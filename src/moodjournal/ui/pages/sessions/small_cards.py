"""What stands beside the calendar when no session does: a first step, or a form to add one."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton
from typing_extensions import override

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Planned
from moodjournal.domain.session import Session, SessionKind
from moodjournal.ui.pages.sessions.wording import kind_name
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.side_by_side import SideBySide
from moodjournal.ui.widgets.when import DayField, TimeField
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import date, time

    from PySide6.QtGui import QKeyEvent

    from moodjournal.ui.page import Desk


class EmptyCard(Card):
    """One sentence and one button.

    Signals:
        plan_wanted: The person wants to plan a course.
        add_wanted: The person wants to add a session.
    """

    plan_wanted = Signal()
    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = words("", "muted")
        self.plan = QPushButton(_("Plan your course"))
        self.plan.clicked.connect(self.plan_wanted)
        self.add = QPushButton(_("Add session"))
        self.add.clicked.connect(self.add_wanted)
        self.body.addWidget(self.sentence)
        for button in (self.plan, self.add):
            self.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)

    def show_state(self, *, first_time: bool) -> None:
        """Say what to do: plan a course, or choose a session."""
        self.sentence.setText(
            _(
                "Tell the journal when your sessions are, and it will follow along: "
                "before, after, and the days between."
            )
            if first_time
            else _("Choose a session to see what belongs to it, or add one.")
        )
        self.plan.setVisible(first_time)
        self.add.setVisible(not first_time)


class AddCard(Card):
    """A new session: its day, its time, its kind.

    Signals:
        save_wanted: The Session to add.
        cancelled: The person thought better of it.
    """

    save_wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Add session"))
        self._desk = desk
        self.day = DayField(_("Date"), desk.locale)
        self.at = TimeField(_("Time"))
        kinds = [(kind.value, kind_name(kind)) for kind in SessionKind]
        self.kind = Segmented(_("Kind of session"), kinds)
        self.day_field, self.at_field = Field(_("Date"), self.day), Field(_("Time"), self.at)
        self.said = words("", "error")
        self.said.hide()
        self.save_button = QPushButton(_("Save"))
        self.save_button.clicked.connect(self.save)
        self.cancel = QPushButton(_("Cancel"))
        self.cancel.setProperty("role", "link")
        self.cancel.clicked.connect(self.cancelled)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.save_button)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        self.body.addWidget(SideBySide(self.day_field, self.at_field))
        self.body.addWidget(Field(_("Kind"), self.kind))
        self.body.addWidget(self.said)
        self.body.addLayout(foot)
        for line in (self.day, self.at):
            line.returnPressed.connect(self.save)

    def begin(self, day: date, usual: time | None) -> None:
        """Begin a new one on ``day``, at the ``usual`` time if there is one."""
        self.day.set_day(day)
        self.at.set_time(usual)
        self.kind.set_current(SessionKind.TREATMENT.value, quiet=True)
        self.day_field.clear()
        self.at_field.clear()
        self.refuse("")
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def save(self) -> None:
        """Hand the session out, if day and time can be read."""
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
        planned = Planned(day, at, self._desk.zone())
        kind, now = SessionKind(self.kind.current()), self._desk.clock()
        self.save_wanted.emit(Session(kind=kind, planned=planned, created_at=now))

    def refuse(self, sentence: str) -> None:
        """Say why it was not saved."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
