"""Usual before and after each session beside its dose. For discussion with the provider."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import number_text, value_text
from moodjournal.analysis.too_little import TooLittle
from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.days import day_text
from moodjournal.charts.placing import Box, place_numbers
from moodjournal.charts.plate import Plate, plot_height
from moodjournal.charts.scale import scale_of
from moodjournal.charts.sheet import EDGE, SMALL, TICK
from moodjournal.charts.words import measure_name, minus_text
from moodjournal.domain.names import route_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from moodjournal.analysis.dose import DoseComparison, DoseNumbers, DosePoint
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.plate import Panel
    from moodjournal.charts.scale import Scale
    from moodjournal.domain.measure import Measure

DOT = 40
APART = 1.2
"""Room between two doses, in sessions."""

MOST_SAID = 3
"""So many comparisons are written below the axes; all of them are told."""


@dataclass(frozen=True, slots=True)
class DoseChartNumbers:
    """The sessions of one route and one unit.

    Attributes:
        measure: What was rated; None for mood.
        group: As ``dose_numbers`` gives them.
    """

    measure: Measure | None
    group: DoseNumbers


def title() -> str:
    """Return the name of the chart."""
    return _("Dose and route")


def draw(
    figure: Figure, numbers: DoseChartNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw one place a session, doses from left to right, within a dose in order of time."""
    plate = Plate(figure, ink, text_scale)
    group = numbers.group
    if not group.points:
        plate.message(_("No session has a dose and a usual value before and after yet."))
        return ()
    head = _("{heading}: {group}").format(heading=group.heading, group=group_name(group))
    top = plate.paragraph(plate.height - EDGE / 2, head, TICK)
    doses = sorted({point.amount for point in group.points})
    places = _places(group.points, doses)
    scale = scale_of(numbers.measure, [v for p in group.points for v in (p.before, p.after)])
    panel = _panel(plate, numbers, scale, top, max(places.values()))
    _write_doses(plate, panel, group, doses, places)
    _draw_points(panel, group.points, places, ink)
    _number_points(plate, panel, group.points, places)
    return tuple(
        plate.point(panel.x(places[one.session_id]), panel.y(one.after), _said(one, numbers))
        for one in group.points
    )


def group_name(group: DoseNumbers) -> str:
    """Return the route and the unit: “Infusion (IV), mg/kg”."""
    route = route_name(group.route) if group.route else _("route not said")
    unit = group.unit or _("no unit")
    return _("{route}, {unit}").format(route=route, unit=unit)


def _places(points: Sequence[DosePoint], doses: Sequence[float]) -> dict[str, float]:
    """Return where each session stands, by its id: 0, 1, 2 ..., a step more between doses."""
    found: dict[str, float] = {}
    at = 0.0
    for amount in doses:
        for one in points:
            if one.amount == amount:
                found[one.session_id] = at
                at += 1
        at += APART
    return found


def _panel(plate: Plate, numbers: DoseChartNumbers, scale: Scale, top: float, last: float) -> Panel:
    down = EDGE / 2
    for text in reversed(_below(numbers.group)):
        down += plate.tall(text, SMALL)
        plate.paragraph(down, text, SMALL)
    bottom = down + 2 * plate.row() + 6
    left = plate.left_of(scale)
    box = Box(left, bottom, plate.width - left - EDGE, top - bottom - 2 * EDGE)
    beside = (scale.high - scale.low) * 0.05
    panel = plate.panel(box, (-1, last + 1), (scale.low - beside, scale.high + beside))
    plate.name_upright(panel, scale)
    return panel


def _below(group: DoseNumbers) -> list[str]:
    texts = [_("hollow: usual before, full: usual after")]
    return texts + [comparison_text(one, group) for one in group.comparisons[:MOST_SAID]]


def _amount(amount: float, unit: str) -> str:
    number = number_text(amount) if round(amount, 1) == amount else f"{amount:g}"
    return _("{amount} {unit}").format(amount=number, unit=unit).strip()


def comparison_text(one: DoseComparison, group: DoseNumbers) -> str:
    """Say what two doses are apart by, with n and interval; or that there is too little."""
    pair = _("{dose} beside {other}").format(
        dose=_amount(one.higher, group.unit), other=_amount(one.lower, group.unit)
    )
    if isinstance(one.interval, TooLittle):
        text = one.interval.missing
    else:
        text = _("90 % interval of the difference {low} to {high} ({n} against {m} sessions)")
        low, high = minus_text(one.interval.low), minus_text(one.interval.high)
        text = text.format(low=low, high=high, n=one.n_higher, m=one.n_lower)
    said = _("{pair}: {text}.").format(pair=pair, text=text)
    return " ".join(part for part in (said, one.in_time()) if part)


