"""How far along each goal is, as the person said it over time: a panel a goal."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.day_axis import day_ticks
from moodjournal.charts.days import day_text, range_text, weekday_text
from moodjournal.charts.placing import Box
from moodjournal.charts.plate import Plate
from moodjournal.charts.sheet import EDGE, SMALL, TICK

if TYPE_CHECKING:
    from datetime import date

    from matplotlib.figure import Figure

    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.plate import Panel

TICKS = (0, 5, 10)
HIGHEST = 10
ASIDE = 0.8
DOT = 34
EACH = 108
"""Height of a goal with its words, px at 100 % text."""


@dataclass(frozen=True, slots=True)
class GoalPoint:
    """What the person said of a goal on one day: ``far`` from 0 (not begun) to 10 (there)."""

    day: date
    far: int


@dataclass(frozen=True, slots=True)
class GoalSeries:
    """One goal in the person's words, and what was said of it, oldest first."""

    text: str
    points: tuple[GoalPoint, ...]


@dataclass(frozen=True, slots=True)
class GoalsNumbers:
    """The goals of one course.

    Attributes:
        first: First day of the axis.
        last: Last day, included.
        goals: In their order.
    """

    first: date
    last: date
    goals: tuple[GoalSeries, ...]


def title() -> str:
    """Return the name of the chart."""
    return _("Goals")


def draw(
    figure: Figure, numbers: GoalsNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw a panel a goal, 0 to 10; a dot a rating with its number, not joined."""
    plate = Plate(figure, ink, text_scale)
    if not numbers.goals:
        plate.message(_("No goal yet."))
        return ()
    foot = EDGE + plate.row()
    each = (plate.height - foot - EDGE / 2) / len(numbers.goals)
    found: list[tuple[date, int, Point]] = []
    for place, goal in enumerate(numbers.goals):
        top = plate.height - EDGE / 2 - place * each
        panel = _panel(plate, numbers, goal, top, each)
        found += [(one.day, place, _draw_point(plate, panel, goal, one)) for one in goal.points]
        if place == len(numbers.goals) - 1:
            _write_days(plate, panel, numbers)
    return tuple(point for _day, _place, point in sorted(found, key=lambda one: one[:2]))


def _panel(plate: Plate, numbers: GoalsNumbers, goal: GoalSeries, top: float, each: float) -> Panel:
    left = EDGE + plate.letters.width(str(HIGHEST), TICK) + EDGE
    head = _("{goal} (n={n})").format(goal="{goal}", n=len(goal.points))
    room = plate.width - left - EDGE - plate.letters.width(head.format(goal=""), TICK)
    name = head.format(goal=plate.letters.fitted(goal.text, TICK, room))
    plate.text(left, top - 0.85 * plate.row(), name, strong=False, color=plate.ink.ink)
    high = each - 1.3 * plate.row() - 1.2 * plate.row(SMALL)
    box = Box(left, top - 1.3 * plate.row() - high, plate.width - left - EDGE, high)
    days = numbers.first.toordinal() - ASIDE, numbers.last.toordinal() + ASIDE
    panel = plate.panel(box, days, (-ASIDE, HIGHEST + ASIDE))
    ticks = TICKS if box.height > 3 * plate.row() else (0, HIGHEST)
    for value in ticks:
        plate.text(left - 6, panel.y(value), str(value), ha="right", va="center_baseline")
        panel.ax.axhline(value, color=plate.ink.line, lw=1, zorder=0)
    if not goal.points:
        middle = box.x + box.width / 2, box.y + box.height / 2
        plate.text(*middle, _("not said yet"), ha="center", va="center_baseline")
    return panel


def _draw_point(plate: Plate, panel: Panel, goal: GoalSeries, one: GoalPoint) -> Point:
    at = one.day.toordinal()
    panel.ax.scatter(
        [at], [one.far], s=DOT, c=[plate.ink.ink], linewidths=0, clip_on=False, gid="far", zorder=3
    )
    later = [other for other in goal.points if other.day > one.day]
    text = str(one.far)
    wide = plate.letters.width(text, SMALL)
    x, y = panel.x(at), panel.y(one.far)
    if not later or panel.x(later[0].day.toordinal()) - x > wide + 12:
        up = one.far <= HIGHEST / 2
        at_x = min(max(x, panel.box.x + wide / 2), plate.width - wide / 2 - 1)
        plate.text(
            at_x, y + 6 if up else y - 6, text, SMALL, ha="center", va="bottom" if up else "top",
            color=plate.ink.ink,
        )  # fmt: skip
    said = _("{day}: {goal}, {far} of 10")
    return plate.point(x, y, said.format(day=weekday_text(one.day), goal=goal.text, far=one.far))


def _write_days(plate: Plate, panel: Panel, numbers: GoalsNumbers) -> None:
    a_day = panel.box.width / ((numbers.last - numbers.first).days + 2 * ASIDE)
    width = partial(plate.letters.width, size_px=TICK)
    ticks = day_ticks(numbers.first, numbers.last, a_day, width)
    plate.name_across(panel, [(day.toordinal(), text) for day, text in ticks])


def tell(numbers: GoalsNumbers) -> str:
    """Describe the chart: what was said of each goal, with its day."""
    if not numbers.goals:
        return _("No goal yet.")
    days = range_text(numbers.first, numbers.last)
    parts = [_("How far along, 0 to 10, {days}.").format(days=days)]
    for goal in numbers.goals:
        if not goal.points:
            parts.append(_("{goal}: not said yet.").format(goal=goal.text))
            continue
        text = _("{far} on {day}")
        said = (text.format(far=one.far, day=day_text(one.day)) for one in goal.points[-12:])
        parts.append(_("{goal}: {said}.").format(goal=goal.text, said=_(", ").join(said)))
    return " ".join((*parts, rule(numbers)))


def table(numbers: GoalsNumbers) -> Table:
    """Return a row a rating, by goal and day."""
    rows = (
        (goal.text, day_text(one.day), str(one.far))
        for goal in numbers.goals
        for one in goal.points
    )
    return Table((_("Goal"), _("Day"), _("How far along")), tuple(rows))


def rule(numbers: GoalsNumbers) -> str:
    """Return the rule with its n."""
    n = sum(len(goal.points) for goal in numbers.goals)
    said = _("A dot is what was said that day, 0 (not begun) to 10 (there).")
    return said + " " + ngettext("{n} rating.", "{n} ratings.", n).format(n=n)


def height(numbers: GoalsNumbers, text_scale: float = 1) -> float:
    """Return the px at which every panel has room."""
    return 2 * EDGE + (20 + max(1, len(numbers.goals)) * EACH) * text_scale


CHART = Chart("goals", title, draw, tell, table, rule, height)
