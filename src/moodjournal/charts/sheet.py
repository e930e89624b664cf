"""A figure with one pair of axes over a row of days, laid out in px."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from moodjournal.charts.day_axis import day_ticks
from moodjournal.charts.lettering import PX_PER_INCH, Lettering
from moodjournal.charts.placing import Box, covered, place_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy import float64
    from numpy.typing import NDArray

    from moodjournal.charts.chart import Ink
    from moodjournal.charts.placing import Places
    from moodjournal.charts.scale import Scale

    Many = NDArray[float64]

F = TypeVar("F", float, "Many")

SMALL = 11
TICK = 12
EDGE = 8
"""Room between the frame and what stands next to it, px."""

NAME_ROW = 15
"""Height of a row of the name beside an upright axis, px at 100 % text."""

GRID = 0.5


@dataclass(frozen=True, slots=True)
class Margins:
    """Room from the axes to the edges of the figure, and the lane for marks at their foot; px."""

    left: float
    right: float
    top: float
    bottom: float
    lane: float


class Sheet:
    """Axes whose x is a day (``date.toordinal()``) and whose y is a scale, in px throughout.

    Args:
        figure: Empty.
        ink: Colours and fonts.
        text_scale: The person's text size, 1 to 2.
        first: First day of the axis.
        last: Last day.
        scale: The upright axis.
    """

    def __init__(
        self, figure: Figure, ink: Ink, text_scale: float, first: date, last: date, scale: Scale
    ) -> None:
        self.ink = ink
        self.letters = Lettering(figure, ink, text_scale)
        self.text_scale = text_scale
        self.width = figure.get_figwidth() * PX_PER_INCH
        self.height = figure.get_figheight() * PX_PER_INCH
        self.first, self.last, self.scale = first, last, scale
        self.taken: list[Box] = []
        self.margins = Margins(0, 0, 0, 0, 0)
        self.ax: Axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._limits = (0.0, 1.0)
        self._begin, self._a_day = first.toordinal() - 0.5, self.px_a_day
        self.ax.set_facecolor("none")
        figure.set_facecolor(ink.surface)

    def lay_out(self, margins: Margins) -> None:
        """Set the axes in their place."""
        self.margins = margins
        across, up = self.plot_width / self.width, self.plot_height / self.height
        place = margins.left / self.width, margins.bottom / self.height
        self.ax.set_position((*place, across, up))
        self._set_limits()

    @property
    def plot_width(self) -> float:
        """Width of the axes, px."""
        return max(40.0, self.width - self.margins.left - self.margins.right)

    @property
    def plot_height(self) -> float:
        """Height of the axes, px."""
        return max(8.0, self.height - self.margins.top - self.margins.bottom)

    @property
    def px_a_day(self) -> float:
        """How far two days are apart."""
        return (self.plot_width - 2 * EDGE) / ((self.last - self.first).days + 1)

    def x(self, ordinal: F) -> F:
        """Return how far right of the left edge of the axes a day stands, or many do, px."""
        return EDGE + (ordinal - self._begin) * self._a_day

    def y(self, value: F) -> F:
        """Return how far above the foot of the axes a value stands, or many do, px."""
        low, high = self._limits
        return (value - low) / (high - low) * self.plot_height

    def fractions(self, x: F, y: F) -> tuple[F, F]:
        """Return a place in the axes, or many, as fractions of the figure, from its upper left."""
        across = (self.margins.left + x) / self.width
        return across, 1 - (self.margins.bottom + y) / self.height

    def text(self, x: float, y: float, text: str, size_px: float, **style: object) -> None:
        """Write ``text`` at a place in px from the lower left of the axes."""
        strong = bool(style.pop("strong", False))
        artist = self.ax.text(
            x / self.plot_width,
            y / self.plot_height,
            text,
            transform=self.ax.transAxes,
            fontproperties=self.letters.font(size_px, strong=strong),
            parse_math=False,
        )
        artist.set(**style)

    def label(
        self,
        boxes: Sequence[Box],
        text: str,
        points: Places,
        **style: object,
    ) -> None:
        """Write a small ``text`` in the box that covers the fewest ``points``, if one is free."""
        box = place_label(boxes, points, taken=self.taken)
        if box is not None:
            self.take(box)
            if covered(box, points):  # no place is free: it must be read
                style["bbox"] = {
                    "facecolor": self.ink.surface,
                    "alpha": 0.75,
                    "edgecolor": "none",
                    "pad": 1,
                }
            self.text(box.x, box.y + 0.2 * box.height, text, SMALL, **style)

    def take(self, box: Box) -> None:
        """Keep other labels off ``box``, and off a little room around it."""
        around = 0.2 * box.height
        self.taken.append(Box(box.x - 4, box.y - around, box.width + 8, box.height + 2 * around))

    def beside_line(self, value: float, text: str) -> list[Box]:
        """Return the places for a label just above or below a level line, from the right."""
        width, height = self.letters.width(text, SMALL), SMALL * self.text_scale
        right = max(0, self.plot_width - width - 4)
        return [
            Box(right * part / 12, self.y(value) + up, width, height)
            for part in range(12, -1, -1)
            for up in (4, -4 - height)
            if 0 <= self.y(value) + up <= self.plot_height - height
        ]

    def _set_limits(self) -> None:
        self._a_day = self.px_a_day
        beside = EDGE / self._a_day
        start, end = self.first.toordinal() - 0.5, self.last.toordinal() + 0.5
        self.ax.set_xlim(start - beside, end + beside)
        room = max(4.0, self.plot_height - self.margins.lane - 2 * EDGE)
        px_a_step = room / (self.scale.high - self.scale.low)
        low = self.scale.low - (self.margins.lane + EDGE) / px_a_step
        self._limits = low, self.scale.high + EDGE / px_a_step
        self.ax.set_ylim(*self._limits)

    def dress(self, *, days: bool = True, name: Sequence[str] = (), grid: bool = False) -> None:
        """Write the axes' own texts, once they are in their place.

        Args:
            days: Whether the days are named below.
            name: Rows of the name beside the upright axis.
            grid: Whether each tick has a faint line.
        """
        ax, ink, letters = self.ax, self.ink, self.letters
        for side in ("top", "right"):
            ax.spines[side].set_visible(False)
        for side in ("left", "bottom"):
            ax.spines[side].set(color=ink.line, linewidth=1)
        ax.tick_params(length=0, pad=6, colors=ink.ink_muted)
        ax.tick_params(axis="x", pad=6 + 5 * (self.text_scale - 1))
        ax.set_yticks([value for value, _text in self.scale.ticks])
        ax.set_yticklabels([text for _value, text in self.scale.ticks])
        width = partial(letters.width, size_px=TICK)
        ticks = day_ticks(self.first, self.last, self.px_a_day, width) if days else ()
        ax.set_xticks([day.toordinal() for day, _text in ticks])
        ax.set_xticklabels([text for _day, text in ticks])
        for label in (*ax.get_xticklabels(), *ax.get_yticklabels()):
            label.set(fontproperties=letters.font(TICK), parse_math=False)
        if grid:
            for value, _text in self.scale.ticks:
                ax.axhline(value, color=ink.mix(0.12), lw=0.8, zorder=GRID)
        middle = (self.y(self.scale.low) + self.y(self.scale.high)) / 2
        for place, text in enumerate(name):
            self.text(
                2 + place * NAME_ROW * self.text_scale - self.margins.left, middle, text, TICK,
                rotation=90, ha="left", va="center", color=ink.ink_muted,
            )  # fmt: skip
