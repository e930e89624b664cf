"""Which of the few screens this is: a longer dot among dots."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from moodjournal.ui.theme.tokens import Tokens

HIGH_PX, LONG_PX, GAP_PX = 9, 26, 9


class PlaceDots(QWidget):
    """One dot a screen.

    Args:
        tokens: The colours.
        parent: The owner.
    """

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._place, self._count = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._tokens = tokens
        self.update()

    def show_place(self, place: int, count: int) -> None:
        """Show that this is screen ``place`` (from 0) of ``count``."""
        self._place, self._count = place, count
        self.setAccessibleName(_("{place} of {count}").format(place=place + 1, count=count))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(LONG_PX * self._count, HIGH_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = LONG_PX + (self._count - 1) * (HIGH_PX + GAP_PX)
        left = (self.width() - whole) / 2
        for at in range(self._count):
            here = at == self._place
            wide = LONG_PX if here else HIGH_PX
            colour = self._tokens.accent if here else self._tokens.control_line
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, 0, wide, HIGH_PX), HIGH_PX / 2, HIGH_PX / 2)
            left += wide + GAP_PX
        painter.end()
