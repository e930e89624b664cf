"""The dates of a calendar file, to choose which of them become sessions."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.file_asking import ask_for_file
from moodjournal.ui.pages.sessions.event_list import EventList
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from moodjournal.importers.calendar_event import IncomingCalendar
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.look_into_calendar import CalendarLook

WIDE_PX = 860


def ask_for_calendar(parent: QWidget) -> Path | None:
    """Let the person choose a calendar file; None if they do not."""
    kinds = _("Calendars (*.ics *.ical *.ifb *.icalendar);;All files (*)")
    return ask_for_file(parent, _("Import calendar"), kinds)


class ImportView(QWidget):
    """What a calendar file holds; nothing is written until dates are chosen and brought in.

    Signals:
        chosen: The uids of the dates to bring in, as a tuple.
        back: The person goes back.
    """

    chosen = Signal(tuple)
    back = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._look: CalendarLook | None = None
        self.head = words("", "muted")
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Show only those with this in their name"))
        self.filter.setAccessibleName(_("Filter by name"))
        self.filter.setClearButtonEnabled(True)
        self.select = QPushButton(_("Select shown"))
        self.events = EventList(desk.locale, desk.zone)
        self.left_out = words("", "muted")
        self.said = SaidLine()
        self.bring_button = QPushButton()
        self.bring_button.setProperty("role", "primary")
        self.back_button = QPushButton(_("Back"))
        self._build()
        self.filter.textChanged.connect(self._on_filter)
        self.select.clicked.connect(self._on_select)
        self.events.ticked.connect(self._on_ticked)
        self.bring_button.clicked.connect(self.bring_in)
        self.back_button.clicked.connect(self.back)
        self._on_ticked()

    def begin(self, look: CalendarLook) -> None:
        """Show the dates of a calendar; none is chosen."""
        self._look = look
        count = len(look.events)
        head = ngettext("{file}: {count} date", "{file}: {count} dates", count)
        self.head.setText(head.format(file=look.file_name, count=count))
        self.left_out.setText("\n".join(_left_out(look)))
        self.left_out.setVisible(bool(self.left_out.text()))
        self.filter.clear()
        self.events.show_events(look.events)
        self.refuse("")
        self._on_ticked()
        self.filter.setFocus(Qt.FocusReason.TabFocusReason)

    def incoming(self) -> IncomingCalendar | None:
        """Return what the file holds, for ``bring_in_calendar``; None before one is shown."""
        return None if self._look is None else self._look.incoming

    def bring_in(self) -> None:
        """Hand the chosen dates out."""
        self.refuse("")
        chosen = self.events.chosen()
        if chosen:
            self.chosen.emit(chosen)
        else:
            self.refuse(_("Choose at least one date."))

    def refuse(self, sentence: str) -> None:
        """Say why nothing was brought in."""
        if sentence:
            self.said.complain(sentence)
        else:
            self.said.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def _on_filter(self, text: str) -> None:
        self.events.show_only(text)
        self._on_ticked()

    def _on_select(self) -> None:
        self.events.tick_shown()

    def _on_ticked(self) -> None:
        count = len(self.events.chosen())
        if count:
            text = ngettext("Bring in {n} date", "Bring in {n} dates", count).format(n=count)
        else:
            text = _("Bring in")
        self.bring_button.setText(text)

    def _build(self) -> None:
        over = QHBoxLayout()
        over.addWidget(self.filter, stretch=1)
        over.addWidget(self.select)
        card = Card(fills=True)
        card.body.addWidget(self.head)
        card.body.addLayout(over)
        card.body.addWidget(self.events, stretch=1)
        card.body.addWidget(self.left_out)
        foot = QHBoxLayout()
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(self.bring_button)
        inside = QWidget()
        inside.setMaximumWidth(WIDE_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(words(_("Import calendar"), "title"))
        about = _("Choose the dates that become sessions. Those that moved are moved here too.")
        column.addWidget(words(about, "muted"))
        column.addWidget(card, stretch=1)
        column.addWidget(self.said)
        column.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(36, 24, 36, 36)
        whole.addWidget(inside, stretch=1)


def _left_out(look: CalendarLook) -> list[str]:
    """Return what the person should know about the file, a sentence each."""
    said = list(look.incoming.notices)
    if count := len(look.incoming.problems):
        first = look.incoming.problems[0]
        sentence = ngettext(
            "{count} part of the file cannot be read and is left out. Line {line}: {problem}",
            "{count} parts of the file cannot be read and are left out. Line {line}: {problem}",
            count,
        )
        said.append(sentence.format(count=count, line=first.line, problem=first.sentence))
    return said
