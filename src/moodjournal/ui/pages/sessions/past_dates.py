"""The days of sessions that took place, typed one after another."""

from __future__ import annotations

import re
from datetime import date
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.ui.widgets.chips import ChipRow
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.when import day_words, read_day

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

SEPARATORS = re.compile(r"[,;\n\r]+")
WITHOUT_YEAR = re.compile(r"\d{1,2}([./])\d{1,2}\.?|\d{1,2}( )\w+|\w+( )\d{1,2}")


def read_days(locale: QLocale, text: str, today: date) -> tuple[list[date], list[str]]:
    """Return the days in ``text``, rising, and what in it is no day.

    Args:
        locale: How dates are written here; 2026-11-26 is always understood.
        text: Days apart by commas, spaces or new lines; a day without a year is the last such.
        today: Days after it are none.
    """
    days: set[date] = set()
    bad: list[str] = []
    for piece in (one.strip() for one in SEPARATORS.split(text)):
        day = _read(locale, piece, today) if piece else None
        parts = [] if day or not piece else piece.split()
        if day:
            days.add(day)
        for part in parts:
            found = _read(locale, part, today)
            if found is None:
                bad.append(part)
            else:
                days.add(found)
    return sorted(days), bad


def _read(locale: QLocale, text: str, today: date) -> date | None:
    short = WITHOUT_YEAR.fullmatch(text)
    if short is None:
        return _day(locale, text, today)
    mark = next(one for one in short.groups() if one)
    stem = text.rstrip(".")
    years = (f"{stem}{mark}{year}" for year in (today.year, today.year - 1))
    return next((day for one in years if (day := _day(locale, one, today))), None)


def _day(locale: QLocale, text: str, today: date) -> date | None:
    if "/" in text:  # "6/11/2026" where the locale writes 06/11/2026
        text = "/".join(part.zfill(2) for part in text.split("/"))
    try:
        day = read_day(locale, text)
    except BadInputError:
        return None
    return day if day <= today else None


class PastDates(QWidget):
    """A line to type days in; each that is understood stands below as a chip.

    Signals:
        changed: The days are others now.
    """

    changed = Signal()

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale, self._today = locale, date.min
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("2026-11-02, 2026-11-04"))
        self.field = Field(_("Sessions so far, by date (as many as you know)"), self.line)
        self.chips = ChipRow(_("Sessions so far"))
        self.chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.chips)
        self.line.textEdited.connect(self._on_edited)
        self.line.editingFinished.connect(self._on_finished)
        self.chips.toggled.connect(self._on_taken_out)

    def begin(self, today: date) -> None:
        """Begin with no day; those after ``today`` are not taken."""
        self._today = today
        self.line.clear()
        self.field.clear()
        self._echo()

    def understood(self) -> tuple[date, ...]:
        """Return the days that can be read."""
        return tuple(self._read()[0])

    def days(self) -> tuple[date, ...]:
        """Return the days.

        Raises:
            BadInputError: Something typed is no day up to today; the sentence names it.
        """
        days, bad = self._read()
        if bad:
            listed = ", ".join(f"“{one}”" for one in bad)
            sentence = _("No date up to today: {listed}. Write dates like 2026-11-02.")
            raise BadInputError(sentence.format(listed=listed))
        return tuple(days)

    def _read(self) -> tuple[list[date], list[str]]:
        return read_days(self._locale, self.line.text(), self._today)

    def _on_edited(self) -> None:
        self._echo()
        self.changed.emit()

    def _on_finished(self) -> None:
        try:
            self.days()
        except BadInputError as error:
            self.field.complain(str(error))

    def _echo(self) -> None:
        days = self.understood()
        self.chips.set_chips(
            [
                (one.isoformat(), day_words(self._locale, one, short=True, year=True), True)
                for one in days
            ]
        )
        self.chips.setVisible(bool(days))

    def _on_taken_out(self, chip: str, _on: bool) -> None:
        days, bad = self._read()
        left = [one.isoformat() for one in days if one.isoformat() != chip]
        self.line.setText(", ".join([*left, *bad]))
        self.line.setFocus()
        self._on_edited()
