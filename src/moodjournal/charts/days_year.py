"""A year, one square a day: a row a month."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import value_text
from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.course_words import session_text
from moodjournal.charts.days import day_text, month_name
from moodjournal.charts.placing import Box
from moodjournal.charts.plate import Plate
from moodjournal.charts.sheet import EDGE, SMALL
from moodjournal.charts.squares import (
    Shades,
    day_said,
    draw_missing,
    draw_ramp,
    draw_session,
    draw_value,
)
from moodjournal.charts.words import measure_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from moodjournal.analysis.bands import SessionMark
    from moodjournal.analysis.day_values import DayValue
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.domain.measure import Measure

MOST_DAYS = 31
MONTHS = 12
BETWEEN = 2
NAMED = (1, 5, 10, 15, 20, 25, 30)
TALLEST = 1.5
"""A square is at most so many times as high as wide."""


@dataclass(frozen=True, slots=True)
class DaysYearNumbers:
    """The days of one year.

    Attributes:
        measure: What was rated; None for mood.
        year: Which year.
        days: Day values inside, oldest first.
        sessions: Done and planned treatment sessions inside, oldest first.
        today: The present logical day; days after it have not been yet.
    """

    measure: Measure | None
    year: int
    days: tuple[DayValue, ...]
    sessions: tuple[SessionMark, ...]
    today: date


def title() -> str:
    """Return the name of the chart."""
    return _("Year in squares")


def draw(
    figure: Figure, numbers: DaysYearNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw every day that has been; days to come stay empty unless a session is planned."""
    plate = Plate(figure, ink, text_scale)
    shades = Shades(numbers.measure, [one.value for one in numbers.days], ink)
    values = {one.day: one for one in numbers.days}
    marks = _marks(numbers)
    grid = _Grid(plate)
    grid.write_names(numbers.year)
    draw_ramp(plate, shades, EDGE)
    found = []
    for day in _every_day(numbers.year):
        box, one = grid.box(day), values.get(day)
        if one is not None:
            draw_value(plate, box, one, shades, SMALL - 1)
        elif day <= numbers.today:
            draw_missing(plate, box)
        if day in marks:
            draw_session(plate, box)
        if one is not None or day in marks:
            said = day_said(day, one, marks.get(day, ()), numbers.measure)
            found.append(plate.point(box.x + box.width / 2, box.y + box.height / 2, said))
    return tuple(found)


def _every_day(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year, 12, 31) - first).days + 1)]


def _marks(numbers: DaysYearNumbers) -> dict[date, tuple[SessionMark, ...]]:
    found: dict[date, tuple[SessionMark, ...]] = {}
    for mark in numbers.sessions:
        found[mark.day] = (*found.get(mark.day, ()), mark)
    return found


class _Grid:
    """Twelve rows of up to 31 squares.

    Args:
        plate: What it is drawn on.
    """

    def __init__(self, plate: Plate) -> None:
        self._plate = plate
        names = [month_name(date(2026, month, 1), short=True) for month in range(1, MONTHS + 1)]
        self._names = names
        self._left = EDGE + max(plate.letters.width(name, SMALL) for name in names) + EDGE
        self._top = plate.height - EDGE - plate.row(SMALL)
        foot = 2 * EDGE + plate.row(SMALL)
        self._wide = max(3.0, (plate.width - self._left - EDGE) / MOST_DAYS)
        self._high = max(3.0, min((self._top - foot) / MONTHS, self._wide * TALLEST))

    def box(self, day: date) -> Box:
        """Return the square of ``day``."""
        x = self._left + (day.day - 1) * self._wide
        y = self._top - day.month * self._high
        return Box(x, y, self._wide - BETWEEN, self._high - BETWEEN)

    def write_names(self, year: int) -> None:
        """Write the months on the left and some days above."""
        plate, free = self._plate, -1.0
        for number in NAMED:
            half = plate.letters.width(str(number), SMALL) / 2
            middle = self._left + (number - 1) * self._wide + (self._wide - BETWEEN) / 2
            if middle - half > free + 4:
                at = self._top + 0.3 * plate.row(SMALL)
                plate.text(middle, at, str(number), SMALL, ha="center")
                free = middle + half
        size = min(float(SMALL), self._high / plate.text_scale * 0.72)
        for place, name in enumerate(self._names):
            box = self.box(date(year, place + 1, 1))
            y = box.y + box.height / 2
            plate.text(self._left - EDGE, y, name, size, ha="right", va="center_baseline")


def tell(numbers: DaysYearNumbers) -> str:
    """Describe the year: days with a value by month, and sessions."""
    n = len(numbers.days)
    head = ngettext(
        "{name} in {year}: {n} day with a value.", "{name} in {year}: {n} days with a value.", n
    )
    parts = [head.format(name=measure_name(numbers.measure), year=numbers.year, n=n)]
    for month in range(1, MONTHS + 1):
        own = sum(one.day.month == month for one in numbers.days)
        if own:
            days = monthrange(numbers.year, month)[1]
            text = _("{month}: {n} of {days}.")
            name = month_name(date(numbers.year, month, 1))
            parts.append(text.format(month=name, n=own, days=days))
    if numbers.sessions:
        count = len(numbers.sessions)
        parts.append(ngettext("{n} session.", "{n} sessions.", count).format(n=count))
    return " ".join((*parts, rule(numbers)))


def table(numbers: DaysYearNumbers) -> Table:
    """Return a row a day that has a value or a session."""
    return days_table(numbers.days, numbers.sessions, numbers.measure)


def days_table(
    days: Sequence[DayValue], sessions: Sequence[SessionMark], measure: Measure | None
) -> Table:
    """Return a row a day that has a value or a session, oldest first."""
    values = {one.day: one for one in days}
    rows = []
    for day in sorted({*values, *(mark.day for mark in sessions)}):
        one = values.get(day)
        marks = [_("from memory")] if one and one.from_memory else []
        marks += [session_text(mark) for mark in sessions if mark.day == day]
        value = value_text(one.value, measure) if one else ""
        rows.append((day_text(day), value, str(one.n) if one else "", _(", ").join(marks)))
    return Table((_("Day"), measure_name(measure), _("Values"), _("Mark")), tuple(rows))


def rule(numbers: DaysYearNumbers) -> str:
    """Return the rule with its n."""
    n = len(numbers.days)
    count = ngettext("{n} day.", "{n} days.", n).format(n=n)
    return squares_rule() + " " + count


def squares_rule() -> str:
    """Say how a square gets its value."""
    return _("A square is the middle of the day’s values; acute values are left out.")


def height(_numbers: DaysYearNumbers, text_scale: float = 1) -> float:
    """Return the px at which the names of the months have room."""
    return 3 * EDGE + (MONTHS + 2.2) * SMALL * 1.5 * text_scale


CHART = Chart("days_year", title, draw, tell, table, rule, height)
