"""Cards in two columns, each as high as it needs; some take the whole line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem

GAP_PX = 16
LEFT_SHARE = 0.56
"""The left column is wider, as time goes across it."""


class ColumnsLayout(ItemLayout):
    """Cards go to the left and the right in turn; under each other they leave no hole.

    Args:
        parent: The widget to lay out.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._alone: dict[QWidget, bool] = {}

    def add_card(self, card: QWidget, *, alone: bool) -> None:
        """Put ``card`` after the others; ``alone`` gives it the whole line."""
        self._alone[card] = alone
        self.addWidget(card)

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def heightForWidth(self, width: int, /) -> int:
        return max((place.bottom() + 1 for _item, place in self._places(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        width = self.minimumSize().width()
        return QSize(width, self.heightForWidth(max(width, 1)))

    @override
    def minimumSize(self) -> QSize:
        widths = [item.minimumSize().width() for item in self._items if not item.isEmpty()]
        both = not all(self._alone.values())
        return QSize(max(widths, default=0) if not both else 0, 0)

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        widget = self.parentWidget()
        way = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        for item, place in self._places(rect.width()):
            item.setGeometry(QStyle.visualRect(way, rect, place.translated(rect.topLeft())))

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        left = round((width - GAP_PX) * LEFT_SHARE)
        columns = ((0, left), (left + GAP_PX, width - left - GAP_PX))
        tops, turn = [0, 0], 0
        found: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            widget = item.widget()
            if widget is None or self._alone.get(widget, True):
                top, room, at = max(tops), width, 0
                high = _height(item, room)
                tops, turn = [top + high + GAP_PX] * 2, 0
            else:
                at, room = columns[turn]
                top, high = tops[turn], _height(item, room)
                tops[turn] += high + GAP_PX
                turn = 1 - turn
            found.append((item, QRect(at, top, room, high)))
        return found


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
