"""A chart as a picture: its points can be pointed at, walked with the arrow keys, and heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QImage,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from moodjournal.charts.chart import Point
    from moodjournal.charts.render import Drawn

WAIT_MS = 60
NEAR_PX = 16
RING_PX = 7
PADDING_PX = 8


class FigureView(QWidget):
    """Shows a drawn chart and asks for a new one when its size changes.

    Args:
        title: What the chart is; its accessible name.
        parent: The widget it belongs to.
    """

    wanted = Signal(int, int, float)
    """A picture is needed: width and height in px, pixels of the screen to a px."""

    chosen = Signal(int)
    """The point that is pointed at, by its place; -1 for none."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._points: tuple[Point, ...] = ()
        self._at = -1
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def at(self) -> int:
        """The place of the point that is pointed at; -1 for none."""
        return self._at

    def show_drawn(self, drawn: Drawn, told: str) -> None:
        """Show a picture.

        Args:
            drawn: The picture and its points, in the order of the arrow keys.
            told: The chart in words, for who cannot see it.
        """
        picture = QImage(
            drawn.rgba, drawn.width, drawn.height, 4 * drawn.width, QImage.Format.Format_RGBA8888
        )
        self._image = picture.copy()  # the bytes belong to the one who drew
        self._points = tuple(drawn.points)
        self.setAccessibleDescription(told)
        self._choose(-1)
        self.update()

    def ask_again(self) -> None:
        """Ask for a new picture soon: the theme or the text size has changed."""
        self._timer.start(WAIT_MS)

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, 300)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._timer.start(0 if self._image.isNull() else WAIT_MS)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._timer.start(WAIT_MS)
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._nearest(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._choose(-1)
        super().leaveEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(-1)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._points) - 1
        match event.key():
            case Qt.Key.Key_Right:
                place = min(last, self._at + 1)
            case Qt.Key.Key_Left:
                place = max(0, self._at - 1) if self._at >= 0 else last
            case Qt.Key.Key_Home:
                place = min(last, 0)
            case Qt.Key.Key_End:
                place = last
            case Qt.Key.Key_Escape if self._at >= 0:
                place = -1
            case _:
                super().keyPressEvent(event)
                return
        self._choose(place)
        self._announce()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._image.isNull():
            painter.drawImage(QRectF(self.rect()), self._image)
        if 0 <= self._at < len(self._points):
            self._paint_point(painter, self._points[self._at])
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def bubble(self, point: Point) -> QRectF:
        """Return where the words for ``point`` stand: above it or below, always inside."""
        words = self.fontMetrics().boundingRect(
            0, 0, max(40, self.width() - 4 * PADDING_PX), self.height(),
            Qt.TextFlag.TextWordWrap, point.said,
        )  # fmt: skip
        width, height = words.width() + 2 * PADDING_PX, words.height() + PADDING_PX
        place = self._place(point)
        left = min(max(place.x() - width / 2, 2), self.width() - width - 2)
        top = place.y() - RING_PX - 6 - height
        if top < 2:
            top = place.y() + RING_PX + 6
        return QRectF(left, min(top, self.height() - height - 2), width, height)

    def _paint_point(self, painter: QPainter, point: Point) -> None:
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(self._place(point), RING_PX, RING_PX)
        box = self.bubble(point)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.ToolTipBase))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(palette.color(QPalette.ColorRole.ToolTipText))
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, middle, point.said)

    def _place(self, point: Point) -> QPointF:
        return QPointF(point.x * self.width(), point.y * self.height())

    def _nearest(self, position: QPointF) -> int:
        """Return the point nearest to ``position``, -1 if none is near."""
        best, nearest = float(NEAR_PX**2), -1
        for place, point in enumerate(self._points):
            away = self._place(point) - position
            distance = QPointF.dotProduct(away, away)
            if distance <= best:
                best, nearest = distance, place
        return nearest

    def _choose(self, place: int) -> None:
        if place != self._at:
            self._at = place
            self.chosen.emit(place)
            self.update()

    def _announce(self) -> None:
        if 0 <= self._at < len(self._points):
            said = self._points[self._at].said
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _ask(self) -> None:
        if self.width() > 0 and self.height() > 0:
            self.wanted.emit(self.width(), self.height(), self.devicePixelRatioF())
