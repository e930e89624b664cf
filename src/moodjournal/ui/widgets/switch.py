"""A switch: on or off, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from moodjournal.ui.theme.tokens import Tokens

_TRACK = QSize(38, 22)
_SIZE = QSize(46, 32)  # leaves room for the focus ring, and for a finger


class Switch(QCheckBox):
    """A check box drawn as a switch; its words stand elsewhere.

    Args:
        name: What a screen reader says.
        tokens: The colours.
        parent: The owner.
    """

    def __init__(self, name: str, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.setAccessibleName(name)
        self.setFixedSize(_SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._tokens = tokens
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return _SIZE

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(0, 0, _TRACK.width(), _TRACK.height())
        track.moveCenter(QRectF(self.rect()).center())
        on = self.isChecked()
        colour = self._tokens.accent if on else self._tokens.control_line
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour if self.isEnabled() else self._tokens.line))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = QRectF(0, 0, 16, 16)
        right = on == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        knob.moveCenter(track.center())
        knob.moveLeft(track.right() - 19 if right else track.left() + 3)
        painter.setBrush(QColor(self._tokens.accent_ink if on else self._tokens.surface))
        painter.drawEllipse(knob)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-3, -3, 3, 3), 14, 14)
