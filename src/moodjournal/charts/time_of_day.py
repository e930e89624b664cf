"""Values by the time of day they tell of; the middle of each part of the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import value_text
from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.days import weekday_text
from moodjournal.charts.dots import draw_dots
from moodjournal.charts.placing import Box
from moodjournal.charts.plate import Plate, plot_height
from moodjournal.charts.sheet import EDGE
from moodjournal.charts.squares import Shades
from moodjournal.charts.words import measure_name

if TYPE_CHECKING:
    from datetime import date

    from matplotlib.figure import Figure

    from moodjournal.analysis.quantiles import Quartiles
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.plate import Panel
    from moodjournal.domain.measure import Measure

DAY_MINUTES = 24 * 60
ASIDE = 20
DOT = 26
EACH = 500
"""Up to so many values each has a dot of its own, beyond each place on the figure."""


@dataclass(frozen=True, slots=True)
class TimedValue:
    """One value that is not acute and whose time is known.

    Attributes:
        day: Its logical day.
        minute: Wall minute of the day, 0 to 1439.
        value: In the measure's own unit.
        from_memory: Whether it is from memory.
    """

    day: date
    minute: int
    value: float
    from_memory: bool = False


@dataclass(frozen=True, slots=True)
class DayPart:
    """One part of the day.

    Attributes:
        first_minute: Wall minute it begins, 0 to 1439.
        minutes: How long it is.
        found: Quartiles of its values; None without any.
    """

    first_minute: int
    minutes: int
    found: Quartiles | None


@dataclass(frozen=True, slots=True)
class TimeOfDayNumbers:
    """The values of one measure by time of day.

    Attributes:
        measure: What was rated; None for mood.
        values: In any order; leave out acute ones and those known only to the day.
        parts: Parts of the day in order, from the start of a day on; together 24 hours.
        untimed: How many values were left out because their time is not known.
    """

    measure: Measure | None
    values: tuple[TimedValue, ...]
    parts: tuple[DayPart, ...]
    untimed: int = 0

    @property
    def start(self) -> int:
        """The wall minute a day starts with."""
        return self.parts[0].first_minute if self.parts else 0


def title() -> str:
    """Return the name of the chart."""
    return _("Time of day")


def draw(
    figure: Figure, numbers: TimeOfDayNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw a dot a value; the middle of each part of the day as a line across it."""
    plate = Plate(figure, ink, text_scale)
    if not numbers.values:
        plate.message(_("No value with a time yet."))
        return ()
    shades = Shades(numbers.measure, [one.value for one in numbers.values], ink)
    panel = _panel(plate, numbers, shades)
    _draw_parts(plate, panel, numbers)
    start = numbers.start
    ordered = sorted(numbers.values, key=lambda one: (one.day, (one.minute - start) % DAY_MINUTES))
    _draw_values(panel, numbers, ordered, shades, ink)
    points = (
        plate.point(
            panel.x((one.minute - start) % DAY_MINUTES),
            panel.y(one.value),
            partial(_value_said, one, numbers),
        )
        for one in ordered
    )
    return tuple(points)


def _after(minute: int, numbers: TimeOfDayNumbers) -> int:
    """Return how many minutes after the start of a day ``minute`` lies."""
    return (minute - numbers.start) % DAY_MINUTES


def _panel(plate: Plate, numbers: TimeOfDayNumbers, shades: Shades) -> Panel:
    scale = shades.scale
    left, bottom = plate.left_of(scale), EDGE + 2 * plate.row()
    box = Box(left, bottom, plate.width - left - 2 * EDGE, plate.height - bottom - EDGE)
    beside = (scale.high - scale.low) * 0.05
    panel = plate.panel(
        box, (-ASIDE, DAY_MINUTES + ASIDE), (scale.low - beside, scale.high + beside)
    )
    plate.name_upright(panel, scale)
    ticks = [
        (float(_after(part.first_minute, numbers)), part.first_minute) for part in numbers.parts
    ]
    ticks.append((float(DAY_MINUTES), numbers.start))
    plate.name_across(panel, [(at, time_text(minute)) for at, minute in ticks])
    return panel


def _draw_parts(plate: Plate, panel: Panel, numbers: TimeOfDayNumbers) -> None:
    from matplotlib.patches import Rectangle

    ink, counts = plate.ink, []
    for part in numbers.parts:
        start = _after(part.first_minute, numbers)
        if start:
            panel.ax.axvline(start, color=ink.line, lw=1, zorder=0)
        n = part.found.n if part.found else 0
        counts.append((start + part.minutes / 2, _("n={n}").format(n=n)))
        if part.found is None:
            continue
        left, wide = start + 0.08 * part.minutes, 0.84 * part.minutes
        low, high = part.found.low, part.found.high
        panel.ax.add_patch(
            Rectangle(
                (left, low), wide, high - low, facecolor=ink.ink, alpha=0.09, linewidth=0,
                zorder=1, gid="quartiles",
            )
        )  # fmt: skip
        panel.ax.plot(
            [left, left + wide], [part.found.middle] * 2, color=ink.ink, lw=2.6, zorder=2,
            gid="middle",
        )  # fmt: skip
    plate.name_across(panel, counts, 6 + plate.row())


