"""The left side: a month with its sessions, or all of them as a list."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from moodjournal.ui.pages.sessions.day_menu import DayMenu
from moodjournal.ui.pages.sessions.session_list import SessionList
from moodjournal.ui.pages.sessions.wording import grid_days
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.month_grid import YEAR, MonthGrid
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
        add_wanted: The date a session is to be added on.
        check_in_wanted: The date a check-in is to be written for.
        phase_chosen: The PhaseKind that begins, and the date.
    """

    month_wanted = Signal(object)
    session_chosen = Signal(str)
    add_wanted = Signal(object)
    check_in_wanted = Signal(object)
    phase_chosen = Signal(object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today: date | None = None
        self.month = words("", "section")
        self.month.setWordWrap(False)
        self.back = self._arrow("chevron-left", _("The month before"))
        self.on = self._arrow("chevron-right", _("The next month"))
        self.year_back = self._arrow("chevrons-left", _("The year before"))
        self.year_on = self._arrow("chevrons-right", _("The next year"))
        self.today = QPushButton(_("Today"))
        self.today.setProperty("role", "link")
        self.views = Segmented(_("Show as"), [("month", _("Month")), ("list", _("List"))])
        self.grid = MonthGrid(desk.tokens(), desk.locale)
        self.menu = DayMenu(self.grid)
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
        for button in (self.year_back, self.back, self.on, self.year_on):
            button.setIcon(self._desk.icons().icon(button.property("picture"), "ink", 16))

    def _on_view(self, view: str) -> None:
        self.grid.setVisible(view == "month")
        self.list.setVisible(view == "list")
        self._way.setVisible(view == "month")

    def _on_step(self, months: int, *_checked: object) -> None:
        self.month_wanted.emit(other_month(self.grid.cursor_day(), months))

    def _on_phase(self, day: date) -> None:
        self.menu.open_phases(day, self.grid.menu_spot(day))

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

    def _arrow(self, picture: str, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("square", "true")
        button.setProperty("picture", picture)
        button.setIcon(self._desk.icons().icon(picture, "ink", 16))
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _build(self) -> None:
        self._way = QWidget()
        row = QHBoxLayout(self._way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self.year_back, self.back, self.month, self.on, self.year_on, self.today):
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
        for button, months in (
            (self.year_back, -YEAR),
            (self.back, -1),
            (self.on, 1),
            (self.year_on, YEAR),
        ):
            button.clicked.connect(partial(self._on_step, months))
        self.today.clicked.connect(self._on_today)
        self.views.chosen.connect(self._on_view)
        self.grid.hinted.connect(self._on_hint)
        self.grid.phase_wanted.connect(self._on_phase)
        self.grid.menu_wanted.connect(self.menu.open)
        self.grid.add_wanted.connect(self.add_wanted)
        self.menu.add_wanted.connect(self.add_wanted)
        self.menu.check_in_wanted.connect(self.check_in_wanted)
        self.menu.phase_chosen.connect(self.phase_chosen)
        self.grid.month_wanted.connect(self.month_wanted)
        for part in (self.grid, self.list):
            part.session_chosen.connect(self.session_chosen)
