"""Where everything in a month grid stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QStyle

COLUMNS = 7


@dataclass(frozen=True, slots=True)
class Places:
    """The geometry of one grid; px.

    Attributes:
        area: The whole widget.
        rows: How many weeks.
        text_px: Height of the font; everything grows with it.
        way: Left to right or right to left.
    """

    area: QRect
    rows: int
    text_px: int
    way: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight

    @property
    def small_px(self) -> int:
        """Height of the small font."""
        return round(self.text_px * 0.86)

    @property
    def head_px(self) -> int:
        """Height of the line with the names of the weekdays."""
        return round(self.text_px * 2.6)

    def whole_height(self) -> int:
        """Return how high the grid wants to be."""
        return self.head_px + self.rows * round(self.text_px * 6.5)

    def heading(self, column: int) -> QRect:
        """Return the place of a weekday's name."""
        left, right = self._edges(column)
        return self._turned(QRect(left, 0, right - left, self.head_px))

    def cell(self, index: int) -> QRect:
        """Return the cell of the day ``index``, counted from the first."""
        row, column = divmod(index, COLUMNS)
        left, right = self._edges(column)
        high = self.area.height() - self.head_px
        top = self.head_px + row * high // self.rows
        bottom = self.head_px + (row + 1) * high // self.rows
        return self._turned(QRect(left, top, right - left, bottom - top))

    def index_at(self, spot: QPoint) -> int | None:
        """Return the day at ``spot``; None outside the days."""
        for index in range(self.rows * COLUMNS):
            if self.cell(index).contains(spot):
                return index
        return None

    def number(self, index: int) -> QRect:
        """Return the place of the day's number."""
        inside = self._inside(index)
        return QRect(inside.x(), inside.y(), inside.width(), round(self.text_px * 1.15))

    def phase(self, index: int) -> QRect:
        """Return where the name of a phase may begin; it may run on over the next days."""
        number = self.number(index)
        return QRect(number.x(), number.bottom() + 1, number.width(), round(self.text_px * 1.05))

    def chips(self, index: int) -> int:
        """Return how many sessions there is room for."""
        first = self.chip(index, 0)
        room = self.mood(index).top() - first.top()
        return max(1, room // (first.height() + 2))

    def chip(self, index: int, place: int) -> QRect:
        """Return the place of the session ``place`` of a day."""
        cell = self.cell(index)
        high = round(self.text_px * 1.78)
        top = self.phase(index).bottom() + 1 + place * (high + 2)
        return QRect(cell.x() + 6, top, cell.width() - 12, high)

    def mood(self, index: int) -> QRect:
        """Return the place of the mood square."""
        inside = self._inside(index)
        high = round(self.text_px * 1.3)
        square = QRect(inside.x(), inside.bottom() - high, round(self.text_px * 1.85), high)
        return QStyle.visualRect(self.way, inside, square)

    def _inside(self, index: int) -> QRect:
        return self.cell(index).adjusted(9, 7, -6, -5)

    def _edges(self, column: int) -> tuple[int, int]:
        wide = self.area.width()
        return column * wide // COLUMNS, (column + 1) * wide // COLUMNS

    def _turned(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.way, self.area, place)
