"""The left side: a month with its sessions, or all of them as a list."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from moodjournal.ui.pages.sessions.session_list import SessionList
from moodjournal.ui.pages.sessions.wording import grid_days
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.month_grid import MonthGrid
from moodjournal.ui.widgets.months import other_month
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.when import month_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from datetime import date

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_sessions import CalendarSeen


class CalendarPane(QWidget):
    """Month or list, and the way from month to month.

    Signals:
        month_wanted: A date of the month to show.
        session_chosen: Id of a session to open.
    """

    month_wanted = Signal(object)
    session_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today: date | None = None
        self.month = words("", "section")
        self.month.setWordWrap(False)
        self.back, self.on = self._arrow("left"), self._arrow("right")
        self.back.setAccessibleName(_("The month before"))
        self.on.setAccessibleName(_("The next month"))
        self.today = QPushButton(_("Today"))
        self.today.setProperty("role", "link")
        self.views = Segmented(_("Show as"), [("month", _("Month")), ("list", _("List"))])
        self.grid = MonthGrid(desk.tokens(), desk.locale)
        self.hint = words("", "small-ink")
        self.hint.hide()
        self.said = SaidLine()
        self.said.hide()
        self.list = SessionList(desk.locale, desk.tokens())
        self._build()
        self._connect()

    def show_calendar(self, seen: CalendarSeen, month: date, chosen: str | None) -> None:
        """Show the weeks of ``month``, and the list."""
        self._today = seen.today
        name = month_words(self._desk.locale, month)
        self.month.setText(name)
        self.month.setMinimumWidth(self._widest_month(month))
        days = grid_days(self._desk.locale, seen)
        self.grid.show_days(_("Calendar, {month}").format(month=name), month, days, seen.today)
        self.grid.set_chosen(chosen)
        self.list.show_sessions(seen, chosen)

    def show_as(self, view: str) -> None:
        """Show ``"month"`` or ``"list"``."""
        self.views.set_current(view, quiet=True)
        self._on_view(view)

    def complain(self, sentence: str) -> None:
        """Say what could not be done on the calendar; an empty sentence says no more."""
        self.said.setVisible(bool(sentence))
        if sentence:
            self.said.complain(sentence)

    def apply_theme(self) -> None:
        """Take the colours of the theme in force."""
        self.grid.set_tokens(self._desk.tokens())
        self.list.set_tokens(self._desk.tokens())
        for button, side in ((self.back, "left"), (self.on, "right")):
            button.setIcon(self._desk.icons().icon(f"chevron-{side}", "ink", 16))

    def _on_view(self, view: str) -> None:
        self.grid.setVisible(view == "month")
        self.list.setVisible(view == "list")
        self._way.setVisible(view == "month")

    def _on_back(self) -> None:
        self.month_wanted.emit(other_month(self.grid.cursor_day(), -1))

    def _on_on(self) -> None:
        self.month_wanted.emit(other_month(self.grid.cursor_day(), 1))

    def _on_today(self) -> None:
        if self._today is not None:
            self.month_wanted.emit(self._today)

    def _on_hint(self, sentence: str) -> None:
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))

    def _widest_month(self, day: date) -> int:
        metrics = self.month.fontMetrics()
        names = (
            month_words(self._desk.locale, day.replace(month=month, day=1))
            for month in range(1, 13)
        )
        return max(metrics.horizontalAdvance(name) for name in names)

    def _arrow(self, side: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("square", "true")
        button.setIcon(self._desk.icons().icon(f"chevron-{side}", "ink", 16))
        return button

    def _build(self) -> None:
        self._way = QWidget()
        row = QHBoxLayout(self._way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self.back, self.month, self.on, self.today):
            row.addWidget(part)
        self._way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(HeadLine(self._way, self.views))
        for part in (self.said, self.hint, self.grid, self.list):
            column.addWidget(part)
        column.addStretch(1)
        self._on_view("month")

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_on)
        self.today.clicked.connect(self._on_today)
        self.views.chosen.connect(self._on_view)
        self.grid.hinted.connect(self._on_hint)
        self.grid.month_wanted.connect(self.month_wanted)
        for part in (self.grid, self.list):
            part.session_chosen.connect(self.session_chosen)
