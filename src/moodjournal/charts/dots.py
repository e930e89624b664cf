"""Very many dots, in pieces: while one piece is drawn nothing else in the program can run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

MOST = 1500
"""So many dots take about 10 ms."""


def draw_dots(
    ax: Axes, across: Sequence[float], up: Sequence[float], colours: Sequence[str], **style: Any
) -> None:
    """Draw a dot at each place, the later above the earlier.

    Args:
        ax: Where.
        across: Its x.
        up: Its y.
        colours: Its colour.
        style: What ``Axes.scatter`` takes.
    """
    from numpy import asarray  # a list takes scatter ten times as long

    for start in range(0, max(1, len(across)), MOST):
        part = slice(start, start + MOST)
        places = asarray(across[part], dtype=float), asarray(up[part], dtype=float)
        ax.scatter(*places, c=colours[part], **style)
