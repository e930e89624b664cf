"""The upright axis of a measure: always its full range."""

from __future__ import annotations

import math
from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import number_text, percent_text
from moodjournal.charts.words import measure_name
from moodjournal.domain.measure import Direction, MeasureKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from moodjournal.domain.instrument import Instrument
    from moodjournal.domain.measure import Measure


TOTAL_STEPS = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis: its ends, the values that are named, and its own name."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    name: str


def scale_of(measure: Measure | None, values: Collection[float]) -> Scale:
    """Return the axis for a measure (None: mood); ``values`` only stretch what has no range."""
    kind = measure.kind if measure else MeasureKind.SCALE
    name = axis_name(measure)
    if kind is MeasureKind.YES_NO:
        return Scale(0, 1, tuple((part, percent_text(part)) for part in (0, 0.5, 1)), name)
    if kind is MeasureKind.NUMBER:
        ticks = round_steps(min(values, default=0), max(values, default=1))
    elif kind is MeasureKind.HOURS:
        ticks = (0, 6, 12) if max(values, default=0) <= 12 else (0, 6, 12, 18, 24)
    else:
        ticks = (0, 5, 10) if kind is MeasureKind.SCALE else (0, 1, 2, 3)
    return Scale(ticks[0], ticks[-1], tuple((tick, number_text(tick)) for tick in ticks), name)


def axis_name(measure: Measure | None) -> str:
    """Return “Mood 0–10”, or a measure with its range or unit and which way is better."""
    name = measure_name(measure)
    match measure.kind if measure else MeasureKind.SCALE:
        case MeasureKind.SCALE:
            text = _("{name} 0–10").format(name=name)
        case MeasureKind.SEVERITY:
            text = _("{name} 0–3").format(name=name)
        case MeasureKind.YES_NO:
            text = _("{name}, share of yes").format(name=name)
        case MeasureKind.HOURS:
            text = _("{name}, hours").format(name=name)
        case MeasureKind.NUMBER:
            unit = measure.unit.strip() if measure else ""
            text = _("{name}, {unit}").format(name=name, unit=unit) if unit else name
    if measure is not None and measure.direction is Direction.LOWER:
        return _("{axis} (lower is better)").format(axis=text)
    return text


def total_name(instrument: Instrument) -> str:
    """Return “PHQ-9 (lower is better)”."""
    if instrument.lower_is_better:
        return _("{axis} (lower is better)").format(axis=instrument.name)
    return instrument.name


def total_scale(instrument: Instrument, most: float) -> Scale:
    """Return the axis of a questionnaire: its full range, with round totals between.

    Args:
        instrument: The instrument.
        most: How many ticks have room, at even distances.
    """
    low, high = instrument.lowest, instrument.highest
    whole = high - low
    step = next((one for one in TOTAL_STEPS if whole / one <= most - 1), whole)
    near = whole / most  # what stands nearer to the end than this would touch its name
    between = (each for each in range(low + step, high, step) if high - each >= near)
    values = (low, *between, high)
    ticks = tuple((float(each), str(each)) for each in values)
    return Scale(low, high, ticks, total_name(instrument))


def round_steps(low: float, high: float) -> tuple[float, ...]:
    """Return three to six round numbers in equal steps, from at most ``low`` to at least ``high``.

    The steps are 1, 2 or 5 times a power of ten.
    """
    spread = max(high - low, abs(high) * 1e-6, 1e-6)
    power = 10.0 ** math.floor(math.log10(spread / 4))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= spread / 4)
    begin, end = math.floor(low / step), math.ceil(high / step)
    end = max(end, begin + 2)
    return tuple(round(place * step, 10) for place in range(begin, end + 1))
