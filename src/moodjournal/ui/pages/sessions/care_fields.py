"""Small parts of the forms on the course page, and dates as they are told there."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.widgets.when import DayField, day_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale


def day_or_none(field: DayField) -> date | None:
    """Return the day typed, None if the field is empty.

    Raises:
        BadInputError: There is no such day.
    """
    return field.day() if field.text().strip() else None


def show_day(field: DayField, day: date | None) -> None:
    """Show ``day``; None empties the field."""
    if day is None:
        field.clear()
    else:
        field.set_day(day)


def span_words(locale: QLocale, first: date | None, last: date | None) -> str:
    """Return from when to when; empty if neither is known."""
    begin, end = (
        day_words(locale, one, short=True, year=True) if one else "" for one in (first, last)
    )
    if begin and end:
        return _("{first} to {last}").format(first=begin, last=end)
    if begin:
        return _("since {day}").format(day=begin)
    return _("until {day}").format(day=end) if end else ""
