"""Big buttons in even lines; one stop of the Tab key, arrows inside."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QWidget
from typing_extensions import override

from moodjournal.ui.dialogs.gentle.toggle import EffectToggle
from moodjournal.ui.widgets.item_layout import ItemLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

GAP_PX = 12
MOST_COLUMNS = 4
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class ToggleLayout(ItemLayout):
    """Equal buttons, as many in a line as fit, four at most; the height follows the width."""

    def columns(self, width: int) -> int:
        """Return how many stand in a line at this width (px)."""
        least = max((one.least_width() for one in self._toggles()), default=1)
        fit = (width + GAP_PX) // (least + GAP_PX)
        return max(1, min(MOST_COLUMNS, fit, len(self._items)))

    @override
    def heightForWidth(self, width: int, /) -> int:
        lines = math.ceil(len(self._items) / self.columns(width))
        return lines * self._high(width) + max(0, lines - 1) * GAP_PX

    @override
    def sizeHint(self) -> QSize:
        wide = max((one.least_width() for one in self._toggles()), default=0)
        width = MOST_COLUMNS * wide + (MOST_COLUMNS - 1) * GAP_PX
        return QSize(width, self.heightForWidth(width) if self._items else 0)

    @override
    def minimumSize(self) -> QSize:
        return QSize(max((one.least_width() for one in self._toggles()), default=0), 44)

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        if not self._items:
            return
        columns, high = self.columns(rect.width()), self._high(rect.width())
        step = (rect.width() + GAP_PX) / columns
        widget = self.parentWidget()
        way = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        for at, item in enumerate(self._items):
            line, column = divmod(at, columns)
            left, right = round(column * step), round((column + 1) * step) - GAP_PX
            top = rect.y() + line * (high + GAP_PX)
            place = QRect(rect.x() + left, top, right - left, high)
            item.setGeometry(QStyle.visualRect(way, rect, place))

    def _toggles(self) -> list[EffectToggle]:
        widgets = [item.widget() for item in self._items]
        return [widget for widget in widgets if isinstance(widget, EffectToggle)]

    def _high(self, width: int) -> int:
        columns = self.columns(width)
        room = (width - (columns - 1) * GAP_PX) // columns
        return max((one.height_for(room) for one in self._toggles()), default=0)


class ToggleGrid(QWidget):
    """Arrows move between the buttons, Space taps.

    Args:
        parent: The owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toggles: list[EffectToggle] = []
        self._layout = ToggleLayout(self)
        self._stop = 0

    def set_toggles(self, toggles: Sequence[EffectToggle]) -> None:
        """Show these instead of what was there."""
        for old in self._toggles:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._toggles = list(toggles)
        for one in self._toggles:
            one.focused.connect(self._on_focused)
            self._layout.addWidget(one)
            one.show()  # now, so that a key can reach it at once
        self._make_stop(0)

    def take_arrow(self, event: QKeyEvent) -> bool:
        """Move by an arrow key; return False for any other, and at an edge."""
        if event.key() not in ARROWS or not self._toggles:
            return False
        focused = any(one.hasFocus() for one in self._toggles)
        at = self._stop + self._step(event.key()) if focused else self._stop
        if 0 <= at < len(self._toggles):
            self._toggles[at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self.take_arrow(event):
            super().keyPressEvent(event)

    def _step(self, key: int) -> int:
        on = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        down = self._layout.columns(self.width())
        return (-on, on, -down, down)[ARROWS.index(Qt.Key(key))]

    def _on_focused(self, toggle: EffectToggle) -> None:
        self._make_stop(self._toggles.index(toggle))

    def _make_stop(self, at: int) -> None:
        self._stop = at
        for index, one in enumerate(self._toggles):
            policy = Qt.FocusPolicy.StrongFocus if index == at else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(policy)
