"""The title, the parts of the page, and what is chosen: in one line, in two, or one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem

GAP_PX = 14
LINE_GAP_PX = 8


class TopLine(QWidget):
    """Three things, in as few lines as they fit.

    Args:
        title: It stands at the start, the others at the end while they fit beside it.
        tabs: They keep together.
        others: They may go onto more lines.
        parent: The owner.
    """

    def __init__(
        self, title: QWidget, tabs: QWidget, others: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        tabs.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        layout = TopLayout(self)
        for part in (title, tabs, others):
            layout.addWidget(part)


class TopLayout(ItemLayout):
    """Sets what it holds into lines; the height follows the width.

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
        return max((place.bottom() + 1 for _item, place in self._places(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() + GAP_PX for hint in hints)
        return QSize(width, max((hint.height() for hint in hints), default=0))

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
        for item, place in self._places(rect.width()):
            item.setGeometry(QStyle.visualRect(way, rect, place.translated(rect.topLeft())))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        top = 0
        found: list[tuple[QLayoutItem, QRect]] = []
        for line in self._lines(width):
            if len(line) == 1:
                size = line[0].sizeHint()
                at = 0 if size.width() > width or not found else width - size.width()
                at = at if len(found) == 2 and found[0][1].top() == found[1][1].top() else 0
                room = min(size.width(), width)
                high = (
                    line[0].heightForWidth(room) if line[0].hasHeightForWidth() else size.height()
                )
                found.append((line[0], QRect(at, top, room, high)))
            else:
                high = max(item.sizeHint().height() for item in line)
                found += _beside(line, width, top, high)
            top += high + LINE_GAP_PX
        return found

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        shown = self._shown()
        for count in range(len(shown), 1, -1):
            if sum(item.sizeHint().width() for item in shown[:count]) + GAP_PX * count <= width:
                return [shown[:count], *([item] for item in shown[count:])]
        return [[item] for item in shown]


def _beside(
    line: list[QLayoutItem], width: int, top: int, high: int
) -> list[tuple[QLayoutItem, QRect]]:
    """Set the first of ``line`` at the start, the others at the end, all in the middle of it."""
    found = []
    right = width
    for item in reversed(line):
        size = item.sizeHint()
        left = 0 if item is line[0] else right - size.width()
        found.append(
            (item, QRect(left, top + (high - size.height()) // 2, size.width(), size.height()))
        )
        right = left - GAP_PX
    return found[::-1]
