"""What kinds and directions of measures are called."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.domain.measure import Direction, Measure, MeasureKind

if TYPE_CHECKING:
    from moodjournal.usecases.see_measures import MeasureSeen


def kind_words(kind: MeasureKind) -> str:
    """Return what answers of a kind look like."""
    match kind:
        case MeasureKind.SCALE:
            return _("0 to 10")
        case MeasureKind.SEVERITY:
            return _("none, mild, moderate, severe")
        case MeasureKind.YES_NO:
            return _("yes or no")
        case MeasureKind.HOURS:
            return _("hours")
        case MeasureKind.NUMBER:
            return _("a number")


def direction_words(direction: Direction) -> str:
    """Return which way is better, as a part of a line."""
    match direction:
        case Direction.HIGHER:
            return _("higher is better")
        case Direction.LOWER:
            return _("lower is better")
        case Direction.NEITHER:
            return _("neither way is better")


def about_measure(seen: MeasureSeen) -> str:
    """Return one line on a measure: what it is, and how often it was rated."""
    rated = ngettext("{n} rating", "{n} ratings", seen.ratings).format(n=seen.ratings)
    parts = [_what(seen.measure), direction_words(seen.measure.direction)]
    parts.append(rated if seen.ratings else _("not rated yet"))
    if seen.measure.paused:
        parts.append(_("paused"))
    return " · ".join(parts)


def _what(measure: Measure) -> str:
    if measure.kind is MeasureKind.NUMBER and measure.unit:
        return _("a number, in {unit}").format(unit=measure.unit)
    return kind_words(measure.kind)
