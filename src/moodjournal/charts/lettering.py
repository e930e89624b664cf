"""Text on a figure: its fonts, and how much room it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

    from moodjournal.charts.chart import Ink

PX_PER_INCH = 72
"""At this resolution a point is a px; a figure for a finer screen has a multiple of it."""


class Lettering:
    """Fonts of one figure, in px at 100 % text.

    Args:
        figure: Its canvas must be able to render (Agg).
        ink: Says which fonts.
        text_scale: The person's text size, 1 to 2.
    """

    def __init__(self, figure: Figure, ink: Ink, text_scale: float) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        self._renderer = FigureCanvasAgg(figure).get_renderer()
        self._unit = figure.dpi / PX_PER_INCH
        self._ink = ink
        self._scale = text_scale
        self._widths: dict[tuple[str, float, bool], float] = {}

    def font(self, size_px: float, *, strong: bool = False) -> FontProperties:
        """Return a font at the person's text size."""
        from matplotlib.font_manager import FontProperties

        families = self._ink.strong if strong else self._ink.families
        # A semi-bold that is a family of its own has no other weight.
        weight = "bold" if strong and not families[0].endswith("SemiBold") else "normal"
        return FontProperties(family=list(families), size=size_px * self._scale, weight=weight)

    def width(self, text: str, size_px: float, *, strong: bool = False) -> float:
        """Return the width of ``text`` in px."""
        asked = (text, size_px, strong)
        if asked not in self._widths:
            font = self.font(size_px, strong=strong)
            wide = self._renderer.get_text_width_height_descent(text, font, False)[0]
            self._widths[asked] = wide / self._unit
        return self._widths[asked]

    def fitted(self, text: str, size_px: float, room_px: float) -> str:
        """Return ``text``, cut and with an ellipsis if it is wider than ``room_px``."""
        kept = text
        while kept and self.width(kept, size_px) > room_px:
            kept = kept.removesuffix("…")[:-1].rstrip() + ("…" if len(kept) > 2 else "")
        return kept

    def wrapped(self, text: str, size_px: float, room_px: float) -> tuple[str, ...]:
        """Return ``text`` in rows at most ``room_px`` wide; a longer word is cut."""
        rows = [""]
        for word in text.split():
            tried = f"{rows[-1]} {word}".strip()
            if rows[-1] and self.width(tried, size_px) > room_px:
                rows.append(word)
            else:
                rows[-1] = tried
        return tuple(self.fitted(row, size_px, room_px) for row in rows if row)
