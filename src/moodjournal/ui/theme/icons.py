"""The program's own icons, recoloured to the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QConicalGradient, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from moodjournal.paths import resource
from moodjournal.ui.theme.fonts import scaled

if TYPE_CHECKING:
    from moodjournal.ui.theme.tokens import Tokens

_DAWN = 0.8  # where on the mark's round the daylight is reached; the rest goes back to dusk


class Icons:
    """Draws icons in the colours of one theme, and keeps what it has drawn.

    Args:
        tokens: The theme.
        ratio: Device pixels to one px of the screen (``QWidget.devicePixelRatio()``).
        text_percent: Icons grow with the text, 100 to 200.
    """

    def __init__(self, tokens: Tokens, ratio: float = 1.0, text_percent: int = 100) -> None:
        self._tokens = tokens
        self._text_percent = text_percent
        self._ratio = max(1.0, ratio)
        self._drawn: dict[tuple[str, str, str | None, int], QIcon] = {}

    def icon(
        self, name: str, colour: str = "ink_muted", size: int = 20, chosen: str | None = None
    ) -> QIcon:
        """Return the icon ``name``, such as ``"sun"``.

        Args:
            name: A file of ``resources/icons``, without its ending.
            colour: The name of a token, or ``#RRGGBB``.
            size: px at 100 % text.
            chosen: The colour while its button is checked, if it is another.

        Raises:
            FileNotFoundError: There is no such icon.
        """
        key = (name, colour, chosen, size)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, colour, chosen, self._px(size))
        return self._drawn[key]

    def pixmap(self, name: str, colour: str = "ink_muted", size: int = 20) -> QPixmap:
        """Return the icon as a picture at the screen's own resolution."""
        return self._render(name, colour, self._px(size), self._ratio)

    def mark(self, size: int = 20) -> QPixmap:
        """Return the program's mark: a disc from dusk round to daylight."""
        size = self._px(size)
        pixmap = _blank(size, self._ratio)
        sweep = QConicalGradient(QPointF(size / 2, size / 2), 90)
        # Qt turns counter-clockwise; the day goes round with the clock.
        for step, colour in enumerate(self._tokens.ramp):
            sweep.setColorAt(1 - step / 10 * _DAWN, QColor(colour))
        sweep.setColorAt(0, QColor(self._tokens.ramp[0]))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(sweep)
        painter.drawEllipse(QRectF(0, 0, size, size))
        painter.end()
        return pixmap

    def _px(self, size: int) -> int:
        return scaled(size, self._text_percent)

    def _draw(self, name: str, colour: str, chosen: str | None, size: int) -> QIcon:
        icon = QIcon()
        icon.addPixmap(self._render(name, colour, size, self._ratio))
        if chosen is not None:
            on = self._render(name, chosen, size, self._ratio)
            icon.addPixmap(on, QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def _render(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        stroke = colour if colour.startswith("#") else self._tokens.colours()[colour]
        drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", stroke).encode()))
        pixmap = _blank(size, ratio)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap


def _blank(size: int, ratio: float) -> QPixmap:
    side = round(size * ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
