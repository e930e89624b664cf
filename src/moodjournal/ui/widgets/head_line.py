"""Two things at the two ends of a line; one above the other where both do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

_GAP_PX = 12


class HeadLine(QWidget):
    """Such as a title and its buttons.

    Args:
        start: What stands first.
        end: What stands at the other end.
        parent: The owner.
    """

    def __init__(self, start: QWidget, end: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start, self._end = start, end
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP_PX)
        self._box.addWidget(start)
        self._box.addStretch(1)
        self._box.addWidget(end)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        self._turn()

    def _turn(self) -> None:
        both = self._start.sizeHint().width() + self._end.sizeHint().width() + 2 * _GAP_PX
        fits = both <= self.width()
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self.updateGeometry()
