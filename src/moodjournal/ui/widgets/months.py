"""Months as weeks, and the way from one month to another."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

WEEK = 7


def month_weeks(month: date, locale: QLocale) -> tuple[date, date]:
    """Return the first and the last day of the weeks that hold the month of ``month``."""
    first = month.replace(day=1)
    last = month.replace(day=monthrange(month.year, month.month)[1])
    begin = locale.firstDayOfWeek().value - 1
    start = first - timedelta(days=(first.weekday() - begin) % WEEK)
    return start, last + timedelta(days=(begin + 6 - last.weekday()) % WEEK)


def other_month(day: date, step: int) -> date:
    """Return the same day ``step`` months on, or the last one if that month is shorter."""
    months = day.year * 12 + day.month - 1 + step
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
