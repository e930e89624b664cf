"""A mood as a square of its colour with its number."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from moodjournal.ui.theme.tokens import Tokens

SIDE_PX = 40


class MoodSquare(QWidget):
    """Mood 0 to 10; without one the square stays empty."""

    def __init__(self, mood: int | None, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mood, self._tokens = mood, tokens
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("no mood") if mood is None else _("mood {n}").format(n=mood))

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._tokens = tokens
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = max(SIDE_PX, self.fontMetrics().height() * 2)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mood(painter, QRectF(self.rect()), self._mood, self._tokens)


def paint_mood(
    painter: QPainter,
    place: QRectF,
    mood: int | None,
    tokens: Tokens,
    *,
    from_memory: bool = False,
) -> None:
    """Paint a mood square into ``place``: hollow if from memory, an empty frame for no mood."""
    box = place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(tokens.mood_outline), 1.5 if from_memory else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mood is None:
        painter.setPen(QPen(QColor(tokens.line), 1))
    elif not from_memory:
        painter.setBrush(QColor(tokens.ramp[mood]))
    painter.drawRoundedRect(box, 8, 8)
    if mood is None:
        return
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(tokens.ink if from_memory else tokens.ramp_ink[mood]))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(mood))
