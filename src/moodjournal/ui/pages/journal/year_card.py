"""The year, one square a day, and the way to any date."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from moodjournal.domain.errors import BadInputError
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.when import DayField, day_words
from moodjournal.ui.widgets.words import words
from moodjournal.ui.widgets.year_grid import YearDay, YearGrid

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_year import YearSeen

ONE_DAY = timedelta(days=1)


class YearCard(Card):
    """A grid of the year.

    Signals:
        day_wanted: The date whose entries are to be read.
        fill_wanted: A date without an entry is to be filled in.
        year_wanted: Another year is to be shown.
    """

    day_wanted = Signal(object)
    fill_wanted = Signal(object)
    year_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(" ")
        self._desk, self._year = desk, 0
        self._asked: date | None = None
        self.back, self.on = _arrow(desk, "chevron-left"), _arrow(desk, "chevron-right")
        self.back.clicked.connect(partial(self._step, -1))
        self.on.clicked.connect(partial(self._step, 1))
        for arrow in (self.back, self.on):
            self.add_aside(arrow)
        self.grid = YearGrid(desk.tokens(), desk.locale)
        self.grid.chosen.connect(self.day_wanted)
        self.grid.year_wanted.connect(self._on_year)
        self.said = SaidLine()
        self.said.hide()
        self.fill = QPushButton(_("Fill it in"))
        self.fill.clicked.connect(self._on_fill)
        self.fill.hide()
        self.field = DayField(_("Go to a date"), desk.locale)
        self.field.setPlaceholderText(_("Go to a date"))
        self.field.returnPressed.connect(self._on_date)
        self.hint = words(
            _("One square a day, a row a month. Click a day to read it or fill it in."), "small"
        )
        self.body.addWidget(self.grid)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.field)
        self.body.addWidget(self.said)
        self.body.addWidget(self.fill, alignment=Qt.AlignmentFlag.AlignLeading)

    def show_year(self, seen: YearSeen, today: date) -> None:
        """Show a year; ``today`` is ringed, and no year after it can be reached."""
        self._year = seen.year
        self.title.setText(str(seen.year))
        self.back.setEnabled(seen.year > seen.first)
        self.on.setEnabled(seen.year < today.year)
        self.back.setAccessibleName(_("To {year}").format(year=seen.year - 1))
        self.on.setAccessibleName(_("To {year}").format(year=seen.year + 1))
        name = _("{year}, one square a day").format(year=seen.year)
        self.grid.show_year(name, seen.year, _days(self._desk.locale, seen, today), today)

    def offer(self, day: date) -> None:
        """Say that nothing was written on ``day`` and offer to fill it in."""
        self._asked = day
        if day.year == self._year:
            self.grid.set_cursor(day)
        when = day_words(self._desk.locale, day, year=True)
        self._say(_("Nothing was written on {day}.").format(day=when))
        self.fill.setAccessibleName(_("Fill in {day}").format(day=when))
        self.fill.show()

    def quiet(self) -> None:
        """Take the offer back."""
        self._asked = None
        self.said.clear()
        self.said.hide()
        self.fill.hide()

    def apply_theme(self) -> None:
        """Take the colours of another theme."""
        self.grid.set_tokens(self._desk.tokens())
        for arrow, icon in ((self.back, "chevron-left"), (self.on, "chevron-right")):
            arrow.setIcon(self._desk.icons().icon(icon))

    def _say(self, sentence: str) -> None:
        self.said.show()
        self.said.complain(sentence)

    def _step(self, step: int) -> None:
        self.year_wanted.emit(self._year + step)

    def _on_year(self, day: date) -> None:
        self.year_wanted.emit(day.year)

    def _on_fill(self) -> None:
        if self._asked is not None:
            self.fill_wanted.emit(self._asked)
            self.quiet()

    def _on_date(self) -> None:
        try:
            day = self.field.day()
        except BadInputError as error:
            self.quiet()
            self._say(str(error))
            return
        self.day_wanted.emit(day)


def _arrow(desk: Desk, icon: str) -> QPushButton:
    arrow = QPushButton()
    arrow.setIcon(desk.icons().icon(icon))
    arrow.setProperty("role", "plain")
    arrow.setProperty("square", "true")
    return arrow


def _days(locale: QLocale, seen: YearSeen, today: date) -> dict[date, YearDay]:
    days: dict[date, YearDay] = {}
    day = date(seen.year, 1, 1)
    while day.year == seen.year:
        value = seen.values.get(day)
        days[day] = YearDay(
            _sentence(locale, seen, day, today),
            value.value if value else None,
            bool(value and value.from_memory),
        )
        day += ONE_DAY
    return days


def _sentence(locale: QLocale, seen: YearSeen, day: date, today: date) -> str:
    said = [_("today")] if day == today else []
    if day in seen.sessions:
        said.append(_("session {n}").format(n=seen.sessions[day]))
    value = seen.values.get(day)
    if value is not None:
        said.append(_("mood {n}").format(n=f"{value.value:.1f}".removesuffix(".0")))
        if value.from_memory:
            said.append(_("from memory"))
    count = seen.entries.get(day, 0)
    if count:
        said.append(ngettext("{n} check-in", "{n} check-ins", count).format(n=count))
    elif day <= today:
        said.append(_("nothing written"))
    title = day_words(locale, day)
    return f"{title}: {', '.join(said)}." if said else f"{title}."