def _draw_values(
    panel: Panel, numbers: TimeOfDayNumbers, ordered: list[TimedValue], shades: Shades, ink: Ink
) -> None:
    style = {"s": DOT, "edgecolors": ink.mood_outline, "linewidths": 0.9, "clip_on": False}
    start = numbers.start
    for memory in (False, True):
        own = [
            ((one.minute - start) % DAY_MINUTES, one.value)
            for one in ordered
            if one.from_memory is memory
        ]
        if len(own) > EACH:  # of years many lie on each other: the picture is the same
            own = list(dict.fromkeys(reversed(own)))[::-1]
        minutes, values = [at for at, _value in own], [value for _at, value in own]
        colours = [ink.surface if memory else shades.of(value) for value in values]
        gid = "memory" if memory else "values"
        draw_dots(panel.ax, minutes, values, colours, zorder=3, gid=gid, **style)


def time_text(minute: int) -> str:
    """Return “16:00”, or “4 pm” where the clock has twelve hours."""
    at = time(minute // 60 % 24, minute % 60)
    if not time(16).strftime("%X").startswith("16"):
        text = at.strftime("%I:%M").removesuffix(":00").lstrip("0")
        return (
            _("{time} pm").format(time=text) if at.hour >= 12 else _("{time} am").format(time=text)
        )
    return at.strftime("%H:%M")


def _value_said(one: TimedValue, numbers: TimeOfDayNumbers) -> str:
    text = _("{day}, {time}: {name} {value}").format(
        day=weekday_text(one.day),
        time=time_text(one.minute),
        name=measure_name(numbers.measure),
        value=value_text(one.value, numbers.measure),
    )
    return _("{text}, from memory").format(text=text) if one.from_memory else text


def _part_name(part: DayPart) -> str:
    first, last = part.first_minute, (part.first_minute + part.minutes) % DAY_MINUTES
    return _("{first}–{last}").format(first=time_text(first), last=time_text(last))


def tell(numbers: TimeOfDayNumbers) -> str:
    """Describe the chart: the middle of each part of the day, with its n."""
    name = measure_name(numbers.measure)
    if not numbers.values:
        return _("{name}: no value with a time yet.").format(name=name)
    parts = [_("{name} by time of day.").format(name=name)]
    for part in numbers.parts:
        if part.found is None:
            parts.append(_("{part}: none.").format(part=_part_name(part)))
            continue
        text = ngettext(
            "{part}: middle {value} ({n} value).",
            "{part}: middle {value} ({n} values).",
            part.found.n,
        )
        value = value_text(part.found.middle, numbers.measure)
        parts.append(text.format(part=_part_name(part), value=value, n=part.found.n))
    return " ".join((*parts, rule(numbers)))


def table(numbers: TimeOfDayNumbers) -> Table:
    """Return a row a part of the day, then a row a value."""
    head = (_("Time"), _("Day"), measure_name(numbers.measure), _("Quartiles"), _("n"), _("Mark"))
    rows: list[tuple[str, ...]] = []
    for part in numbers.parts:
        if part.found is None:
            rows.append((_part_name(part), "", "", "", "0", ""))
            continue
        low, middle, high = (
            value_text(each, numbers.measure)
            for each in (part.found.low, part.found.middle, part.found.high)
        )
        ends = _("{low} to {high}").format(low=low, high=high)
        rows.append((_part_name(part), "", middle, ends, str(part.found.n), _("middle")))
    for one in sorted(numbers.values, key=lambda each: (each.day, _after(each.minute, numbers))):
        mark = _("from memory") if one.from_memory else ""
        value = value_text(one.value, numbers.measure)
        rows.append((time_text(one.minute), weekday_text(one.day), value, "", "", mark))
    return Table(head, tuple(rows))


def rule(numbers: TimeOfDayNumbers) -> str:
    """Return the rule with its n."""
    n = len(numbers.values)
    parts = [
        _("Line: median of a part of the day; grey: its middle half. Acute values are left out."),
        ngettext("{n} value.", "{n} values.", n).format(n=n),
    ]
    if numbers.untimed:
        text = ngettext(
            "{n} value without a time is left out.",
            "{n} values without a time are left out.",
            numbers.untimed,
        )
        parts.append(text.format(n=numbers.untimed))
    return " ".join(parts)


def height(_numbers: TimeOfDayNumbers, text_scale: float = 1) -> float:
    """Return the px at which it has room."""
    return plot_height(text_scale, rows=2.5)


CHART = Chart("time_of_day", title, draw, tell, table, rule, height)
