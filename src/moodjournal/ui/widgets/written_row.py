"""Paints one row of what was written. The list that holds it decides where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from moodjournal.ui.widgets.mood_square import paint_mood

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from moodjournal.ui.theme.icons import Icons
    from moodjournal.ui.theme.tokens import Tokens
    from moodjournal.ui.widgets.written_words import RowShape

MARGIN_PX = 22
"""Free px at both sides, where the ring of the row in focus has room."""


class WrittenRow(QWidget):
    """One entry in view.

    Args:
        parent: The list's viewport.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape: RowShape | None = None
        self._tokens: Tokens | None = None
        self._icons: Icons | None = None
        self._first = self._current = self._ring = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_shape(self, shape: RowShape | None, tokens: Tokens, icons: Icons) -> None:
        """Show a row; None while its words are on the way."""
        if shape is not self._shape or tokens is not self._tokens:
            self._shape, self._tokens, self._icons = shape, tokens, icons
            self.setAccessibleName(shape.row.sentence if shape else "")
            self.update()

    def shape(self) -> RowShape | None:
        """Return what it shows."""
        return self._shape

    def mark(self, *, first: bool, current: bool, ring: bool) -> None:
        """Say whether it is the first of all, the one the keys stand on, and if that is shown."""
        marks = (first, current, ring)
        if marks != (self._first, self._current, self._ring):
            self._first, self._current, self._ring = marks
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._tokens is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shape is not None:
            self._paint(painter, self._shape, self._tokens)

    def _paint(self, painter: QPainter, shape: RowShape, tokens: Tokens) -> None:
        if not self._first:
            painter.fillRect(QRectF(MARGIN_PX, 0, shape.width, 1), QColor(tokens.line))
        if self._current and self._ring:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            ring = QRectF(self.rect()).adjusted(9, shape.top - 8, -9, -6)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, 8, 8)
        painter.translate(MARGIN_PX, 0)
        painter.save()
        if shape.row.squared:
            row = shape.row
            painter.setFont(self.font())
            paint_mood(painter, shape.square, row.mood, tokens, from_memory=row.from_memory)
            if row.acute:
                _triangle(painter, shape.square, tokens)
        painter.restore()
        for icon, place in shape.marks:
            if self._icons is not None:
                picture = self._icons.pixmap(icon, "accent", 14)
                painter.drawPixmap(place, picture, QRectF(picture.rect()))
        for part in shape.parts:
            painter.setPen(QColor(getattr(tokens, part.colour)))
            part.layout.draw(painter, part.place)


def _triangle(painter: QPainter, square: QRectF, tokens: Tokens) -> None:
    """Within the hours after a session: a small grey triangle at the corner of the square."""
    spot = square.topRight() + QPointF(-1, 2)
    corners = (QPointF(0, -5), QPointF(5, 4), QPointF(-5, 4))
    painter.setPen(QPen(QColor(tokens.surface), 1.5))
    painter.setBrush(QColor(tokens.mood_outline))
    painter.drawPolygon(QPolygonF([spot + corner for corner in corners]))
