"""The calendar, and beside it what was chosen on it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.pages.sessions.calendar_pane import CalendarPane
from moodjournal.ui.pages.sessions.dose_line import DoseLine
from moodjournal.ui.pages.sessions.session_card import SessionCard
from moodjournal.ui.pages.sessions.small_cards import AddCard, EmptyCard
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import date, time

    from PySide6.QtGui import QResizeEvent

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_session import SessionSeen
    from moodjournal.usecases.see_sessions import CalendarSeen

ASIDE_PX = 440
WIDE_PX = 892
"""Narrower than this, at 100 % text, the panel folds under the calendar."""
QWIDGETSIZE_MAX = 16777215


class CalendarView(QWidget):
    """Title and buttons; month or list; the panel.

    Signals:
        plan_wanted: The person wants to plan a course, or to change its plan.
        course_wanted: The person wants to look at their course.
        import_wanted: The person has a calendar file.
        add_wanted: The person wants to add a session.
    """

    plan_wanted = Signal()
    course_wanted = Signal()
    import_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._adding = False
        self._holds = False
        self.plan_button = QPushButton(_("Plan course…"))
        self.plan_button.clicked.connect(self._on_plan)
        self.course_button = QPushButton(_("Course…"))
        self.course_button.clicked.connect(self.course_wanted)
        self.import_button = QPushButton(_("Import calendar…"))
        self.import_button.clicked.connect(self.import_wanted)
        self.add_button = QPushButton(_("Add session"))
        self.add_button.setProperty("role", "primary")
        self.add_button.clicked.connect(self._on_add)
        self.pane = CalendarPane(desk)
        self.dose = DoseLine(desk)
        self.card = SessionCard(desk)
        self.empty = EmptyCard()
        self.empty.plan_wanted.connect(self.plan_wanted)
        self.empty.add_wanted.connect(self.add_wanted)
        self.add = AddCard(desk)
        self.add.cancelled.connect(self._on_cancelled)
        self._build()
        self._show_aside()

    def show_seen(self, seen: CalendarSeen, month: date, chosen: SessionSeen | None) -> None:
        """Show a month and the session that is chosen, if one is."""
        self.pane.show_calendar(seen, month, chosen.session.id if chosen else None)
        self._holds = chosen is not None
        if chosen is not None:
            self.card.show_session(chosen)
            self.dose.hide()  # the card offers it; two of them would share one key
        else:
            self.dose.show_calendar(seen)
        self.empty.show_state(first_time=not seen.sessions and not seen.courses)
        self._show_aside()

    def start_adding(self, day: date, usual: time | None) -> None:
        """Show the form for a new session."""
        self._adding = True
        self._show_aside()
        self.add.begin(day, usual)

    def stop_adding(self) -> None:
        """Put the form away."""
        self._adding = False
        self._show_aside()

    def save(self) -> None:
        """Save what is in view: Ctrl+Enter."""
        if self._adding:
            self.add.save()
        elif self._holds:
            self.card.save()

    def focus_calendar(self) -> None:
        """Put the keys on the calendar."""
        shown = self.pane.list if self.pane.grid.isHidden() else self.pane.grid
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = self.fontInfo().pixelSize() / self._desk.tokens().body.size_px
        wide = self.width() >= WIDE_PX * scale
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self._aside.setMinimumWidth(round(ASIDE_PX * scale) if wide else 0)
        self._aside.setMaximumWidth(round(ASIDE_PX * scale) if wide else QWIDGETSIZE_MAX)

    def _show_aside(self) -> None:
        self.add.setVisible(self._adding)
        self.card.setVisible(self._holds and not self._adding)
        self.empty.setVisible(not self._holds and not self._adding)

    def _on_plan(self) -> None:
        self.plan_wanted.emit()

    def _on_add(self) -> None:
        self.add_wanted.emit()

    def _on_cancelled(self) -> None:
        self.stop_adding()
        self.focus_calendar()

    def _build(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        for button in (self.course_button, self.plan_button, self.import_button, self.add_button):
            flow.addWidget(button)
        title = words(_("Sessions"), "title")
        title.setWordWrap(False)
        self._aside = QWidget()
        right = QVBoxLayout(self._aside)
        right.setContentsMargins(0, 0, 0, 0)
        for card in (self.dose, self.card, self.empty, self.add):
            right.addWidget(card)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(20)
        self._columns.addWidget(self.pane, stretch=1)
        self._columns.addWidget(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 24, 36, 36)
        column.setSpacing(14)
        column.addWidget(HeadLine(title, buttons))
        column.addLayout(self._columns)
        column.addStretch(1)
