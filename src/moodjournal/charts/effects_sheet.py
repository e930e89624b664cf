"""The grid of the effects chart: rows in groups with a heading, columns of sessions."""

from __future__ import annotations

from gettext import ngettext
from itertools import accumulate
from typing import TYPE_CHECKING

from moodjournal.charts.sheet import EDGE, SMALL, TICK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.charts.chart import Point
    from moodjournal.charts.plate import Plate

BETWEEN = 3
LEAST_WIDE = 13
"""A column is at least so wide, px at 100 % text."""

MOST_WIDE = 46
LEAST_HIGH, MOST_HIGH = 20, 34
NAME_SHARE = 0.42
TINTS = (0.0, 0.25, 0.6, 1.0)
"""How much accent lies over the surface, by strength."""


def height_for(rows: int, groups: int, text_scale: float) -> float:
    """Return the px that a grid takes."""
    return 3 * EDGE + text_scale * (rows * 26 + groups * TICK * 1.7 + TICK * 1.6)


class EffectsSheet:
    """Squares in rows and columns, px.

    Args:
        plate: What it is drawn on.
        groups: Heading and number of rows of each group.
        names: Of all rows, for the room they take.
    """

    def __init__(
        self, plate: Plate, groups: Sequence[tuple[str, int]], names: Sequence[str]
    ) -> None:
        self._plate = plate
        self._heads = [0, *accumulate(rows for _head, rows in groups)][:-1]
        self._rows = len(names)
        self._head_high = 1.7 * TICK * plate.text_scale
        self._foot = EDGE + plate.row() + 2
        most = plate.width * NAME_SHARE
        self._left = 2 * EDGE + min(most, max(plate.letters.width(n, TICK) for n in names))
        room = plate.height - EDGE - self._foot - len(groups) * self._head_high
        least, tallest = LEAST_HIGH * plate.text_scale, MOST_HIGH * plate.text_scale
        self._high = min(tallest, max(least, room / self._rows))
        self._wide = 0.0
        self._top = plate.height - EDGE / 2

    @property
    def most_columns(self) -> int:
        """How many columns have room."""
        room = self._plate.width - self._left - EDGE
        return max(1, int(room // (LEAST_WIDE * self._plate.text_scale)))

    def lay_columns(self, labels: Sequence[str]) -> None:
        """Give the columns their width, and write their labels where there is room."""
        plate = self._plate
        room = plate.width - self._left - EDGE
        self._wide = min(MOST_WIDE * plate.text_scale, room / len(labels))
        drawn = sum(self.has_room(place) for place in range(self._rows))
        foot = self._y(drawn - 1) if drawn else self._foot
        free = self._left + len(labels) * self._wide + EDGE
        for place, text in reversed(list(enumerate(labels))):
            middle = self._left + (place + 0.5) * self._wide - BETWEEN / 2
            half = plate.letters.width(text, TICK) / 2
            if not place:  # on its left there is room
                middle = max(half, min(middle, free - half - 4))
            if middle + half + 3 <= free:
                plate.text(middle, foot - plate.row(), text, ha="center")
                free = middle - half

    def _y(self, place: int) -> float:
        """Return the foot of a row, px."""
        heads = sum(head <= place for head in self._heads)
        return self._top - heads * self._head_high - (place + 1) * self._high

    def has_room(self, place: int) -> bool:
        """Tell whether a row lies on the plate."""
        return self._y(place) >= self._foot - 1

    def write_head(self, text: str, place: int) -> None:
        """Write the heading of the group whose first row is ``place``."""
        if self.has_room(place):
            y = self._y(place) + self._high + 0.35 * self._head_high
            self._plate.text(EDGE, y, text, SMALL, strong=True)

    def write_name(self, text: str, place: int) -> None:
        """Write the name of a row."""
        plate = self._plate
        fitted = plate.letters.fitted(text, TICK, self._left - 2 * EDGE)
        y = self._y(place) + (self._high + BETWEEN) / 2
        plate.text(self._left - EDGE, y, fitted, ha="right", va="center_baseline")

    def write_rest(self, rows: int) -> None:
        """Say how many rows had no room."""
        hidden = sum(not self.has_room(place) for place in range(rows))
        if hidden:
            text = ngettext("{n} more in the table", "{n} more in the table", hidden)
            self._plate.text(EDGE, EDGE / 2, text.format(n=hidden), SMALL)

    def draw_mark(self, place: int, column: int, strength: int | None, *, strong: bool) -> None:
        """Draw one square: a number on its tint, “–” for none, a dot for present."""
        from matplotlib.patches import Rectangle

        plate, ink = self._plate, self._plate.ink
        left, foot = self._left + column * self._wide, self._y(place) + BETWEEN / 2
        wide, high = self._wide - BETWEEN, self._high - BETWEEN
        tint = ink.mix(TINTS[strength], ink.accent) if strength else ink.phase_assessment
        fill = ink.surface if strength is None else tint
        name = "present" if strength is None else f"strength {strength}"
        plate.ax.add_patch(
            Rectangle(
                (left, foot), wide, high, facecolor=fill, gid=name, zorder=1,
                edgecolor=ink.line if strength is None else "none", linewidth=1,
            )
        )  # fmt: skip
        middle = left + wide / 2, foot + high / 2
        if strength is None:
            across = min(wide, high) * (0.5 if strong else 0.3)
            plate.ax.scatter(
                [middle[0]], [middle[1]], s=across**2, c=[ink.accent], linewidths=0, zorder=2,
                gid="strong dot" if strong else "dot",
            )  # fmt: skip
            return
        text = str(strength) if strength else "–"
        colour = ink.on(tint) if strength else ink.ink_muted
        size = min(float(TICK), 0.62 * high / plate.text_scale, 0.9 * wide / plate.text_scale)
        plate.text(*middle, text, size, color=colour, ha="center", va="center_baseline")

    def point(self, place: int, column: int, said: str) -> Point:
        """Return the middle of a square as a point."""
        x = self._left + (column + 0.5) * self._wide - BETWEEN / 2
        return self._plate.point(x, self._y(place) + self._high / 2, said)
