"""A year: one square a day, a row a month. One stop of the Tab key."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.months import other_month

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from moodjournal.ui.theme.tokens import Tokens

MONTHS, DAYS = 12, 31
ROW_PX = 14
YEAR = 12


@dataclass(frozen=True, slots=True)
class YearDay:
    """One day.

    Attributes:
        sentence: The day in one sentence, for screen readers.
        mood: Day value 0 to 10; None if there is none.
        from_memory: Drawn hollow.
    """

    sentence: str
    mood: float | None = None
    from_memory: bool = False


class YearGrid(QWidget):
    """Arrows go by day and month, Page keys by year, Home to today; Enter chooses the day.

    Args:
        tokens: The colours.
        locale: Names of the months.
        parent: The owner.

    Signals:
        chosen: The date of a day that was clicked, or entered with Enter or Space.
        year_wanted: A date that is not in view.
    """

    chosen = Signal(object)
    year_wanted = Signal(object)

    def __init__(self, tokens: Tokens, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        short = QLocale.FormatType.ShortFormat
        self._names = [locale.standaloneMonthName(month + 1, short) for month in range(MONTHS)]
        self._year, self._today = 1, date.min
        self._days: Mapping[date, YearDay] = {}
        self._cursor = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, name: str, year: int, days: Mapping[date, YearDay], today: date) -> None:
        """Show ``days`` of ``year``; the cursor stays where it is if it can be seen."""
        if self._cursor == date.min:
            self._cursor = today
        self._year, self._days, self._today = year, days, today
        if self._cursor.year != year:
            self._cursor = today if today.year == year else date(year, 12, 31)
        self.setAccessibleName(name)
        self._describe()
        self.update()

    def set_cursor(self, day: date) -> None:
        """Stand on a day, without a signal."""
        self._cursor = day
        self._describe()
        self.update()

    def cursor_day(self) -> date:
        """Return the day the keys stand on."""
        return self._cursor

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._tokens = tokens
        self.update()

    def day_place(self, day: date) -> QPoint:
        """Return the middle of the square of ``day``."""
        return self._square(day).center().toPoint()

    # --- where things stand

    def _row_px(self) -> float:
        return ROW_PX * max(1.0, self.fontInfo().pixelSize() / 14)

    def _name_px(self) -> int:
        metrics = QFontMetrics(self._small())
        return max((metrics.horizontalAdvance(name) for name in self._names), default=0) + 6

    def _square(self, day: date) -> QRectF:
        left = self._name_px()
        step = (self.width() - left) / DAYS
        high = self._row_px()
        box = QRectF(left + (day.day - 1) * step, (day.month - 1) * high, step, high)
        place = box.adjusted(0.5, 1, -1, -1)
        mirrored = QStyle.visualRect(self.layoutDirection(), self.rect(), place.toAlignedRect())
        return (
            place if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else QRectF(mirrored)
        )

    def _day_at(self, spot: QPoint) -> date | None:
        month = min(MONTHS, int(spot.y() / self._row_px()) + 1)
        last = monthrange(self._year, month)[1]
        days = (date(self._year, month, one) for one in range(1, last + 1))
        return next(
            (d for d in days if self._square(d).adjusted(-1, -1, 1, 1).contains(spot)), None
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(260, round(self._row_px() * MONTHS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._name_px() + DAYS * 5, self.sizeHint().height())

    # --- painting

    def _small(self) -> QFont:
        font = self.font()
        font.setPixelSize(max(9, round(self.fontInfo().pixelSize() * 10 / 14)))
        return font

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        for month, name in enumerate(self._names):
            row = QRectF(0, month * self._row_px(), self.width(), self._row_px())
            painter.setPen(QColor(self._tokens.ink_muted))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(row, flags, name)
            for number in range(1, monthrange(self._year, month + 1)[1] + 1):
                self._paint_day(painter, date(self._year, month + 1, number))
        self._ring(painter, self._today, "accent", 1.5)
        if self.hasFocus():
            self._ring(painter, self._cursor, "focus", 2)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        square, seen = self._square(day), self._days.get(day)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.line))
        if seen is not None and seen.mood is not None:
            painter.setPen(QPen(QColor(self._tokens.mood_outline), 1))
            fill = self._tokens.mood_colour(seen.mood)
            painter.setBrush(QColor(self._tokens.surface if seen.from_memory else fill))
            square = square.adjusted(0.5, 0.5, -0.5, -0.5)
        radius = min(3.0, square.width() / 4)
        painter.drawRoundedRect(square, radius, radius)

    def _ring(self, painter: QPainter, day: date, colour: str, width: float) -> None:
        if day.year == self._year:
            painter.setPen(QPen(QColor(getattr(self._tokens, colour)), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._square(day).adjusted(-1, -1, 1, 1), 3, 3)

    # --- keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        target = self._target(key)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif target is not None:
            self._go(target)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def _target(self, key: Qt.Key) -> date | None:
        on = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        days = {Qt.Key.Key_Right: on, Qt.Key.Key_Left: -on}
        months = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: YEAR,
            Qt.Key.Key_PageUp: -YEAR,
        }
        if key in days:
            return self._cursor + timedelta(days=days[key])
        if key in months:
            return other_month(self._cursor, months[key])
        return self._today if key == Qt.Key.Key_Home else None

    def _go(self, day: date) -> None:
        self._cursor = min(day, self._today)
        if self._cursor.year != self._year:
            self.year_wanted.emit(self._cursor)
        self._describe(aloud=True)
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None and day <= self._today:
            self._go(day)
            self.chosen.emit(day)

    @override
    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(event.pos())
            seen = self._days.get(day) if day else None
            QToolTip.showText(event.globalPos(), seen.sentence if seen else "", self)
            return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.update()

    def _describe(self, *, aloud: bool = False) -> None:
        here = self._days.get(self._cursor)
        self.setAccessibleDescription(here.sentence if here else "")
        if here and aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, here.sentence))
