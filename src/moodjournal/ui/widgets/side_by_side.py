"""Fields of equal width in one line; one above the other where they would get too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem

_GAP_PX = 12
_LEAST_PX = 150  # of one field at 100 % text


class SideBySide(QWidget):
    """A line of fields.

    Args:
        fields: They stand in this order.
        parent: The owner.
    """

    def __init__(self, *fields: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = EvenLayout(self)
        for field in fields:
            layout.addWidget(field)


class EvenLayout(ItemLayout):
    """Equal columns, or one column; the height follows the width.

    Args:
        parent: The widget to lay out.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def heightForWidth(self, width: int, /) -> int:
        places = self._places(width)
        return max((place.bottom() + 1 for place in places), default=0)

    @override
    def sizeHint(self) -> QSize:
        width = max(1, len(self._shown())) * (self._least_px() + _GAP_PX)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        widget = self.parentWidget()
        way = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        for item, place in zip(self._shown(), self._places(rect.width()), strict=True):
            item.setGeometry(QStyle.visualRect(way, rect, place.translated(rect.topLeft())))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _least_px(self) -> int:
        widget = self.parentWidget()
        return round(_LEAST_PX * widget.fontInfo().pixelSize() / 14) if widget else _LEAST_PX

    def _places(self, width: int) -> list[QRect]:
        items = self._shown()
        fits = len(items) * (self._least_px() + _GAP_PX) - _GAP_PX <= width
        columns = max(1, len(items)) if fits else 1
        room = (width - (columns - 1) * _GAP_PX) // columns
        places: list[QRect] = []
        top = 0
        for at, item in enumerate(items):
            high = (
                item.heightForWidth(room) if item.hasHeightForWidth() else item.sizeHint().height()
            )
            left = at * (room + _GAP_PX) if columns > 1 else 0
            places.append(QRect(left, top, room, high))
            top += high + _GAP_PX if columns == 1 else 0
        return places
