"""Paints a month grid. It decides nothing: days, places and marks are given to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moodjournal.ui.theme.tokens import Tokens
    from moodjournal.ui.widgets.month_days import GridDay, GridSession
    from moodjournal.ui.widgets.month_places import Places

_MIDDLE = Qt.AlignmentFlag.AlignCenter
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked on the grid.

    Attributes:
        month: First day of the month in view.
        today: The day with the ring.
        cursor: The day the keys stand on.
        focused: Whether the grid has the focus.
        chosen: Id of the session that is open; None if none is.
        moving: The session that was picked up; it is drawn at ``cursor``.
    """

    month: date
    today: date
    cursor: date
    focused: bool = False
    chosen: str | None = None
    moving: GridSession | None = None


class MonthPaint:
    """Draws one grid with one painter."""

    def __init__(self, painter: QPainter, places: Places, tokens: Tokens, marks: Marks) -> None:
        self._painter, self._places, self._tokens = painter, places, tokens
        self._marks = marks
        self._family = painter.font()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(self, days: Sequence[GridDay], weekdays: Sequence[str]) -> None:
        """Draw the names of the weekdays and every day."""
        self._clip()
        for column, name in enumerate(weekdays):
            self._write(self._places.heading(column).adjusted(10, 0, -4, 0), name, "ink_muted")
        for index, day in enumerate(days):
            self._cell(index, day)
        for index, day in enumerate(days):
            self._inside(index, day)
        self._frame()
        for index, day in enumerate(days):
            self._rings(index, day.day)

    # --- the ground

    def _clip(self) -> None:
        path = QPainterPath()
        radius = self._tokens.radius_card
        path.addRoundedRect(QRectF(self._places.area), radius, radius)
        self._painter.fillPath(path, QColor(self._tokens.surface))
        self._painter.setClipPath(path)
        head = QRect(self._places.area)
        head.setHeight(self._places.head_px)
        self._painter.fillRect(head, QColor(self._tokens.paper))

    def _cell(self, index: int, day: GridDay) -> None:
        cell = self._places.cell(index)
        if day.tint:
            self._painter.fillRect(cell, QColor(getattr(self._tokens, day.tint)))
        self._painter.setPen(QPen(QColor(self._tokens.line), 1))
        self._painter.drawLine(cell.topLeft(), cell.topRight())
        if cell.right() < self._places.area.right():
            self._painter.drawLine(cell.topRight(), cell.bottomRight())

    def _frame(self) -> None:
        self._painter.setClipping(False)
        self._round(QRectF(self._places.area), "line", None, self._tokens.radius_card)

    # --- a day

    def _inside(self, index: int, day: GridDay) -> None:
        within = (day.day.year, day.day.month) == (self._marks.month.year, self._marks.month.month)
        number = self._places.number(index)
        self._write(number, str(day.day.day), "ink" if within else "ink_muted")
        if day.phase:
            # A phase lasts longer than a day, so its name may be wider than one.
            place = self._places.phase(index)
            place.setWidth(place.width() * 2)
            self._write(place, day.phase, "accent", QFont.Weight.DemiBold, 0.9)
        room = self._places.chips(index)
        for place, session in enumerate(day.sessions[:room]):
            self._chip(self._places.chip(index, place), session)
        if len(day.sessions) > room:
            more = f"+{len(day.sessions) - room}"
            self._write(number, more, "ink_muted", end=True)
        if day.mood is not None:
            self._mood(self._places.mood(index), day.mood, day.from_memory)
        if self._marks.moving is not None and day.day == self._marks.cursor:
            self._chip(self._places.chip(index, 0), self._marks.moving)

    def _chip(self, place: QRect, session: GridSession) -> None:
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        weight = QFont.Weight.Medium
        match session.state:
            case "done":
                self._round(box, None, "accent", 6)
                ink, weight = "accent_ink", QFont.Weight.DemiBold
            case "planned":
                self._round(box, "accent", "surface", 6, Qt.PenStyle.DashLine)
                ink = "accent"
            case _:
                self._round(box, "line", "side", 6)
                ink = "ink_muted"
        if session.id == self._marks.chosen:
            self._round(box.adjusted(-2.5, -2.5, 2.5, 2.5), "accent", None, 8)
        self._font(weight)
        metrics = QFontMetrics(self._painter.font())
        room = place.width() - 6
        fitting = (text for text in session.texts if metrics.horizontalAdvance(text) <= room)
        text = next(fitting, None)
        if text is None:
            text = metrics.elidedText(session.texts[-1], Qt.TextElideMode.ElideRight, room)
        self._painter.setPen(QColor(getattr(self._tokens, ink)))
        self._painter.drawText(place, _MIDDLE, text)

    def _mood(self, place: QRect, mood: float, from_memory: bool) -> None:
        step = min(10, max(0, int(mood + 0.5)))
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPen(QColor(self._tokens.mood_outline), 1.5 if from_memory else 1)
        self._painter.setPen(outline)
        fill = self._tokens.surface if from_memory else self._tokens.ramp[step]
        self._painter.setBrush(QColor(fill))
        self._painter.drawRoundedRect(box, 5, 5)
        self._font(QFont.Weight.DemiBold)
        ink = self._tokens.ink if from_memory else self._tokens.ramp_ink[step]
        self._painter.setPen(QColor(ink))
        self._painter.drawText(place, _MIDDLE, f"{mood:.1f}".removesuffix(".0"))

    def _rings(self, index: int, day: date) -> None:
        box = QRectF(self._places.cell(index)).adjusted(0, 1, -1, -1)
        if day == self._marks.today:
            self._round(box, "accent", None, 4, width=2)
        if day == self._marks.cursor:
            inner = box.adjusted(3, 3, -3, -3)
            if self._marks.focused:
                self._round(inner, "focus", None, 6, width=2)
            elif day != self._marks.today:
                self._round(inner, "control_line", None, 6)

    # --- strokes

    def _write(
        self,
        place: QRect,
        text: str,
        ink: str,
        weight: QFont.Weight = QFont.Weight.Normal,
        size: float = 1.0,
        *,
        end: bool = False,
    ) -> None:
        self._font(weight, size)
        self._painter.setPen(QColor(getattr(self._tokens, ink)))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing if end else _START
        self._painter.drawText(place, flags, text)

    def _font(self, weight: QFont.Weight, size: float = 1.0) -> None:
        font = QFont(self._family)
        font.setPixelSize(round(self._places.small_px * size))
        font.setWeight(weight)
        self._painter.setFont(font)

    def _round(
        self,
        box: QRectF,
        line: str | None,
        fill: str | None,
        radius: float,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
        width: float = 1,
    ) -> None:
        pen = QPen(QColor(getattr(self._tokens, line)), width, style) if line else QPen()
        if line is None:
            pen.setStyle(Qt.PenStyle.NoPen)
        self._painter.setPen(pen)
        colour = QColor(getattr(self._tokens, fill)) if fill else None
        self._painter.setBrush(colour if colour else Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(box, radius, radius)
