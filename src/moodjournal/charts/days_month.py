"""A month, one square a day with its number: a row a week."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import value_text
from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.days import month_name
from moodjournal.charts.days_year import days_table, squares_rule
from moodjournal.charts.placing import Box
from moodjournal.charts.plate import Plate
from moodjournal.charts.sheet import EDGE, SMALL, TICK
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
    from matplotlib.figure import Figure

    from moodjournal.analysis.bands import SessionMark
    from moodjournal.analysis.day_values import DayValue
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.domain.measure import Measure

WEEK = 7
MOST_WEEKS = 6
WEEK_PX = 40
BETWEEN = 4
MONDAY = date(2026, 6, 1)


@dataclass(frozen=True, slots=True)
class DaysMonthNumbers:
    """The days of one month.

    Attributes:
        measure: What was rated; None for mood.
        month: Its first day.
        days: Day values inside, oldest first.
        sessions: Done and planned treatment sessions inside, oldest first.
        today: The present logical day; days after it have not been yet.
        week_starts: The first day of a week: 0 for Monday to 6 for Sunday.
    """

    measure: Measure | None
    month: date
    days: tuple[DayValue, ...]
    sessions: tuple[SessionMark, ...]
    today: date
    week_starts: int = 0


def title() -> str:
    """Return the name of the chart."""
    return _("Month")


def draw(
    figure: Figure, numbers: DaysMonthNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw the month; the number of the day stands small beside its square."""
    plate = Plate(figure, ink, text_scale)
    shades = Shades(numbers.measure, [one.value for one in numbers.days], ink)
    values = {one.day: one for one in numbers.days}
    _write_weekdays(plate, numbers)
    draw_ramp(plate, shades, EDGE)
    found = []
    for day in _every_day(numbers.month):
        cell, one = _cell(plate, numbers, day), values.get(day)
        marks = [mark for mark in numbers.sessions if mark.day == day]
        box = _write_day(plate, cell, day, marks)
        if one is not None:
            draw_value(plate, box, one, shades, TICK)
        elif day <= numbers.today:
            draw_missing(plate, box)
        if marks:
            draw_session(plate, box)
        if one is not None or marks:
            said = day_said(day, one, marks, numbers.measure)
            found.append(plate.point(box.x + box.width / 2, box.y + box.height / 2, said))
    return tuple(found)


def _every_day(month: date) -> list[date]:
    first = month.replace(day=1)
    return [first + timedelta(days=n) for n in range(monthrange(first.year, first.month)[1])]


def _cell(plate: Plate, numbers: DaysMonthNumbers, day: date) -> Box:
    first = numbers.month.replace(day=1)
    shift = (first.weekday() - numbers.week_starts) % WEEK
    rows = -(-(shift + len(_every_day(first))) // WEEK)
    row, column = divmod(shift + day.day - 1, WEEK)
    top, foot = plate.height - EDGE - plate.row(SMALL), 2 * EDGE + plate.row(SMALL)
    wide, high = (plate.width - 2 * EDGE) / WEEK, max(12.0, (top - foot) / rows)
    x, y = EDGE + column * wide, top - (row + 1) * high
    return Box(x, y, wide - BETWEEN, high - BETWEEN)


def _write_day(plate: Plate, cell: Box, day: date, marks: list[SessionMark]) -> Box:
    """Write the number of the day and of a session above the square; return the square."""
    size = min(float(SMALL), cell.height * 0.32 / plate.text_scale)
    high = size * plate.text_scale * 1.25
    plate.text(cell.x + 1, cell.y + cell.height - 0.8 * high, str(day.day), size)
    if marks:
        room = cell.width - plate.letters.width(str(day.day), size) - 10
        text = _("session {number}").format(number=marks[-1].number)
        if plate.letters.width(text, size) > room:
            text = str(marks[-1].number)
        if plate.letters.width(text, size) <= room:
            right, y = cell.x + cell.width - 4, cell.y + cell.height - 0.8 * high
            plate.text(right, y, text, size, ha="right", color=plate.ink.accent)
    return Box(cell.x, cell.y, cell.width, cell.height - high)


def _write_weekdays(plate: Plate, numbers: DaysMonthNumbers) -> None:
    wide = (plate.width - 2 * EDGE) / WEEK
    for column in range(WEEK):
        day = MONDAY + timedelta(days=(numbers.week_starts + column) % WEEK)
        text = plate.letters.fitted(day.strftime("%a"), SMALL, wide - BETWEEN)
        middle = EDGE + column * wide + (wide - BETWEEN) / 2
        plate.text(middle, plate.height - EDGE - 0.7 * plate.row(SMALL), text, SMALL, ha="center")


def tell(numbers: DaysMonthNumbers) -> str:
    """Describe the month: every day with a value, and sessions."""
    n, month = len(numbers.days), numbers.month
    head = ngettext(
        "{name} in {month} {year}: {n} day with a value.",
        "{name} in {month} {year}: {n} days with a value.",
        n,
    ).format(name=measure_name(numbers.measure), month=month_name(month), year=month.year, n=n)
    text = _("{day}: {value}")
    values = _(", ").join(
        text.format(day=one.day.day, value=value_text(one.value, numbers.measure))
        for one in numbers.days
    )
    listed = _("{values}.").format(values=values) if values else ""
    return " ".join(part for part in (head, listed, rule(numbers)) if part)


def table(numbers: DaysMonthNumbers) -> Table:
    """Return a row a day that has a value or a session."""
    return days_table(numbers.days, numbers.sessions, numbers.measure)


def rule(numbers: DaysMonthNumbers) -> str:
    """Return the rule with its n."""
    n = len(numbers.days)
    return squares_rule() + " " + ngettext("{n} day.", "{n} days.", n).format(n=n)


def height(_numbers: DaysMonthNumbers, text_scale: float = 1) -> float:
    """Return the px at which every square has room for its number."""
    return 3 * EDGE + (MOST_WEEKS * WEEK_PX + 34) * text_scale


CHART = Chart("days_month", title, draw, tell, table, rule, height)
