"""Each phase by itself: how many days had which value, the middle and the quartiles."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from itertools import pairwise
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import value_text
from moodjournal.analysis.phase_numbers import Pairs
from moodjournal.analysis.phase_words import phase_days
from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.placing import Box
from moodjournal.charts.plate import Plate, plot_height
from moodjournal.charts.sheet import EDGE, SMALL, TICK
from moodjournal.charts.squares import Shades
from moodjournal.charts.words import measure_name, phase_name_short
from moodjournal.domain.names import phase_name

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from moodjournal.analysis.phase_numbers import PhaseNumbers
    from moodjournal.analysis.too_little import TooLittle
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.plate import Panel
    from moodjournal.domain.measure import Measure

STEP = 1.0
THICK = 0.72
"""Thickness of a bar, of the distance between two values."""

GAP = 7
MIDDLE_PX = 13


@dataclass(frozen=True, slots=True)
class PhasesNumbers:
    """The phases of one course and one measure.

    Attributes:
        measure: What was rated; None for mood.
        phases: As ``by_phase`` gives them.
        pairs: As ``phase_pairs`` gives them, one for each later phase; told, not drawn.
    """

    measure: Measure | None
    phases: tuple[PhaseNumbers, ...]
    pairs: tuple[Pairs | TooLittle, ...] = ()


@dataclass(frozen=True, slots=True)
class _Column:
    """Where a phase stands: left of the number of its middle, of its bars, and of their counts."""

    left: float
    bars: float
    longest: float


def title() -> str:
    """Return the name of the chart."""
    return _("By phase")


def draw(
    figure: Figure, numbers: PhasesNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw a column a phase; its longest bar is the value with the most days of that phase."""
    plate = Plate(figure, ink, text_scale)
    if not numbers.phases:
        plate.message(_("No day with a value lies in a phase yet."))
        return ()
    values = [value for one in numbers.phases for value, _days in one.counts]
    shades = Shades(numbers.measure, values, ink)
    panel = _panel(plate, shades)
    found: list[Point] = []
    wide = panel.box.width / len(numbers.phases)
    for place, one in enumerate(numbers.phases):
        left = panel.box.x + place * wide
        column = _column(plate, one, left, wide, numbers)
        _write_below(plate, panel, one, left, wide)
        _draw_bars(plate, panel, one, column, shades)
        _draw_middle(plate, panel, one, column, numbers)
        found += _points(plate, panel, one, column, numbers)
    return tuple(found)


def _panel(plate: Plate, shades: Shades) -> Panel:
    scale = shades.scale
    left, bottom = plate.left_of(scale), EDGE + 2 * plate.row() + 4
    box = Box(left, bottom, plate.width - left - EDGE, plate.height - bottom - EDGE)
    beside = (scale.high - scale.low) * 0.06
    panel = plate.panel(box, (0, 1), (scale.low - beside, scale.high + beside))
    plate.name_upright(panel, scale)
    return panel


def _column(
    plate: Plate, one: PhaseNumbers, left: float, wide: float, numbers: PhasesNumbers
) -> _Column:
    middle = value_text(one.quartiles.middle, numbers.measure)
    bars = left + EDGE + plate.letters.width(middle, MIDDLE_PX, strong=True) + 2 * GAP
    most = max(days for _value, days in one.counts)
    counts = plate.letters.width(str(most), SMALL) + EDGE
    return _Column(left + EDGE, bars, max(6.0, left + wide - bars - counts - GAP))


def _write_below(plate: Plate, panel: Panel, one: PhaseNumbers, left: float, wide: float) -> None:
    name = phase_name(one.kind)
    if plate.letters.width(name, TICK) > wide - 4:
        name = plate.letters.fitted(phase_name_short(one.kind), TICK, wide - 4)
    days = ngettext("{n} day", "{n} days", one.n).format(n=one.n)
    if plate.letters.width(days, TICK) > wide - 4:
        days = plate.letters.fitted(str(one.n), TICK, wide - 4)
    for place, text in enumerate((name, days)):
        y = panel.box.y - 4 - (place + 0.8) * plate.row()
        plate.text(left + wide / 2, y, text, ha="center")


def _thick(panel: Panel, one: PhaseNumbers) -> float:
    """Return how thick the bars are, px: thinner where values lie closer than whole ones."""
    values = [value for value, _days in one.counts]
    nearest = min((b - a for a, b in pairwise(values)), default=STEP)
    return max(2.0, min(nearest, STEP) * THICK * (panel.y(1) - panel.y(0)))


