"""A QR code: always dark on white, in the dark theme too, or a phone would not read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""
_MODULE_PX = 6
_LEAST_PX = 3


class QrCode(QWidget):
    """The modules of a code as whole px squares, with the quiet zone.

    Args:
        modules: Rows, True where it is dark, without the quiet zone.
        name: What a screen reader says.
        parent: The owner.
    """

    def __init__(
        self, modules: Sequence[Sequence[bool]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._modules = modules
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return self._at(_MODULE_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return self._at(_LEAST_PX)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        count = len(self._modules) + 2 * QUIET
        side = max(1, min(self.width(), self.height()) // count)
        left = (self.width() - side * count) // 2 + side * QUIET
        top = (self.height() - side * count) // 2 + side * QUIET
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    place = QRect(left + x * side, top + y * side, side, side)
                    painter.fillRect(place, Qt.GlobalColor.black)

    def _at(self, module_px: int) -> QSize:
        side = (len(self._modules) + 2 * QUIET) * module_px
        return QSize(side, side)
