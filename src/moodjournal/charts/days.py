"""Days in words, in the language of the program; names of months from the system's locale."""

from datetime import date
from gettext import gettext as _


def month_name(day: date, *, short: bool = False) -> str:
    """Return “June”, or “Jun” if ``short``."""
    return day.strftime("%b" if short else "%B")


def day_text(day: date, *, year: bool = True, short: bool = False) -> str:
    """Return “12 June 2026”, without the year “12 June”, ``short`` “12 Jun”."""
    month = month_name(day, short=short)
    if year:
        return _("{day} {month} {year}").format(day=day.day, month=month, year=day.year)
    return _("{day} {month}").format(day=day.day, month=month)


def weekday_text(day: date) -> str:
    """Return “Friday 12 June 2026”."""
    return _("{weekday} {date}").format(weekday=day.strftime("%A"), date=day_text(day))


def range_text(first: date, last: date, *, year: bool = True) -> str:
    """Return “3–9 August 2026”, “28 July – 3 August 2026” or “12 May 2025 – 3 June 2026”."""
    if first == last:
        return day_text(last, year=year)
    if (first.year, first.month) == (last.year, last.month):
        return _("{first}–{last}").format(first=first.day, last=day_text(last, year=year))
    start = day_text(first, year=year and first.year != last.year)
    return _("{first} – {last}").format(first=start, last=day_text(last, year=year))


def month_text(day: date, *, year: bool) -> str:
    """Return “Jun”, or “Jun 2026” with the ``year``."""
    month = month_name(day, short=True)
    return _("{month} {year}").format(month=month, year=day.year) if year else month