def _draw_bars(
    plate: Plate, panel: Panel, one: PhaseNumbers, column: _Column, shades: Shades
) -> None:
    from matplotlib.patches import Rectangle

    most = max(days for _value, days in one.counts)
    thick = _thick(panel, one)
    written: list[float] = []
    for value, days in sorted(one.counts, key=lambda each: (-each[1], each[0])):
        y, long = panel.y(value), column.longest * days / most
        plate.ax.add_patch(
            Rectangle(
                (column.bars, y - thick / 2), long, thick, facecolor=shades.of(value),
                edgecolor=plate.ink.mood_outline, linewidth=0.8, gid=f"{one.kind.value} {value:g}",
            )
        )  # fmt: skip
        if all(abs(y - other) >= plate.row(SMALL) * 0.85 for other in written):
            at = column.bars + long + 4
            plate.text(at, y, str(days), SMALL, va="center_baseline")
            written.append(y)


def _draw_middle(
    plate: Plate, panel: Panel, one: PhaseNumbers, column: _Column, numbers: PhasesNumbers
) -> None:
    """Draw the middle as a line with its number, and the quartiles as a bracket at its left."""
    ink, found = plate.ink, one.quartiles
    y, x = panel.y(found.middle), column.bars - GAP / 2
    low, high = panel.y(found.low), panel.y(found.high)
    plate.ax.plot([x, x], [low, high], color=ink.ink, lw=1.4, gid="quartiles", zorder=3)
    for end in (low, high):
        plate.ax.plot([x - 2, x + 2], [end, end], color=ink.ink, lw=1.4, zorder=3)
    most = max(days for _value, days in one.counts)
    own = dict(one.counts).get(found.middle, most)  # not into the number at the bar's end
    across = [x - GAP / 2, column.bars + column.longest * own / most]
    for width, colour, gid in ((3.6, ink.surface, "halo"), (1.8, ink.ink, "middle")):
        plate.ax.plot(across, [y, y], color=colour, lw=width, gid=gid, zorder=4)
    plate.text(
        x - GAP, y, value_text(found.middle, numbers.measure), MIDDLE_PX, strong=True,
        color=ink.ink, ha="right", va="center_baseline",
    )  # fmt: skip


def _points(
    plate: Plate, panel: Panel, one: PhaseNumbers, column: _Column, numbers: PhasesNumbers
) -> list[Point]:
    name = phase_name(one.kind)
    found = [plate.point(column.left, panel.y(one.quartiles.middle), _middle_said(one, numbers))]
    most = max(days for _value, days in one.counts)
    for value, days in one.counts:
        text = ngettext("{phase}, {value}: {n} day", "{phase}, {value}: {n} days", days)
        said = text.format(phase=name, value=value_text(value, numbers.measure), n=days)
        x = column.bars + column.longest * days / most / 2
        found.append(plate.point(x, panel.y(value), said))
    return found


def _middle_said(one: PhaseNumbers, numbers: PhasesNumbers) -> str:
    found = one.quartiles
    low, middle, high = (
        value_text(each, numbers.measure) for each in (found.low, found.middle, found.high)
    )
    text = ngettext(
        "{days}: middle {value}, middle half {low} to {high} ({n} day)",
        "{days}: middle {value}, middle half {low} to {high} ({n} days)",
        one.n,
    )
    return text.format(days=phase_days(one.kind), value=middle, low=low, high=high, n=one.n)


def tell(numbers: PhasesNumbers) -> str:
    """Describe the chart: middle and quartiles of each phase, then the pairs."""
    name = measure_name(numbers.measure)
    if not numbers.phases:
        return _("{name}: no day with a value lies in a phase yet.").format(name=name)
    parts = [_("{name} by phase.").format(name=name)]
    parts += [_middle_said(one, numbers) + _(".") for one in numbers.phases]
    for pairs in numbers.pairs:
        parts.append(pairs.sentence() if isinstance(pairs, Pairs) else pairs.missing + _("."))
    return " ".join((*parts, rule(numbers)))


def table(numbers: PhasesNumbers) -> Table:
    """Return a row a phase and value; the first of each phase is its middle with the quartiles."""
    head = (_("Phase"), _("What"), measure_name(numbers.measure), _("Days"))
    rows: list[tuple[str, ...]] = []
    for one in numbers.phases:
        name, found = phase_name(one.kind), one.quartiles
        for what, value in (
            (_("middle"), found.middle),
            (_("first quartile"), found.low),
            (_("third quartile"), found.high),
        ):
            rows.append((name, what, value_text(value, numbers.measure), str(one.n)))
        rows += [
            (name, _("days with the value"), value_text(value, numbers.measure), str(days))
            for value, days in one.counts
        ]
    return Table(head, tuple(rows))


def rule(numbers: PhasesNumbers) -> str:
    """Return the rules of what is drawn and told, with n."""
    rules = [one.rule for one in numbers.phases[:1]]
    rules += [pairs.rule for pairs in numbers.pairs if isinstance(pairs, Pairs)][:1]
    n = sum(one.n for one in numbers.phases)
    return " ".join((*rules, ngettext("{n} day.", "{n} days.", n).format(n=n)))


def height(_numbers: PhasesNumbers, text_scale: float = 1) -> float:
    """Return the px at which it has room."""
    return plot_height(text_scale, rows=2.5)


CHART = Chart("phases", title, draw, tell, table, rule, height)
