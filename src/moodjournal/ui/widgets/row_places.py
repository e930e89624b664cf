"""Where rows of different heights stand in a view that begins somewhere among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def settle(
    top: int, inside: int, count: int, high: int, height: Callable[[int], int]
) -> tuple[int, int]:
    """Return the first row in view and how many px of it are above, so that the view is full.

    Args:
        top: The first row, as wished.
        inside: How many px of it are above the view; may be negative, or more than its height.
        count: How many rows there are.
        high: Height of the view, px.
        height: Height of a row, px; asked of rows near the view only.
    """
    top = max(0, min(top, count - 1))
    if not count:
        return 0, 0
    while inside < 0 and top > 0:
        top -= 1
        inside += height(top)
    inside = max(0, inside)
    while top < count - 1 and inside >= height(top):
        inside -= height(top)
        top += 1
    room = -inside
    for place in range(top, count):
        room += height(place)
        if room >= high:
            return top, inside
    inside -= high - room  # the last row ends at the foot of the view, not above it
    while inside < 0 and top > 0:
        top -= 1
        inside += height(top)
    return top, max(0, inside)


def in_view(
    top: int, inside: int, count: int, high: int, height: Callable[[int], int]
) -> dict[int, tuple[int, int]]:
    """Return y and height of every row in view, px from the top of the view."""
    y, place, seen = -inside, top, dict[int, tuple[int, int]]()
    while place < count and y < high:
        tall = height(place)
        seen[place] = (y, tall)
        y, place = y + tall, place + 1
    return seen
