"""A stretch of sessions as dots on a line: done, still to come, missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from moodjournal.ui.theme.tokens import Tokens

ProgressState = Literal["done", "planned", "missed"]


class ProgressDots(QWidget):
    """Filled is done, hollow is to come, a short dash is missed.

    Args:
        tokens: The colours.
        parent: The owner.
    """

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._states: tuple[ProgressState, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._tokens = tokens
        self.update()

    def set_states(self, states: Sequence[ProgressState], sentence: str) -> None:
        """Show ``states``, first session first; a screen reader says ``sentence``."""
        self._states = tuple(states)
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, 18)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, 18)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        count = len(self._states)
        if not count:
            return
        radius = min(7.0, self.width() / (2.6 * count))
        room = self.width() - 2 * radius - 1
        step = room / (count - 1) if count > 1 else 0.0
        middle = self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.accent_line), 1.5))
        start = radius + 0.5
        painter.drawLine(QPointF(start, middle), QPointF(start + room if step else start, middle))
        for at, state in enumerate(self._states):
            self._draw(painter, state, QPointF(start + at * step, middle), radius)

    def _draw(self, painter: QPainter, state: ProgressState, spot: QPointF, radius: float) -> None:
        surface = QColor(self._tokens.surface)
        accent = QColor(self._tokens.accent)
        if state == "missed":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(surface)
            painter.drawEllipse(spot, radius + 1, radius + 1)
            painter.setPen(QPen(QColor(self._tokens.control_line), 2))
            half = QPointF(radius * 0.6, 0)
            painter.drawLine(spot - half, spot + half)
            return
        painter.setPen(QPen(accent, 2))
        painter.setBrush(accent if state == "done" else surface)
        painter.drawEllipse(spot, radius - 1, radius - 1)
