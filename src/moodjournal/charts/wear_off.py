"""How day values drift between one session and the next: a slope a gap. No finding."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.too_little import TooLittle
from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.days import day_text, range_text
from moodjournal.charts.plate import Plate
from moodjournal.charts.rows import height_of, lay_rows, room_for, write_earlier
from moodjournal.charts.scale import round_steps
from moodjournal.charts.sheet import EDGE, SMALL, TICK
from moodjournal.charts.words import measure_name, minus_text

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from moodjournal.analysis.wear_off import GapSlope, WearOff
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.rows import Rows
    from moodjournal.domain.measure import Measure

DOT = 46
GAP = 12
ASIDE = 1.08


@dataclass(frozen=True, slots=True)
class WearOffNumbers:
    """The slopes of one measure.

    Attributes:
        measure: What was rated; None for mood.
        found: As ``wear_off`` gives it; or what is missing.
    """

    measure: Measure | None
    found: WearOff | TooLittle


def title() -> str:
    """Return the name of the chart."""
    return _("Between sessions")


def draw(
    figure: Figure, numbers: WearOffNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw a dot a gap on an axis with 0 in its middle, at most the last twelve."""
    plate = Plate(figure, ink, text_scale)
    found = numbers.found
    if isinstance(found, TooLittle):
        plate.message(found.missing)
        return ()
    foot = _below(plate, numbers, found)
    top = plate.height - EDGE
    kept = found.gaps[-room_for(plate, top, foot, found.n) :]
    if len(kept) < found.n:
        top -= plate.row(SMALL)
        kept = found.gaps[-room_for(plate, top, foot, found.n) :]
        write_earlier(plate, plate.height - EDGE / 2, found.n - len(kept))
    right = GAP + max(plate.letters.width(_number(gap), TICK) for gap in kept) + EDGE
    reach = round_steps(0, max(0.5, *(abs(gap.per_week) for gap in kept)))[-1]
    labels = [_("session {number}").format(number=gap.number) for gap in kept]
    rows = lay_rows(plate, labels, (-ASIDE * reach, ASIDE * reach), (foot, top), right)
    ticks = [(each, minus_text(each)) for each in (-reach, -reach / 2, 0.0, reach / 2, reach)]
    plate.name_across(rows.panel, [tick for tick in ticks if round(tick[0], 1) == tick[0]])
    rows.panel.ax.axvline(0, color=ink.ink_muted, lw=1, zorder=2, gid="zero")
    for place, gap in enumerate(kept):
        _draw_gap(rows, place, gap)
    return tuple(_point(rows, place, gap) for place, gap in enumerate(kept))


def _below(plate: Plate, numbers: WearOffNumbers, found: WearOff) -> float:
    """Write what stands below the axes; return their foot, px."""
    parts = (_axis(numbers), found.sentence())
    tall = sum(plate.tall(text) for text in parts)
    down = tall + EDGE
    for text in parts:
        down = plate.paragraph(down, text)
    return tall + EDGE + plate.row() + EDGE


def _axis(numbers: WearOffNumbers) -> str:
    return _("{name}: drift a week").format(name=measure_name(numbers.measure))


def _number(gap: GapSlope) -> str:
    return _("{value} (n={n})").format(value=minus_text(gap.per_week), n=gap.n)


def _draw_gap(rows: Rows, place: int, gap: GapSlope) -> None:
    ink, panel = rows.plate.ink, rows.panel
    panel.ax.axhline(-place, color=ink.line, lw=1, zorder=1)
    panel.ax.scatter(
        [gap.per_week], [-place], s=DOT, c=[ink.ink], linewidths=0, zorder=3, clip_on=False,
        gid="slope",
    )  # fmt: skip
    end = rows.plate.width - EDGE
    rows.plate.text(
        end, rows.y(place), _number(gap), color=ink.ink, ha="right", va="center_baseline"
    )


def _point(rows: Rows, place: int, gap: GapSlope) -> Point:
    return rows.plate.point(rows.panel.x(gap.per_week), rows.y(place), _said(gap))


def _said(gap: GapSlope) -> str:
    return _("after session {number}: {value} a week, {n} days, {days}").format(
        number=gap.number,
        value=minus_text(gap.per_week),
        n=gap.n,
        days=range_text(gap.first, gap.last),
    )


def tell(numbers: WearOffNumbers) -> str:
    """Describe the chart: what is typical, the last twelve gaps, the rule."""
    found, name = numbers.found, measure_name(numbers.measure)
    if isinstance(found, TooLittle):
        return _("{name}: {text}").format(name=name, text=found.missing)
    head = _("{name}: {text}.").format(name=name, text=found.sentence())
    return " ".join((head, *(_said(gap) + _(".") for gap in found.gaps[-12:]), rule(numbers)))


def table(numbers: WearOffNumbers) -> Table:
    """Return a row a gap."""
    head = (_("After session"), _("A week"), _("Days"), _("First day"), _("Last day"))
    if isinstance(numbers.found, TooLittle):
        return Table(head, ())
    rows = (
        (
            str(gap.number), minus_text(gap.per_week), str(gap.n),
            day_text(gap.first), day_text(gap.last),
        )
        for gap in numbers.found.gaps
    )  # fmt: skip
    return Table(head, tuple(rows))


def rule(numbers: WearOffNumbers) -> str:
    """Return the rule with its n."""
    found = numbers.found
    if isinstance(found, TooLittle):
        return found.missing
    count = ngettext("{n} gap.", "{n} gaps.", found.n).format(n=found.n)
    return _("{rule} {count} A description, no more.").format(rule=found.rule, count=count)


def height(numbers: WearOffNumbers, text_scale: float = 1) -> float:
    """Return the px at which twelve rows have room."""
    found = numbers.found
    return height_of(1 if isinstance(found, TooLittle) else found.n, text_scale, 5)


CHART = Chart("wear_off", title, draw, tell, table, rule, height)
