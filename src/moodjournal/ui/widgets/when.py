"""Days and times in the person's own way of writing, and fields to type them."""

from __future__ import annotations

from datetime import date, time, timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from moodjournal.domain.errors import BadInputError

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def time_words(locale: QLocale, at: time) -> str:
    """Return a time such as ``18:40`` or ``6:40 PM``."""
    form = locale.timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "").replace(".ss", "")
    return locale.toString(QTime(at.hour, at.minute), form)


def day_words(locale: QLocale, day: date, *, short: bool = False, year: bool = False) -> str:
    """Return a day such as ``Thursday 26 November``; short: ``Thu 26 Nov``."""
    weekday, month = ("ddd", "MMM") if short else ("dddd", "MMMM")
    long_form = locale.dateFormat(QLocale.FormatType.LongFormat)
    month_first = long_form.find("M") < long_form.replace("dddd", "____").find("d")
    form = f"{weekday}, {month} d" if month_first else f"{weekday} d {month}"
    if year:
        form += ", yyyy" if month_first else " yyyy"
    return locale.toString(QDate(day.year, day.month, day.day), form)


def month_words(locale: QLocale, day: date) -> str:
    """Return a month such as ``November 2026``."""
    return f"{locale.standaloneMonthName(day.month)} {day.year}"


def read_day(locale: QLocale, text: str) -> date:
    """Return the day that ``text`` means, as the locale writes it or as 2026-11-26.

    Raises:
        BadInputError: There is no such day.
    """
    written = text.strip()
    forms = ["yyyy-MM-dd", "yyyy-M-d", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy"]
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    for form in (short.replace("yyyy", "yy").replace("yy", "yyyy"), *forms):
        found = locale.toDate(written, form)
        if found.isValid() and found.year() >= 1900:
            return date(found.year(), found.month(), found.day())
    example = locale.toString(QDate(2026, 11, 26), forms[0])
    sentence = _("“{text}” is no date; write it like {example}.")
    raise BadInputError(sentence.format(text=written, example=example))


def read_time(text: str) -> time:
    """Return the time that ``text`` means: 18:40, 18.40, 1840, 18, 6:40 pm.

    Raises:
        BadInputError: There is no such time.
    """
    written = text.strip().lower().replace(" ", "").replace(".", ":")
    half = 12 if written.endswith("pm") else 0
    digits = written.removesuffix("am").removesuffix("pm")
    hours, colon, minutes = digits.partition(":")
    if not colon and len(digits) in (3, 4):
        hours, minutes = digits[:-2], digits[-2:]
    try:
        hour, minute = int(hours), int(minutes or 0)
        if written.endswith(("am", "pm")):
            hour = hour % 12 + half if 1 <= hour <= 12 else 99
        return time(hour, minute)
    except ValueError as problem:
        sentence = _("“{text}” is no time; write it like 18:40.")
        raise BadInputError(sentence.format(text=text.strip())) from problem


class DayField(QLineEdit):
    """A day, typed; the up and down arrows go a day on or back.

    Signals:
        changed: The text was edited.
    """

    changed = Signal()

    def __init__(self, name: str, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.setAccessibleName(name)
        self.textEdited.connect(self.changed)

    def set_day(self, day: date) -> None:
        """Show ``day``."""
        self.setText(day.isoformat())

    def day(self) -> date:
        """Return the day typed.

        Raises:
            BadInputError: There is no such day.
        """
        return read_day(self._locale, self.text())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            self.set_day(self.day() + timedelta(days=step))
        except (BadInputError, OverflowError):
            return
        self.changed.emit()


class TimeField(QLineEdit):
    """A time of day, typed; may be left empty.

    Signals:
        changed: The text was edited.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText("18:40")
        self.textEdited.connect(self.changed)

    def set_time(self, at: time | None) -> None:
        """Show ``at``; None empties the field."""
        self.setText("" if at is None else f"{at:%H:%M}")

    def time_or_none(self) -> time | None:
        """Return the time typed, None if the field is empty.

        Raises:
            BadInputError: There is no such time.
        """
        return read_time(self.text()) if self.text().strip() else None
