"""Words at the start of a line, a number and its buttons at the end; below where all do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from moodjournal.ui.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget

_GAP_PX = 10
_WORDS_PX = 270
"""The least for words at 100 % text, before the rest goes below them."""


class NumberLayout(ItemLayout):
    """Holds the words, the number, and any buttons, in this order.

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
        return max(place.bottom() + 1 for place in self._places(width))

    @override
    def sizeHint(self) -> QSize:
        width = self._words_px() + _GAP_PX + self._rest()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        return QSize(max(item.minimumSize().width() for item in self._items), 0)

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        widget = self.parentWidget()
        way = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        for item, place in zip(self._items, self._places(rect.width()), strict=True):
            item.setGeometry(QStyle.visualRect(way, rect, place.translated(rect.topLeft())))

    def _words_px(self) -> int:
        widget = self.parentWidget()
        return round(_WORDS_PX * widget.fontInfo().pixelSize() / 14) if widget else _WORDS_PX

    def _rest(self) -> int:
        return sum(item.sizeHint().width() + _GAP_PX for item in self._items[1:]) - _GAP_PX

    def _places(self, width: int) -> list[QRect]:
        words, *rest = self._items
        if self._words_px() + 2 * _GAP_PX + self._rest() <= width:
            room = width - self._rest() - 2 * _GAP_PX
            high = max(_height(words, room), *(item.sizeHint().height() for item in rest))
            return [
                QRect(0, (high - _height(words, room)) // 2, room, _height(words, room)),
                *_in_line(rest, width - self._rest(), 0, high),
            ]
        top = _height(words, width)
        places = [QRect(0, 0, width, top)]
        top += 6
        for line in _lines(rest, width):
            high = max(_height(item, width) for item in line)
            places += _in_line(line, 0, top, high, width)
            top += high + 6
        return places


def _lines(items: list[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
    """Return the items line by line, as many in each as fit."""
    lines: list[list[QLayoutItem]] = []
    left = 0
    for item in items:
        wide = item.sizeHint().width()
        if not lines or wide > left:
            lines.append([])
            left = width
        lines[-1].append(item)
        left -= wide + _GAP_PX
    return lines


def _in_line(
    items: list[QLayoutItem], left: int, top: int, high: int, most: int = 16777215
) -> list[QRect]:
    places = []
    for item in items:
        wide = min(item.sizeHint().width(), most)
        own = _height(item, wide)
        places.append(QRect(left, top + (high - own) // 2, wide, own))
        left += wide + _GAP_PX
    return places


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
