"""Dates and times as Daylio writes them: ISO or in words, 12 h or 24 h."""

import re
from datetime import date, time
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.month_names import month_number

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
YEAR = re.compile(r"\d{4}")
NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
WORD = re.compile(r"[^\W\d_]+")
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*(?:([ap])\.?\s?m\.?)?", re.IGNORECASE)
FIRST_YEAR, LAST_YEAR = 1900, 2100


def is_iso_day(text: str) -> bool:
    """Tell whether ``text`` looks like YYYY-MM-DD."""
    return ISO.fullmatch(text.strip()) is not None


def is_year(text: str) -> bool:
    """Tell whether ``text`` looks like a year."""
    return YEAR.fullmatch(text.strip()) is not None


def read_day(full_date: str) -> date:
    """Return the date of ``YYYY-MM-DD``, in any script's digits.

    Raises:
        BadInputError: It is written otherwise, or there is no such day.
    """
    found = ISO.fullmatch(full_date.strip())
    if found is None:
        raise _unreadable(full_date)
    return _day(full_date, *(int(part) for part in found.groups()))


def read_old_day(year: str, words: str) -> date:
    """Return the date of a year and a day in words, such as "June 22" or "7 września".

    Raises:
        BadInputError: The words hold no day and month that are known, or there is no such day.
    """
    days = NUMBER.findall(words)
    months = [number for word in WORD.findall(words) if (number := month_number(word))]
    if len(days) != 1 or len(months) != 1 or not is_year(year):
        raise _unreadable(f"{words} {year}")
    return _day(f"{words} {year}", int(year), months[0], int(days[0]))


def read_time(text: str) -> time | None:
    """Return the wall time of ``10:00 pm``, ``10:04 AM`` or ``20:39``; None if there is none.

    Raises:
        BadInputError: It is written otherwise, or no clock shows it.
    """
    text = text.strip()
    if not text:
        return None
    found = CLOCK.fullmatch(text)
    if found is None:
        raise BadInputError(_("The time “{time}” cannot be read.").format(time=text[:40]))
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if hour > (12 if half else 23) or minute > 59:
        raise BadInputError(_("The time “{time}” does not exist.").format(time=text[:40]))
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)


def _day(written: str, year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadInputError(_("The date “{date}” cannot be right.").format(date=written[:40]))
    try:
        return date(year, month, day)
    except ValueError as problem:
        sentence = _("The date “{date}” does not exist.")
        raise BadInputError(sentence.format(date=written[:40])) from problem


def _unreadable(written: str) -> BadInputError:
    return BadInputError(_("The date “{date}” cannot be read.").format(date=written.strip()[:40]))
