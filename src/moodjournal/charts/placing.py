"""Where labels stand so that none touches another; plain arithmetic in px."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy import float64
    from numpy.typing import NDArray

    Places = Sequence[tuple[float, float]] | NDArray[float64]

NUMBERED = 12
"""Of many sessions the last so many carry their number (DESIGN.md)."""


@dataclass(frozen=True, slots=True)
class Name:
    """Where the name of a band stands: row 0 next to it, row 1 above; in full or short."""

    row: int
    short: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, px, ``y`` upwards."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def touches(self, other: Box) -> bool:
        """Tell whether the two have a place in common."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height


def place_names(
    bands: Sequence[tuple[float, float]],
    widths: Sequence[tuple[float, float]],
    limit: float,
    gap: float = 8,
) -> tuple[Name | None, ...]:
    """Return where the name of each band goes; None where there is no room for it.

    Args:
        bands: Left and right of each, from left to right, px. A name begins at the left.
        widths: Of each name in full, and short.
        limit: No name goes further right.
        gap: The least room between two names.
    """
    found: list[Name | None] = []
    free = 0.0  # from here on the upper row is empty
    for (left, right), (full, short) in zip(bands, widths, strict=True):
        if left + full + gap <= right or (right >= limit and left + full <= limit):
            found.append(Name(0, short=False))
        elif left + short + gap <= right:
            found.append(Name(0, short=True))
        elif left >= free and left + short <= limit:
            in_full = left + full <= limit
            found.append(Name(1, short=not in_full))
            free = left + (full if in_full else short) + gap
        else:
            found.append(None)
    return tuple(found)


def place_numbers(
    places: Sequence[float], widths: Sequence[float], gap: float = 6, dense: float = 14
) -> frozenset[int]:
    """Return which of a row of marks carry their number.

    Only the last twelve may; of a dense group its last, and its first if there is room.

    Args:
        places: Middle of each mark, from left to right, px.
        widths: Of each number.
        gap: The least room between two numbers.
        dense: Marks whose numbers would be closer than this are one group.
    """
    allowed = range(max(0, len(places) - NUMBERED), len(places))

    def room(one: int, other: int) -> float:
        return abs(places[one] - places[other]) - (widths[one] + widths[other]) / 2

    firsts = [at for at in allowed if at == allowed.start or room(at, at - 1) >= dense]
    lasts = [at for at in allowed if at == len(places) - 1 or room(at, at + 1) >= dense]
    chosen: set[int] = set()
    for each in (*lasts, *firsts):
        if all(room(each, other) >= gap for other in chosen - {each}):
            chosen.add(each)
    return frozenset(chosen)


def place_label(
    boxes: Sequence[Box],
    points: Places,
    margin: float = 6,
    taken: Sequence[Box] = (),
) -> Box | None:
    """Return the box that covers the fewest points, of equals the first; None if all are taken.

    Args:
        boxes: Places to choose from, the dearest first.
        points: What should stay in sight.
        margin: How near a point may come.
        taken: Where other labels stand; no box that touches one is chosen.
    """
    free = [box for box in boxes if not any(box.touches(other) for other in taken)]
    placed = in_array(points)
    return min(free, key=lambda box: covered(box, placed, margin), default=None)


def in_array(points: Places) -> NDArray[float64]:
    """Return ``points`` as two columns: of ten years they are thousands, and boxes are many."""
    from numpy import asarray

    return asarray(points, dtype=float).reshape(-1, 2)


def covered(box: Box, points: Places, margin: float = 6) -> int:
    """Return how many ``points`` lie in ``box`` or nearer to it than ``margin``."""
    x, y = in_array(points).T
    across = (x >= box.x - margin) & (x <= box.x + box.width + margin)
    return int((across & (y >= box.y - margin) & (y <= box.y + box.height + margin)).sum())


def place_marks(
    places: Sequence[float], widths: Sequence[float], limit: float, gap: float = 10
) -> tuple[float | None, ...]:
    """Return where the label of each mark begins; None where there is no room for it.

    A label begins at its mark, or ends there if it would go over the right end.

    Args:
        places: Each mark, from left to right, px.
        widths: Of each label.
        limit: No label goes further right.
        gap: The least room between two labels.
    """
    found: list[float | None] = []
    free = 0.0
    for place, width in zip(places, widths, strict=True):
        begin = place if place + width <= limit else place - width
        if begin >= free:
            found.append(begin)
            free = begin + width + gap
        else:
            found.append(None)
    return tuple(found)
