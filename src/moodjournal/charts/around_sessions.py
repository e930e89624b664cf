"""The days around each session, laid over each other: a thin line a session, the middle bold."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, TypeVar

from moodjournal.analysis.numerals import number_text, value_text
from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.days import day_text
from moodjournal.charts.placing import NUMBERED, Box
from moodjournal.charts.plate import Plate, plot_height
from moodjournal.charts.scale import scale_of
from moodjournal.charts.sheet import EDGE, SMALL, TICK
from moodjournal.charts.words import measure_name, minus_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from matplotlib.figure import Figure

    from moodjournal.analysis.around_sessions import AroundSessions, AtOffset, SessionLine
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.plate import Panel
    from moodjournal.domain.measure import Measure

T = TypeVar("T")

STEP = 7
LEAST_TO = 7
AFTER_START = 0.3
"""A session stands this part of a day right of its day's value, which tells of before it."""

ASIDE = 0.5
"""Room left and right of the days, in days."""


@dataclass(frozen=True, slots=True)
class AroundNumbers:
    """One group of sessions.

    Attributes:
        measure: What was rated; None for mood.
        group: One phase and one route, as ``around_sessions`` gives them.
    """

    measure: Measure | None
    group: AroundSessions


def title() -> str:
    """Return the name of the chart."""
    return _("Around each session")


