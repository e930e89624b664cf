"""The sessions of a plan as dashed boxes, each with its number and its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from moodjournal.ui.theme.tokens import Tokens

_GAP_PX = 6


class PlanStrip(QWidget):
    """Boxes in as many lines as they need; the height follows the width.

    Args:
        tokens: The colours.
        parent: The owner.
    """

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._boxes: tuple[tuple[str, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self._tokens = tokens
        self.update()

    def set_boxes(self, boxes: Sequence[tuple[str, str]], name: str, sentence: str) -> None:
        """Show number and date of each; a screen reader says ``name`` and ``sentence``."""
        self._boxes = tuple(boxes)
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setVisible(bool(boxes))
        self.updateGeometry()
        self.update()

    def boxes(self) -> tuple[tuple[str, str], ...]:
        """Return what is shown."""
        return self._boxes

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        lines = -(-len(self._boxes) // self._columns(width))
        return lines * (self._line_px() + _GAP_PX)

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(max(self.width(), self._least_px())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_px(), self._line_px())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns(self.width())
        step = (self.width() + _GAP_PX) // columns
        for at, (number, date) in enumerate(self._boxes):
            line, column = divmod(at, columns)
            top = line * (self._line_px() + _GAP_PX)
            place = QRect(column * step, top, step - _GAP_PX, self._line_px())
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            self._draw(painter, place, number, date)

    def _draw(self, painter: QPainter, place: QRect, number: str, date: str) -> None:
        box = QRect(place)
        box.setHeight(self._box_px())
        painter.setPen(QPen(QColor(self._tokens.accent), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self._tokens.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(self._font(QFont.Weight.DemiBold))
        painter.setPen(QColor(self._tokens.accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
        painter.setFont(self._font(QFont.Weight.Normal))
        painter.setPen(QColor(self._tokens.ink_muted))
        below = QRect(place)
        below.setTop(box.bottom() + 1)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, date)

    def _font(self, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(self.fontInfo().pixelSize() * 0.86))
        font.setWeight(weight)
        return font

    def _box_px(self) -> int:
        return round(self.fontInfo().pixelSize() * 2.5)

    def _line_px(self) -> int:
        return self._box_px() + round(self.fontInfo().pixelSize() * 1.6)

    def _least_px(self) -> int:
        metrics = QFontMetrics(self._font(QFont.Weight.DemiBold))
        dates = (metrics.horizontalAdvance(date) + 4 for _number, date in self._boxes)
        return max(dates, default=round(self.fontInfo().pixelSize() * 3))

    def _columns(self, width: int) -> int:
        wanted = max(self._least_px(), round(self.fontInfo().pixelSize() * 4.6))
        return max(1, (width + _GAP_PX) // (wanted + _GAP_PX))