def _write_doses(
    plate: Plate,
    panel: Panel,
    group: DoseNumbers,
    doses: Sequence[float],
    places: dict[str, float],
) -> None:
    names, counts = [], []
    for amount in doses:
        own = [places[one.session_id] for one in group.points if one.amount == amount]
        middle = (own[0] + own[-1]) / 2
        names.append((middle, _amount(amount, group.unit)))
        counts.append((middle, _("n={n}").format(n=len(own))))
    plate.name_across(panel, names)
    plate.name_across(panel, counts, 6 + plate.row())


def _draw_points(
    panel: Panel, points: Sequence[DosePoint], places: dict[str, float], ink: Ink
) -> None:
    size = min(DOT, max(10.0, (panel.x(1) - panel.x(0)) ** 2 / 4))
    at = [places[one.session_id] for one in points]
    panel.ax.vlines(
        at, [one.before for one in points], [one.after for one in points],
        color=ink.mix(0.35), linewidth=1, zorder=1,
    )  # fmt: skip
    for gid, colour, scale in (("before", ink.surface, 2.0), ("after", ink.ink, 1.0)):
        panel.ax.scatter(
            at, [getattr(one, gid) for one in points], s=size * scale, c=[colour], gid=gid,
            edgecolors=ink.ink, linewidths=1.2, zorder=2 if gid == "before" else 3, clip_on=False,
        )  # fmt: skip


def _number_points(
    plate: Plate, panel: Panel, points: Sequence[DosePoint], places: dict[str, float]
) -> None:
    """Write the number of a session at the foot of the axes where there is room."""
    ordered = sorted(points, key=lambda one: places[one.session_id])
    at = [panel.x(places[one.session_id]) for one in ordered]
    widths = [plate.letters.width(str(one.number), SMALL) for one in ordered]
    low = [one for one in ordered if min(one.before, one.after) <= panel.up[0] + 0.1 * _span(panel)]
    top = panel.box.y + panel.box.height
    y = top - plate.row(SMALL) if low else panel.box.y + 4
    for place in place_numbers(at, widths):
        text = str(ordered[place].number)
        plate.text(at[place], y, text, SMALL, ha="center", color=plate.ink.accent)


def _span(panel: Panel) -> float:
    return panel.up[1] - panel.up[0]


def _said(one: DosePoint, numbers: DoseChartNumbers) -> str:
    return _("session {number}, {day}: {dose}, usual before {before}, after {after}").format(
        number=one.number,
        day=day_text(one.day),
        dose=_amount(one.amount, numbers.group.unit),
        before=value_text(one.before, numbers.measure),
        after=value_text(one.after, numbers.measure),
    )


def tell(numbers: DoseChartNumbers) -> str:
    """Describe the chart: each session, then what two doses are apart by."""
    group = numbers.group
    head = _("{heading}: {name} by dose, {group}.").format(
        heading=group.heading, name=measure_name(numbers.measure), group=group_name(group)
    )
    said = (_said(one, numbers) + _(".") for one in group.points[-12:])
    compared = (comparison_text(one, group) for one in group.comparisons)
    return " ".join((head, *said, *compared, rule(numbers)))


def table(numbers: DoseChartNumbers) -> Table:
    """Return a row a session."""
    head = (_("Session"), _("Day"), _("Dose"), _("Usual before"), _("Usual after"))
    rows = (
        (
            str(one.number), day_text(one.day), _amount(one.amount, numbers.group.unit),
            value_text(one.before, numbers.measure), value_text(one.after, numbers.measure),
        )
        for one in numbers.group.points
    )  # fmt: skip
    return Table(head, tuple(rows))


def rule(numbers: DoseChartNumbers) -> str:
    """Return the rules with n, and how many sessions are left out."""
    group = numbers.group
    parts = [group.rule, *(one.rule for one in group.comparisons[:1])]
    parts.append(ngettext("{n} session.", "{n} sessions.", group.n).format(n=group.n))
    if group.without:
        text = ngettext(
            "{n} session has no usual before and after.",
            "{n} sessions have no usual before and after.",
            group.without,
        )
        parts.append(text.format(n=group.without))
    return " ".join(parts)


def height(numbers: DoseChartNumbers, text_scale: float = 1) -> float:
    """Return the px at which it has room."""
    return plot_height(text_scale, rows=6 + 2 * len(_below(numbers.group)))


CHART = Chart("dose", title, draw, tell, table, rule, height)
