"""A label at the side of its field; above it where both do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from moodjournal.ui.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget

_GAP_PX = 8


class SideLayout(ItemLayout):
    """Holds up to three widgets, in this order: label, field, and what stands below the field.

    The label keeps to the side while the field's ``sizeHint`` still fits beside it.

    Args:
        parent: The widget to lay out.
        label_width: px of the label's column at 100 % text; it grows with the text.
    """

    def __init__(self, parent: QWidget, label_width: int) -> None:
        super().__init__(parent)
        self._label_width = label_width

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._set(QRect(0, 0, width, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        width = self._label_px() + self._items[1].sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        width = max(item.minimumSize().width() for item in self._items)
        height = max(item.minimumSize().height() for item in self._items)
        return QSize(width, height)

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._set(rect, move=True)

    def is_beside(self, width: int) -> bool:
        """Return whether label and field share a line at this width (px)."""
        return self._label_px() + self._items[1].sizeHint().width() <= width

    def _label_px(self) -> int:
        widget = self.parentWidget()
        return round(self._label_width * widget.font().pixelSize() / 14) if widget else 0

    def _set(self, rect: QRect, *, move: bool) -> int:
        label, field, *below = self._items
        indent, top = 0, 0
        if self.is_beside(rect.width()):
            indent = self._label_px()
            room = rect.width() - indent
            high = _height(field, room)
            top = max(high, _height(label, indent - _GAP_PX))
            places = [
                QRect(0, 0, indent - _GAP_PX, top),
                QRect(indent, (top - high) // 2, room, high),
            ]
        else:
            first = _height(label, rect.width())
            top = first + 6 + _height(field, rect.width())
            places = [QRect(0, 0, rect.width(), first)]
            places.append(QRect(0, first + 6, rect.width(), top - first - 6))
        for item in below:
            if not item.isEmpty():
                high = _height(item, rect.width() - indent)
                places.append(QRect(indent, top + 4, rect.width() - indent, high))
                top += 4 + high
        if move:
            self._move(rect, places)
        return top

    def _move(self, rect: QRect, places: list[QRect]) -> None:
        widget = self.parentWidget()
        way = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        shown = [item for at, item in enumerate(self._items) if at < 2 or not item.isEmpty()]
        for item, place in zip(shown, places, strict=True):
            item.setGeometry(QStyle.visualRect(way, rect, place.translated(rect.topLeft())))


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
