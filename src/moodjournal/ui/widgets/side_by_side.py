"""Fields of equal width in one line; one above the other where they would get too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LEAST_PX = 150  # of one field at 100 % text


class SideBySide(QWidget):
    """A line of fields.

    Args:
        fields: They stand in this order.
        parent: The owner.
    """

    def __init__(self, *fields: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = len(fields)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        for field in fields:
            self._box.addWidget(field, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        least = self._count * _LEAST_PX * self.fontInfo().pixelSize() / 14
        fits = self.width() >= least
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self.updateGeometry()
