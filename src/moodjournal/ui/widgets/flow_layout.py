"""A layout that sets its items in lines, as words are set in a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from moodjournal.ui.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget


class FlowLayout(ItemLayout):
    """Left to right (or right to left), then down; the height follows the width.

    Args:
        parent: The widget to lay out.
        gap: px between neighbours.
        line_gap: px between lines; as ``gap`` if None.
        middle: Whether what is lower than its line stands in the middle of it, not at the top.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 8,
        line_gap: int | None = None,
        *,
        middle: bool = False,
    ) -> None:
        super().__init__(parent)
        self._middle = middle
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._set(QRect(0, 0, width, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
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
        self._set(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _set(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        places: list[tuple[QLayoutItem, QRect]] = []
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 16777215))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                self._move(rect, places, line if move else None)
                x, y, line, places = rect.x(), y + line + self._line_gap, 0, []
            places.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self._gap
            line = max(line, size.height())
        self._move(rect, places, line if move else None)
        return y + line - rect.y()

    def _move(self, rect: QRect, places: list[tuple[QLayoutItem, QRect]], line: int | None) -> None:
        """Set one line of items, ``line`` px high; None only measures."""
        for item, place in places if line is not None else ():
            if self._middle and line is not None:
                place.translate(0, (line - place.height()) // 2)
            item.setGeometry(QStyle.visualRect(self._direction(), rect, place))

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
