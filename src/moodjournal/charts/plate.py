"""A figure in px: texts and marks from its lower left, and axes with numbers on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moodjournal.charts.chart import Point
from moodjournal.charts.lettering import PX_PER_INCH, Lettering
from moodjournal.charts.placing import Box
from moodjournal.charts.sheet import EDGE, TICK

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from moodjournal.charts.chart import Ink
    from moodjournal.charts.scale import Scale

LINE = 1.4
"""Height of a row of text, of its size."""

OVER = 5


@dataclass(frozen=True, slots=True)
class Panel:
    """Axes with numbers: where they stand on the plate (px), and what they span."""

    ax: Axes
    box: Box
    across: tuple[float, float]
    up: tuple[float, float]

    def x(self, value: float) -> float:
        """Return where ``value`` stands, px from the left of the plate."""
        low, high = self.across
        return self.box.x + (value - low) / (high - low) * self.box.width

    def y(self, value: float) -> float:
        """Return where ``value`` stands, px from the foot of the plate."""
        low, high = self.up
        return self.box.y + (value - low) / (high - low) * self.box.height


def plot_height(text_scale: float, rows: float, plot_px: float = 190) -> float:
    """Return the px that axes take with ``rows`` of text above and below; larger text, more."""
    return plot_px * (0.5 + 0.5 * text_scale) + rows * TICK * LINE * text_scale + 2 * EDGE


class Plate:
    """The whole of a figure in px, ``y`` upwards.

    Args:
        figure: Empty.
        ink: Colours and fonts.
        text_scale: The person's text size, 1 to 2.
    """

    def __init__(self, figure: Figure, ink: Ink, text_scale: float) -> None:
        self.ink = ink
        self.text_scale = text_scale
        self.letters = Lettering(figure, ink, text_scale)
        self.width = figure.get_figwidth() * PX_PER_INCH
        self.height = figure.get_figheight() * PX_PER_INCH
        self._figure = figure
        figure.set_facecolor(ink.surface)
        self.ax: Axes = figure.add_axes((0.0, 0.0, 1.0, 1.0), zorder=OVER)
        self.ax.set_xlim(0, self.width)
        self.ax.set_ylim(0, self.height)
        self.ax.set_axis_off()

    def row(self, size_px: float = TICK) -> float:
        """Return the height of a row of text, px."""
        return size_px * LINE * self.text_scale

    def panel(self, box: Box, across: tuple[float, float], up: tuple[float, float]) -> Panel:
        """Put axes on the plate; they have no texts of their own."""
        box = Box(box.x, box.y, max(20.0, box.width), max(20.0, box.height))
        place = box.x / self.width, box.y / self.height
        ax = self._figure.add_axes((*place, box.width / self.width, box.height / self.height))
        ax.set_xlim(*across)
        ax.set_ylim(*up)
        ax.set_xticks([])
        ax.set_yticks([])
        ax.set_facecolor("none")
        for side in ("top", "right"):
            ax.spines[side].set_visible(False)
        for side in ("left", "bottom"):
            ax.spines[side].set(color=self.ink.line, linewidth=1)
        return Panel(ax, box, across, up)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size_px: float = TICK,
        *,
        strong: bool = False,
        **style: object,
    ) -> None:
        """Write ``text``, standing on ``y`` and muted unless ``style`` says otherwise."""
        style = {"color": self.ink.ink_muted, "va": "baseline", **style}
        font = self.letters.font(size_px, strong=strong)
        artist = self.ax.text(x, y, text, fontproperties=font, parse_math=False)
        artist.set(**style)

    def paragraph(self, top: float, text: str, size_px: float = TICK, left: float = EDGE) -> float:
        """Write ``text`` in rows from ``top`` down; return where the next thing may begin."""
        rows = self.letters.wrapped(text, size_px, self.width - left - EDGE)
        for place, row in enumerate(rows):
            self.text(left, top - (place + 0.78) * self.row(size_px), row, size_px)
        return top - len(rows) * self.row(size_px)

    def tall(self, text: str, size_px: float = TICK, left: float = EDGE) -> float:
        """Return how high ``paragraph`` makes ``text``, px."""
        rows = self.letters.wrapped(text, size_px, self.width - left - EDGE)
        return len(rows) * self.row(size_px)

    def message(self, text: str) -> None:
        """Write what is missing in the middle of the plate, instead of a chart."""
        rows = self.letters.wrapped(text, TICK, self.width - 4 * EDGE)
        top = self.height / 2 + len(rows) * self.row() / 2
        for place, row in enumerate(rows):
            self.text(self.width / 2, top - (place + 0.78) * self.row(), row, ha="center")

    def left_of(self, scale: Scale) -> float:
        """Return the room that the upright axis of ``scale`` takes with its name, px."""
        ticks = max(self.letters.width(text, TICK) for _value, text in scale.ticks)
        return 2 + self.row() + ticks + EDGE

    def name_upright(self, panel: Panel, scale: Scale) -> None:
        """Write the ticks and the name of the upright axis."""
        for value, text in scale.ticks:
            at = panel.box.x - 6, panel.y(value)
            self.text(*at, text, ha="right", va="center_baseline")
        middle = panel.box.y + panel.box.height / 2
        name = self.letters.fitted(scale.name, TICK, panel.box.height)
        self.text(2, middle, name, rotation=90, ha="left", va="center")

    def name_across(
        self, panel: Panel, ticks: Sequence[tuple[float, str]], down: float = 6
    ) -> frozenset[float]:
        """Write names below the axes, those that have room; return the values that have one."""
        free, written = -1.0, set[float]()
        for value, text in ticks:
            half = self.letters.width(text, TICK) / 2
            middle = min(max(panel.x(value), half + 1), self.width - half - 1)
            if middle - half < free:
                continue
            self.text(middle, panel.box.y - down, text, ha="center", va="top")
            free = middle + half + 6
            written.add(value)
        return frozenset(written)

    def point(self, x: float, y: float, words: str | Callable[[], str]) -> Point:
        """Return a place in px as one that can be pointed at; ``words`` may be found later."""
        across = min(max(x / self.width, 0.0), 1.0)
        return Point(across, min(max(1 - y / self.height, 0.0), 1.0), words)
