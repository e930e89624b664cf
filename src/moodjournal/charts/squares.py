"""Days as squares: their colour, their number, their session, and what they say."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import value_text
from moodjournal.charts.course_words import session_text
from moodjournal.charts.days import weekday_text
from moodjournal.charts.scale import scale_of
from moodjournal.charts.sheet import EDGE, SMALL
from moodjournal.charts.words import measure_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from moodjournal.analysis.bands import SessionMark
    from moodjournal.analysis.day_values import DayValue
    from moodjournal.charts.chart import Ink
    from moodjournal.charts.placing import Box
    from moodjournal.charts.plate import Plate
    from moodjournal.domain.measure import Measure

LIGHTEST, DARKEST = 0.1, 0.85
NUMBER_SHARE = 1.5
"""A square that carries its number is at least so many times as high as it."""

LEAST_PX = 8.5
"""Smaller than this no number is written; the point says it."""


class Shades:
    """The colours of the values of one measure: the mood ramp, or ink from thin to full.

    Args:
        measure: What was rated; None for mood.
        values: All that will be coloured.
        ink: Colours.
    """

    def __init__(self, measure: Measure | None, values: Iterable[float], ink: Ink) -> None:
        self.measure = measure
        self.scale = scale_of(measure, tuple(values))
        self._ink = ink

    def of(self, value: float) -> str:
        """Return the colour of ``value``."""
        if self.measure is None:
            return self._ink.mood(value)
        low, high = self.scale.low, self.scale.high
        return self._ink.mix(LIGHTEST + (DARKEST - LIGHTEST) * (value - low) / (high - low))


def draw_missing(plate: Plate, box: Box) -> None:
    """Draw the empty place of a day that has been and has no value."""
    _square(plate, box, plate.ink.phase_assessment, "missing", 0)


def draw_value(plate: Plate, box: Box, one: DayValue, shades: Shades, size_px: float) -> None:
    """Draw a day: its colour, its number where there is room, hollow if from memory."""
    colour = shades.of(one.value)
    _square(plate, box, colour, "day", 1)
    number = value_text(one.value, shades.measure)
    wide = plate.letters.width(number, size_px, strong=True)
    size = size_px * min(1.0, (box.width - 4) / wide)
    size = min(size, box.height / NUMBER_SHARE / plate.text_scale)
    written = size * plate.text_scale >= LEAST_PX
    if written:
        middle = box.x + box.width / 2, box.y + box.height / 2
        plate.text(
            *middle, number, size, strong=True, color=plate.ink.on(colour), ha="center",
            va="center_baseline",
        )  # fmt: skip
    if one.from_memory:
        _hollow(plate, box, has_number=written)


def _square(plate: Plate, box: Box, colour: str, gid: str, outline: float) -> None:
    from matplotlib.patches import FancyBboxPatch

    inset, rounding = outline / 2, min(3.0, box.width / 5, box.height / 5)
    plate.ax.add_artist(
        FancyBboxPatch(
            (box.x + inset, box.y + inset), box.width - outline, box.height - outline,
            boxstyle=f"round,pad=0,rounding_size={rounding}", facecolor=colour, gid=gid,
            edgecolor=plate.ink.mood_outline, linewidth=outline, zorder=1,
        )
    )  # fmt: skip


def _hollow(plate: Plate, box: Box, *, has_number: bool) -> None:
    """Take out the middle of a square, or a corner where its number stands in the middle."""
    size = min(box.width, box.height) * (0.18 if has_number else 0.4)
    x, y = box.x + box.width / 2, box.y + box.height / 2
    if has_number:
        x, y = box.x + size, box.y + box.height - size
    plate.ax.scatter(
        [x], [y], s=size**2, c=[plate.ink.surface], edgecolors=plate.ink.mood_outline,
        linewidths=0.8, zorder=2, gid="memory",
    )  # fmt: skip


def draw_session(plate: Plate, box: Box) -> None:
    """Draw the mark of a session at the foot of a square, on the surface between two."""
    from matplotlib.patches import Rectangle

    high = max(2.0, min(4.0, box.height / 7))
    plate.ax.add_artist(
        Rectangle(
            (box.x, box.y), box.width, high, facecolor=plate.ink.accent, zorder=3, gid="session",
            edgecolor=plate.ink.surface, linewidth=1,
        )
    )  # fmt: skip


def draw_ramp(plate: Plate, shades: Shades, low: float) -> None:
    """Draw the colours with their numbers below, so that no colour stands alone."""
    from matplotlib.patches import Rectangle

    ends = shades.scale
    steps = [ends.low + (ends.high - ends.low) * part / 10 for part in range(11)]
    name = plate.letters.fitted(ends.name, SMALL, plate.width * 0.6)
    plate.text(EDGE, low + 2, name, SMALL)
    left = EDGE + plate.letters.width(name, SMALL) + 10
    first, last = ends.ticks[0][1], ends.ticks[-1][1]
    plate.text(left, low + 2, first, SMALL)
    left += plate.letters.width(first, SMALL) + 4
    room = plate.width - left - plate.letters.width(last, SMALL) - EDGE
    side = min(12.0 * plate.text_scale, max(3.0, room / 11))
    for place, value in enumerate(steps):
        plate.ax.add_patch(
            Rectangle(
                (left + place * side, low), side, 10 * plate.text_scale, gid="ramp",
                facecolor=shades.of(value), edgecolor=plate.ink.mood_outline, linewidth=0.6,
            )
        )  # fmt: skip
    plate.text(left + 11 * side + 4, low + 2, last, SMALL)


def day_said(
    day: date, one: DayValue | None, marks: Sequence[SessionMark], measure: Measure | None
) -> str:
    """Say a day: “Friday 12 June 2026: Mood 6.5, from memory, session 4”."""
    parts = []
    if one is not None:
        text = _("{name} {value}")
        value = value_text(one.value, measure)
        parts.append(text.format(name=measure_name(measure), value=value))
        parts += [_("from memory")] if one.from_memory else []
    parts += [session_text(mark) for mark in marks]
    text = _(", ").join(parts) or _("nothing logged")
    return _("{day}: {text}").format(day=weekday_text(day), text=text)