def draw(
    figure: Figure, numbers: AroundNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw at most the last twelve thin lines; the middle and the band are of all sessions."""
    plate = Plate(figure, ink, text_scale)
    group = numbers.group
    if not group.offsets:
        plate.message(_("No session has a value around it yet."))
        return ()
    panel = _panel(plate, numbers)
    for line in group.lines[-NUMBERED:]:
        _draw_line(panel, line, ink)
    _draw_band(panel, group.offsets, ink)
    _draw_middle(panel, group.offsets, ink)
    _draw_session(plate, panel)
    return tuple(_point(plate, panel, at, numbers) for at in group.offsets)


def _panel(plate: Plate, numbers: AroundNumbers) -> Panel:
    group = numbers.group
    scale = scale_of(numbers.measure, [p.value for line in group.lines for p in line.points])
    last = max(LEAST_TO, -(-group.offsets[-1].offset // STEP) * STEP)
    left, bottom = plate.left_of(scale), 10 + 3 * plate.row()
    top = plate.row(SMALL) + EDGE
    box = Box(left, bottom, plate.width - left - 2 * EDGE, plate.height - bottom - top)
    panel = plate.panel(box, (-STEP - ASIDE, last + ASIDE), (scale.low, scale.high))
    plate.name_upright(panel, scale)
    ticks = [(each, minus_text(each)) for each in range(-STEP, last + 1, STEP)]
    plate.name_across(panel, ticks)
    counts = {at.offset: at.n for at in group.offsets}
    every = [(each, _("n={n}").format(n=counts[each])) for each, _text in ticks if each in counts]
    plate.name_across(panel, every, 6 + plate.row())
    caption = plate.letters.fitted(_("days from session"), TICK, box.width)
    middle = box.x + box.width / 2
    plate.text(middle, 4 + 0.3 * plate.row(), caption, ha="center")
    return panel


def runs(places: Sequence[T], at: Callable[[T], int]) -> list[list[T]]:
    """Cut a row of days where one is missing, and where the session lies, after day 0.

    Args:
        places: In order.
        at: Returns the day of a place, counted from the session.
    """
    found: list[list[T]] = []
    for each in places:
        if found and at(each) == at(found[-1][-1]) + 1 and at(each) != 1:
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _draw_line(panel: Panel, line: SessionLine, ink: Ink) -> None:
    style = {"color": ink.accent, "alpha": 0.5, "clip_on": False}
    for piece in runs(line.points, lambda one: one.offset):
        days, values = [one.offset for one in piece], [one.value for one in piece]
        panel.ax.plot(days, values, lw=1, gid=f"session {line.number}", **style)
        if len(piece) == 1:
            panel.ax.scatter(days, values, s=9, gid="alone", linewidths=0, **style)
    memory = [one for one in line.points if one.from_memory]
    panel.ax.scatter(
        [one.offset for one in memory], [one.value for one in memory],
        s=14, c=ink.surface, edgecolors=ink.accent, linewidths=0.8, gid="memory", clip_on=False,
    )  # fmt: skip


def _draw_band(panel: Panel, offsets: Iterable[AtOffset], ink: Ink) -> None:
    held = [(at.offset, at.low, at.high) for at in offsets if at.low is not None]
    for piece in runs(held, lambda one: one[0]):
        days, low, high = zip(*piece, strict=True)
        panel.ax.fill_between(
            days, low, high, facecolor=ink.accent, alpha=0.16, zorder=1, gid="band",
            linewidth=4 if len(piece) == 1 else 0, edgecolor=ink.accent,
        )  # fmt: skip


def _draw_middle(panel: Panel, offsets: Iterable[AtOffset], ink: Ink) -> None:
    held = [(at.offset, at.middle) for at in offsets if at.middle is not None]
    for piece in runs(held, lambda one: one[0]):
        days, values = zip(*piece, strict=True)
        panel.ax.plot(
            days, values, color=ink.ink, lw=2.6, zorder=4, gid="middle", clip_on=False,
            marker="o" if len(piece) == 1 else "", markersize=4.5, solid_capstyle="round",
        )  # fmt: skip


def _draw_session(plate: Plate, panel: Panel) -> None:
    panel.ax.axvline(AFTER_START, color=plate.ink.accent, lw=1.6, zorder=3, gid="session")
    x = panel.x(AFTER_START)
    top = panel.box.y + panel.box.height
    plate.text(x + 4, top - 0.2 * SMALL, _("session"), SMALL, va="bottom", color=plate.ink.accent)


def _point(plate: Plate, panel: Panel, at: AtOffset, numbers: AroundNumbers) -> Point:
    here = [
        (line.number, one.value)
        for line in numbers.group.lines
        for one in line.points
        if one.offset == at.offset
    ]
    value = at.middle if at.middle is not None else here[0][1]
    return plate.point(panel.x(at.offset), panel.y(value), _said(at, here, numbers))


def _said(at: AtOffset, here: Sequence[tuple[int, float]], numbers: AroundNumbers) -> str:
    parts = [_("{offset}: n={n}").format(offset=offset_text(at.offset), n=at.n)]
    if at.middle is not None:
        parts.append(_("middle {value}").format(value=value_text(at.middle, numbers.measure)))
    else:
        parts += [_one(number, value, numbers) for number, value in here]
    if at.low is not None and at.high is not None:
        low, high = (value_text(each, numbers.measure) for each in (at.low, at.high))
        parts.append(_("middle half {low} to {high}").format(low=low, high=high))
    return _(", ").join(parts)


def _one(number: int, value: float, numbers: AroundNumbers) -> str:
    text = _("session {number}: {value}")
    return text.format(number=number, value=value_text(value, numbers.measure))


def offset_text(offset: int) -> str:
    """Say a day from the session: “3 days before”, “session day, before the start”."""
    if offset == 0:
        return _("session day, before it began")
    if offset < 0:
        return ngettext("{n} day before", "{n} days before", -offset).format(n=-offset)
    return ngettext("{n} day after", "{n} days after", offset).format(n=offset)


def tell(numbers: AroundNumbers) -> str:
    """Describe the chart: which sessions, the middles that stand at whole weeks, the caption."""
    group = numbers.group
    count = ngettext("{name} around {n} session.", "{name} around {n} sessions.", group.n)
    parts = [count.format(name=measure_name(numbers.measure), n=group.n)]
    told = [at for at in group.offsets if at.offset % STEP == 0 or abs(at.offset) == 1]
    middles = [at for at in told if at.middle is not None]
    parts += [_said(at, (), numbers) + _(".") for at in middles]
    if not middles:
        parts.append(_("Fewer than 3 sessions share a day, so there is no middle."))
    return " ".join((*parts, rule(numbers)))


def table(numbers: AroundNumbers) -> Table:
    """Return a row a day: n, middle, quartiles; then the value of each session."""
    lines = numbers.group.lines
    head = (
        _("Days from session"), _("n"), _("Middle"), _("First quartile"), _("Third quartile"),
        *(_("Session {number}, {day}").format(number=one.number, day=day_text(one.day))
          for one in lines),
    )  # fmt: skip
    own = [{one.offset: one.value for one in line.points} for line in lines]

    def cell(value: float | None) -> str:
        return "" if value is None else value_text(value, numbers.measure)

    rows = (
        (
            number_text(at.offset), str(at.n), cell(at.middle), cell(at.low), cell(at.high),
            *(cell(each.get(at.offset)) for each in own),
        )
        for at in numbers.group.offsets
    )  # fmt: skip
    return Table(head, tuple(rows))


def rule(numbers: AroundNumbers) -> str:
    """Return the rule with its n, and the caption that always stands under it."""
    group = numbers.group
    count = ngettext("{n} session.", "{n} sessions.", group.n).format(n=group.n)
    parts = [group.rule, count, group.caption + _(".")]
    if group.n > NUMBERED:
        parts.insert(
            1, _("Of {n} thin lines the last {m} are drawn.").format(n=group.n, m=NUMBERED)
        )
    return " ".join(parts)


def height(_numbers: AroundNumbers, text_scale: float = 1) -> float:
    """Return the px at which it has room."""
    return plot_height(text_scale, rows=4)


CHART = Chart("around_sessions", title, draw, tell, table, rule, height)
