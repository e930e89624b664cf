"""Which days stand under a chart, so that their names have room."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from moodjournal.charts.days import day_text, month_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DAY_STEPS = (1, 2, 3, 7, 14)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
DAYS_UP_TO = 75
"""Up to so many days the axis counts in days, beyond in months."""

OVERHANG = 20
"""How far a name may go over the right end of the axis, px."""

Tick = tuple[date, str]


def day_ticks(
    first: date, last: date, px_a_day: float, width: Callable[[str], float], gap: float = 26
) -> tuple[Tick, ...]:
    """Return days and their names, as many as fit.

    Args:
        first: First day of the axis.
        last: Last day.
        px_a_day: How far two days are apart.
        width: Tells the width of a text in px.
        gap: The least room between two names, px.
    """
    tries = [_months(first, last, step) for step in MONTH_STEPS]
    if (last - first).days <= DAYS_UP_TO:
        tries = [_days(first, last, step) for step in DAY_STEPS] + tries
    for ticks in tries:
        if len(ticks) > 0 and _fits(ticks, px_a_day, width, gap):
            return _inside(ticks, last, px_a_day, width)
    return ((first, day_text(first, year=True, short=True)),)


def _days(first: date, last: date, step: int) -> tuple[Tick, ...]:
    count = (last - first).days // step + 1
    days = (first + timedelta(days=step * place) for place in range(count))
    return tuple((day, day_text(day, year=False, short=True)) for day in days)


def _months(first: date, last: date, step: int) -> tuple[Tick, ...]:
    month = first.year * 12 + first.month - 1
    until = last.year * 12 + last.month - 1
    found = []
    for place in range(month, until + 1):
        day = date(place // 12, place % 12 + 1, 1)
        if place % step == 0 and first <= day <= last:
            found.append(day)
    return tuple(_named(found, step))


def _named(days: list[date], step: int) -> Iterable[Tick]:
    """Name months; the year stands where it changes, and alone if all are Januaries."""
    years = {day.year for day in days}
    for place, day in enumerate(days):
        if step >= 12:
            yield day, str(day.year)
        else:
            new = place == 0 or days[place - 1].year != day.year
            yield day, month_text(day, year=new and len(years) > 1)


def _inside(
    ticks: tuple[Tick, ...], last: date, px_a_day: float, width: Callable[[str], float]
) -> tuple[Tick, ...]:
    """Leave out the last name if it would go far over the right end of the axis."""
    day, text = ticks[-1]
    over = width(text) / 2 - (last - day).days * px_a_day > OVERHANG
    return ticks[:-1] if over and len(ticks) > 1 else ticks


def _fits(
    ticks: tuple[Tick, ...], px_a_day: float, width: Callable[[str], float], gap: float
) -> bool:
    return all(
        (later - earlier).days * px_a_day >= (width(one) + width(other)) / 2 + gap
        for (earlier, one), (later, other) in pairwise(ticks)
    )
