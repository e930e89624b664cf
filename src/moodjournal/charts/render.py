"""Charts become pictures here: one at a time, and without a window."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from moodjournal.charts.chart import FALLBACK
from moodjournal.charts.lettering import PX_PER_INCH
from moodjournal.charts.save import Size, write_footer, write_picture

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from moodjournal.charts.chart import Chart, Ink, Point
    from moodjournal.charts.save import Form

N = TypeVar("N")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished picture.

    Attributes:
        rgba: Four bytes a pixel, rows from the top.
        width: Pixels of the screen, ``width_px * scale``.
        height: Likewise.
        points: What can be pointed at, from left to right.
    """

    rgba: bytes = field(repr=False)
    width: int
    height: int
    points: tuple[Point, ...]


class Studio:
    """Draws charts, one at a time: matplotlib does not bear two threads.

    Args:
        fonts: Font files to offer to charts; one that is missing is passed over.
    """

    def __init__(self, fonts: Iterable[Path] = ()) -> None:
        self._fonts = tuple(fonts)
        self._families: frozenset[str] | None = None
        self._lock = threading.Lock()

    def get_ready(self) -> None:
        """Bring in the drawing library and the fonts ahead of the first picture; any thread."""
        with self._lock:
            from matplotlib.backends.backend_agg import FigureCanvasAgg
            from matplotlib.figure import Figure

            figure = Figure(figsize=(1, 1), dpi=PX_PER_INCH)
            figure.add_subplot()
            FigureCanvasAgg(figure).draw()
            self._known()

    def render(
        self,
        chart: Chart[N],
        numbers: N,
        ink: Ink,
        width_px: int,
        height_px: int,
        *,
        scale: float = 1,
        text_scale: float = 1,
    ) -> Drawn:
        """Draw ``chart``; may be called from any thread.

        Args:
            chart: What to draw.
            numbers: What it shows.
            ink: Colours and fonts; fonts that are not there are left out.
            width_px: Width on the screen, px; at least 1.
            height_px: Height likewise.
            scale: Pixels of the screen to a px.
            text_scale: The person's text size, 1 to 2.
        """
        with self._lock:
            from matplotlib.backends.backend_agg import FigureCanvasAgg
            from matplotlib.figure import Figure

            inches = (max(1, width_px) / PX_PER_INCH, max(1, height_px) / PX_PER_INCH)
            figure = Figure(figsize=inches, dpi=PX_PER_INCH * scale)
            canvas = FigureCanvasAgg(figure)
            points = chart.draw(figure, numbers, self._with_fonts(ink), text_scale)
            figure.set_canvas(canvas)
            canvas.draw()
            width, height = canvas.get_width_height()
            return Drawn(bytes(canvas.buffer_rgba()), width, height, points)

    def save(
        self,
        chart: Chart[N],
        numbers: N,
        ink: Ink,
        path: Path,
        *,
        form: Form,
        footer: str = "",
        size: Size | None = None,
    ) -> None:
        """Write ``chart`` to a file, with its rule and n at its foot; from any thread.

        Args:
            chart: What to draw.
            numbers: What it shows.
            ink: Colours and fonts; paper has light ones.
            path: Where to; an older file there is replaced once the new one is whole.
            form: PNG (300 dpi), SVG or PDF; none says who made it, when and with what.
            footer: What stands below the rule.
            size: Of the drawing without its footer; None for the usual one, higher if the chart
                needs it.

        Raises:
            OSError: It could not be written; nothing is left of it.
        """
        if size is None:
            needed = chart.height(numbers, 1) if chart.height else 0
            size = Size(height_px=max(Size().height_px, round(needed)))
        with self._lock:
            from matplotlib.backends.backend_agg import FigureCanvasAgg
            from matplotlib.figure import Figure

            inches = size.width_px / PX_PER_INCH, size.height_px / PX_PER_INCH
            figure = Figure(figsize=inches, dpi=PX_PER_INCH)
            ink = self._with_fonts(ink)
            chart.draw(figure, numbers, ink, 1)
            write_footer(figure, "\n".join((chart.rule(numbers), footer)), ink)
            figure.set_canvas(FigureCanvasAgg(figure))
            write_picture(figure, form, path)

    def _with_fonts(self, ink: Ink) -> Ink:
        """Return ``ink`` with the fonts that are there; matplotlib warns of each that is not."""
        known = self._known()
        families = tuple(name for name in ink.families if name in known)
        strong = tuple(name for name in ink.strong if name in known)
        return replace(ink, families=families or (FALLBACK,), strong=strong or (FALLBACK,))

    def _known(self) -> frozenset[str]:
        if self._families is None:
            self._families = _register(self._fonts)
        return self._families


def _register(fonts: Iterable[Path]) -> frozenset[str]:
    from matplotlib.font_manager import fontManager

    for file in fonts:
        if file.exists():
            fontManager.addfont(file)
    return frozenset(entry.name for entry in fontManager.ttflist)
