"""The last days as dots: a glance at mood, with every number written beside its dot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from moodjournal.ui.theme.tokens import Tokens

DOT_PX = 11
RANGE_PX = 70  # from mood 0 to mood 10


@dataclass(frozen=True, slots=True)
class Dot:
    """One day.

    Attributes:
        day_label: The day in words, for its tooltip.
        value: Mood 0 to 10; None leaves a gap.
        from_memory: Drawn hollow.
        acute: Mood 0 to 10 within the hours after a session; shown, small and grey, only where
            there is no other.
    """

    day_label: str
    value: float | None
    from_memory: bool = False
    acute: float | None = None

    def shown(self) -> float | None:
        """Return the mood that is drawn."""
        return self.acute if self.value is None else self.value

    def number(self) -> str:
        """Return the mood in figures, at most one decimal."""
        mood = self.shown()
        return "" if mood is None else f"{mood:.1f}".removesuffix(".0")


class MoodDots(QWidget):
    """Dots at the height of the day's mood. A day without one stays empty.

    Args:
        tokens: The colours.
        parent: The owner.
    """

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._dots: tuple[Dot, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._tokens = tokens
        self.update()

    def set_dots(self, dots: Sequence[Dot], name: str, sentence: str) -> None:
        """Show ``dots``, oldest first; a screen reader says ``name`` and ``sentence``."""
        self._dots = tuple(dots)
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, RANGE_PX + 2 * DOT_PX + self._figure_px() + 6)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(len(self._dots) * (DOT_PX + 2), self.sizeHint().height())

    @override
    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._dots:
            at = int(event.pos().x() / self.width() * len(self._dots))
            dot = self._dots[min(len(self._dots) - 1, max(0, at))]
            QToolTip.showText(event.globalPos(), f"{dot.day_label}: {dot.number() or '–'}", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(self._figure_px())
        painter.setFont(font)
        step = self.width() / max(1, len(self._dots))
        for at, dot in enumerate(self._dots):
            mood = dot.shown()
            if mood is not None:
                high = self.height() - DOT_PX - mood / 10 * RANGE_PX
                self._draw(painter, dot, mood, QPointF((at + 0.5) * step, high), step)

    def _draw(self, painter: QPainter, dot: Dot, mood: float, spot: QPointF, step: float) -> None:
        painter.setPen(QPen(QColor(self._tokens.mood_outline), 1))
        if dot.value is None:
            painter.setBrush(QColor(self._tokens.mood_outline))
            corners = (QPointF(0, -4), QPointF(4, 3.5), QPointF(-4, 3.5))
            painter.drawPolygon(QPolygonF([spot + corner for corner in corners]))
        elif dot.from_memory:
            painter.setPen(QPen(QColor(self._tokens.mood_outline), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(spot, DOT_PX / 2, DOT_PX / 2)
        else:
            painter.setBrush(QColor(self._tokens.mood_colour(mood)))
            painter.drawEllipse(spot, DOT_PX / 2, DOT_PX / 2)
        painter.setPen(QColor(self._tokens.ink_muted))
        high = self._figure_px() + 4
        place = QRectF(spot.x() - step, spot.y() - DOT_PX / 2 - high - 1, 2 * step, high)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, dot.number())

    def _figure_px(self) -> int:
        # Figures grow with the text, but not until neighbours touch.
        step = self.width() / max(1, len(self._dots))
        return max(9, min(round(self.font().pixelSize() * 0.78), round(step * 0.85)))
