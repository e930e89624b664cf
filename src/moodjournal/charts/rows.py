"""A figure of rows: a label on the left, an axis in the middle, texts on the right."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import ngettext
from typing import TYPE_CHECKING, TypeVar

from moodjournal.charts.placing import NUMBERED, Box
from moodjournal.charts.sheet import EDGE, SMALL, TICK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.charts.plate import Panel, Plate

T = TypeVar("T")

ROW = 1.9
"""Height of a row, of its text."""

LEFT_SHARE = 0.4
"""The most of the width that labels take."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The axes of a figure of rows; row 0 is on top.

    Attributes:
        plate: What it is drawn on.
        panel: Its axes; ``y`` is the place of a row from the top, counted down from 0.
        labels: The text of each row, as it fits.
    """

    plate: Plate
    panel: Panel
    labels: tuple[str, ...]

    def y(self, place: int) -> float:
        """Return where a row stands, px from the foot of the plate."""
        return self.panel.y(-place)

    def right(self, place: int, x: float, text: str, colour: str) -> None:
        """Write ``text`` in a row, from ``x`` px on."""
        self.plate.text(x, self.y(place), text, va="center_baseline", color=colour)


def room_for(plate: Plate, top: float, bottom: float, wanted: int) -> int:
    """Return how many rows have room between ``bottom`` and ``top``; at most twelve."""
    fits = int((top - bottom) // (ROW * plate.text_scale * TICK))
    return max(1, min(wanted, NUMBERED, fits))


def lay_rows(
    plate: Plate,
    labels: Sequence[str],
    across: tuple[float, float],
    edges: tuple[float, float],
    right: float,
) -> Rows:
    """Lay out the rows and write their labels.

    Args:
        plate: An empty one.
        labels: Of each row.
        across: Ends of the axis.
        edges: Foot and top of the axes, px.
        right: Room right of the axes, px.
    """
    most = plate.width * LEFT_SHARE
    fitted = tuple(plate.letters.fitted(text, TICK, most) for text in labels)
    left = EDGE + max((plate.letters.width(text, TICK) for text in fitted), default=0) + EDGE
    foot, top = edges
    box = Box(left, foot, plate.width - left - right - EDGE, top - foot)
    panel = plate.panel(box, across, (-len(labels) + 0.5, 0.5))
    found = Rows(plate, panel, fitted)
    for place, text in enumerate(fitted):
        plate.text(left - EDGE, found.y(place), text, ha="right", va="center_baseline")
    return found


def write_earlier(plate: Plate, top: float, hidden: int) -> None:
    """Say how many earlier rows are left to the table."""
    if hidden > 0:
        text = ngettext(
            "{n} earlier one stands in the table.", "{n} earlier ones stand in the table.", hidden
        )
        plate.paragraph(top, text.format(n=hidden), SMALL)


def height_of(rows: int, text_scale: float, around: float) -> float:
    """Return the px that so many rows take, with ``around`` rows of text above and below."""
    return (min(rows, NUMBERED) * ROW * TICK + around * TICK * 1.4) * text_scale + 4 * EDGE
