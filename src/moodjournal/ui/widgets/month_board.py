"""A month as it is drawn; ``MonthGrid`` adds the keys and the mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.month_paint import Marks, MonthPaint
from moodjournal.ui.widgets.month_places import COLUMNS, Places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from moodjournal.ui.theme.tokens import Tokens
    from moodjournal.ui.widgets.month_days import GridDay, GridSession


class MonthBoard(QWidget):
    """Whole weeks of days, with a cursor; each day says itself in a sentence.

    Args:
        tokens: The colours.
        locale: Names of the weekdays, and where a week begins.
        parent: The owner.
    """

    def __init__(self, tokens: Tokens, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        first = locale.firstDayOfWeek().value - 1
        short = QLocale.FormatType.ShortFormat
        order = [(first + place) % COLUMNS + 1 for place in range(COLUMNS)]
        self._weekdays = [locale.standaloneDayName(day, short) for day in order]
        self._days: tuple[GridDay, ...] = ()
        self._marks = Marks(date.min, date.min, date.min)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, name: str, month: date, days: Sequence[GridDay], today: date) -> None:
        """Show whole weeks of ``days``; a screen reader says ``name``."""
        self._days = tuple(days)
        self._mark(month=month, today=today)
        self.setAccessibleName(name)
        self._describe()
        self.updateGeometry()

    def set_cursor(self, day: date) -> None:
        """Put the cursor on ``day``, without a signal."""
        self._mark(cursor=day)
        self._describe()

    def cursor_day(self) -> date:
        """Return the day the cursor stands on."""
        return self._marks.cursor

    def set_chosen(self, session_id: str | None) -> None:
        """Mark the session that is open; None marks none."""
        self._mark(chosen=session_id)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._tokens = tokens
        self.update()

    def shows(self, day: date) -> bool:
        """Tell whether ``day`` is in view."""
        return self._at(day) is not None

    def day_place(self, day: date) -> QPoint:
        """Return the middle of the cell of ``day``, which is in view."""
        return self._places().cell(self._index(day)).center()

    def chip_place(self, day: date, place: int = 0) -> QPoint:
        """Return the middle of a session's chip on ``day``, which is in view."""
        return self._places().chip(self._index(day), place).center()

    @override
    def sizeHint(self) -> QSize:
        return QSize(540, self._places().whole_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(COLUMNS * 44, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._days:
            painter = QPainter(self)
            MonthPaint(painter, self._places(), self._tokens, self._marks).draw(
                self._days, self._weekdays
            )

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self._mark(focused=True)

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self._mark(focused=False)

    def _places(self) -> Places:
        rows = max(1, len(self._days) // COLUMNS)
        return Places(self.rect(), rows, self.fontInfo().pixelSize(), self.layoutDirection())

    def _index(self, day: date) -> int:
        return (day - self._days[0].day).days

    def _at(self, day: date) -> GridDay | None:
        if not self._days or not self._days[0].day <= day <= self._days[-1].day:
            return None
        return self._days[self._index(day)]

    def _session_at(self, index: int, spot: QPoint) -> GridSession | None:
        places = self._places()
        shown = self._days[index].sessions[: places.chips(index)]
        hit = (one for at, one in enumerate(shown) if places.chip(index, at).contains(spot))
        return next(hit, None)

    def _describe(self, *, aloud: bool = False) -> None:
        here = self._at(self._marks.cursor)
        self.setAccessibleDescription(here.sentence if here else "")
        if here and aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, here.sentence))

    def _mark(self, **marks: Any) -> None:
        self._marks = replace(self._marks, **marks)
        self.update()
