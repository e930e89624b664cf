"""Equal cells in one line, or in as few lines as fit: eleven go 6 + 5."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from moodjournal.ui.widgets.cell import Cell
from moodjournal.ui.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MOST_LINES = 4


class CellLayout(ItemLayout):
    """Lays out cells; the height follows the width.

    Args:
        parent: The strip.
        gap: px between cells.
    """

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._gap = gap
        self._least: tuple[int, int] | None = None

    def columns(self, width: int) -> int:
        """Return how many cells stand in a line at this width (px)."""
        least, count = self._least_width(), len(self._items)
        for lines in range(1, count + 1):
            columns = math.ceil(count / lines)
            if columns * least + (columns - 1) * self._gap <= width:
                return columns
        return 1

    @override
    def invalidate(self) -> None:
        self._least = None
        super().invalidate()

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def heightForWidth(self, width: int, /) -> int:
        high = self._cell_height(width)
        lines = math.ceil(len(self._items) / self.columns(width))
        return lines * high + (lines - 1) * self._gap

    @override
    def sizeHint(self) -> QSize:
        return self._size(len(self._items))

    @override
    def minimumSize(self) -> QSize:
        return self._size(math.ceil(len(self._items) / _MOST_LINES))

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        columns, high = self.columns(rect.width()), self._cell_height(rect.width())
        step = (rect.width() + self._gap) / columns
        widget = self.parentWidget()
        way = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        for at, item in enumerate(self._items):
            line, column = divmod(at, columns)
            left, right = round(column * step), round((column + 1) * step) - self._gap
            place = QRect(rect.x() + left, rect.y() + line * (high + self._gap), right - left, high)
            item.setGeometry(QStyle.visualRect(way, rect, place))

    def _cells(self) -> list[Cell]:
        widgets = [item.widget() for item in self._items]
        return [widget for widget in widgets if isinstance(widget, Cell)]

    def _size(self, columns: int) -> QSize:
        width = columns * self._least_width() + (columns - 1) * self._gap
        # One line high: what more lines need is asked by heightForWidth, for the real width.
        return QSize(width, max((cell.sizeHint().height() for cell in self._cells()), default=0))

    def _cell_height(self, width: int) -> int:
        columns = self.columns(width)
        room = (width - (columns - 1) * self._gap) // columns
        return max((cell.height_for(room) for cell in self._cells()), default=0)

    def _least_width(self) -> int:
        # Measuring words is the dear part; Qt calls invalidate() when a cell changes.
        size = self._cells()[0].font().pixelSize() if self._items else 0
        if self._least is None or self._least[0] != size:
            self._least = (size, max((cell.least_width() for cell in self._cells()), default=32))
        return self._least[1]
