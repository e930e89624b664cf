"""One measure over the days of a course: a dot a day, a line over them, its baseline."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.analysis.baseline import Middle
from moodjournal.analysis.day_values import AcutePoint
from moodjournal.analysis.numerals import number_text
from moodjournal.charts.chart import Point
from moodjournal.charts.course_frame import DOTS, LABELS, LINES, TREND
from moodjournal.charts.course_words import acute_said, baseline_text, day_said
from moodjournal.charts.dots import draw_dots
from moodjournal.charts.placing import Box
from moodjournal.charts.sheet import EDGE, SMALL, TICK

if TYPE_CHECKING:
    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.analysis.day_values import DayValue
    from moodjournal.charts.placing import Places
    from moodjournal.charts.sheet import Many, Sheet

ACUTE_AT = 0.45
"""On a session's day an acute value stands this part of a day right of the dot."""


def draw(sheet: Sheet, numbers: CourseNumbers, recalled: float | None) -> list[Point]:
    """Draw the measure on a sheet that is laid out; return its points.

    Args:
        sheet: The sheet.
        numbers: The measure.
        recalled: A typical week before treatment, from memory; None if not kept.
    """
    if not numbers.days and not numbers.acute:
        draw_nothing(sheet)
    _draw_days(sheet, numbers)
    _draw_acute(sheet, numbers)
    _draw_trend(sheet, numbers)
    across, up = _places(sheet, numbers)
    clear = _kept_clear(sheet, numbers, across, up)
    _draw_baseline(sheet, numbers, clear)
    _draw_recalled(sheet, recalled, clear)
    rights, downs = sheet.fractions(across, up)
    places = zip(rights.tolist(), downs.tolist(), (*numbers.days, *numbers.acute), strict=True)
    points = [Point(right, down, partial(_said, one, numbers)) for right, down, one in places]
    return points + _recalled_point(sheet, recalled)


def dot_px(sheet: Sheet) -> float:
    """Return the diameter of a dot: smaller where days are dense."""
    if sheet.px_a_day < 1:
        return 2.4 + 2 * sheet.px_a_day
    return min(8.5, 4.4 + 0.18 * sheet.px_a_day)


def _draw_days(sheet: Sheet, numbers: CourseNumbers) -> None:
    from numpy import asarray

    ink, size = sheet.ink, dot_px(sheet)
    days = [one.day.toordinal() for one in numbers.days]
    values = [one.value for one in numbers.days]
    is_mood = numbers.measure is None
    colours = [ink.mood(value) if is_mood else ink.ink_muted for value in values]
    outline = {"edgecolors": ink.mood_outline, "linewidths": min(1.0, size / 8)}
    style = {"s": size**2, "zorder": DOTS, "clip_on": False, "gid": "days"}
    draw_dots(sheet.ax, days, values, colours, **style, **outline)
    recalled = [one for one in numbers.days if one.from_memory]
    sheet.ax.scatter(
        asarray([one.day.toordinal() for one in recalled]),
        asarray([one.value for one in recalled]),
        s=(size * 0.5) ** 2, c=ink.surface, linewidths=0, zorder=DOTS, clip_on=False, gid="memory",
        edgecolors=[ink.surface] * 2,  # of one colour it would be set to whole px, off centre
    )  # fmt: skip


def _acute_x(point: AcutePoint, session_days: frozenset[object]) -> float:
    return point.day.toordinal() + (ACUTE_AT if point.day in session_days else 0)


def _draw_acute(sheet: Sheet, numbers: CourseNumbers) -> None:
    from numpy import asarray

    session_days = frozenset(mark.day for mark in numbers.sessions)
    sheet.ax.scatter(
        asarray([_acute_x(point, session_days) for point in numbers.acute]),
        asarray([point.value for point in numbers.acute]),
        s=(dot_px(sheet) * 0.95) ** 2, c=sheet.ink.ink_muted, alpha=0.65, marker="^",
        linewidths=0, zorder=DOTS, clip_on=False, gid="acute",
    )  # fmt: skip


def _draw_trend(sheet: Sheet, numbers: CourseNumbers) -> None:
    for piece in numbers.trend.segments:
        sheet.ax.plot(
            [day.toordinal() for day, _value in piece],
            [value for _day, value in piece],
            color=sheet.ink.ink, lw=2 if sheet.px_a_day > 1 else 1.2, zorder=TREND,
            solid_capstyle="round", solid_joinstyle="round", gid="trend",
        )  # fmt: skip


def _draw_baseline(sheet: Sheet, numbers: CourseNumbers, clear: Places) -> None:
    if not isinstance(numbers.baseline, Middle):
        return
    ink, value = sheet.ink, numbers.baseline.value
    sheet.ax.axhline(value, color=ink.ink_muted, lw=1, ls=(0, (4, 3)), zorder=LINES, gid="baseline")
    text = baseline_text(numbers.baseline, numbers)
    if sheet.letters.width(text, SMALL) > sheet.plot_width - 8:
        text = baseline_text(numbers.baseline, numbers, short=True)
    sheet.label(sheet.beside_line(value, text), text, clear, color=ink.ink_muted, zorder=LABELS)


def _kept_clear(sheet: Sheet, numbers: CourseNumbers, across: Many, up: Many) -> Many:
    """Return the places that labels should leave in sight: values, and the line."""
    from numpy import asarray, column_stack, concatenate

    line = [(day.toordinal(), middle) for piece in numbers.trend.segments for day, middle in piece]
    days, middles = asarray(line, dtype=float).reshape(-1, 2).T
    places = concatenate((across, sheet.x(days))), concatenate((up, sheet.y(middles)))
    return column_stack(places)


def _draw_recalled(sheet: Sheet, recalled: float | None, clear: Places) -> None:
    """Draw a typical week from before, hollow, at the left end of the axes."""
    if recalled is None:
        return
    ink = sheet.ink
    sheet.ax.scatter(
        [0], [sheet.y(recalled) / sheet.plot_height], transform=sheet.ax.transAxes, marker="D",
        s=(dot_px(sheet) + 1) ** 2, c=[ink.surface], edgecolors=[ink.mood_outline] * 2,
        linewidths=1.4, zorder=LABELS, clip_on=False, gid="recalled",
    )  # fmt: skip
    text = _("typical week, recalled {value}").format(value=number_text(recalled))
    if sheet.letters.width(text, SMALL) > sheet.plot_width - 3 * EDGE:
        text = _("recalled {value}").format(value=number_text(recalled))
    width, height = sheet.letters.width(text, SMALL), SMALL * sheet.text_scale
    y = sheet.y(recalled)
    ups = [-height / 2] + [side for n in range(8) for side in (6 + n * 8, -6 - height - n * 8)]
    boxes = [Box(EDGE + 2, y + up, width, height) for up in ups]
    boxes = [box for box in boxes if box.y >= 0 and box.y + height <= sheet.plot_height]
    sheet.label(boxes, text, clear, color=ink.ink_muted, zorder=LABELS)


def _recalled_point(sheet: Sheet, recalled: float | None) -> list[Point]:
    if recalled is None:
        return []
    said = _("A typical week before treatment, from memory: Mood {value}, in no figure")
    place = sheet.fractions(0, sheet.y(recalled))
    return [Point(*place, said.format(value=number_text(recalled)))]


def draw_nothing(sheet: Sheet) -> None:
    """Say that nothing was logged."""
    middle = sheet.plot_width / 2, sheet.y((sheet.scale.low + sheet.scale.high) / 2)
    style = {"ha": "center", "va": "center", "color": sheet.ink.ink_muted}
    text = sheet.letters.fitted(_("Nothing logged here."), TICK, sheet.plot_width - 8)
    width, height = sheet.letters.width(text, TICK), TICK * sheet.text_scale
    sheet.take(Box(middle[0] - width / 2, middle[1] - height / 2, width, height))
    sheet.text(*middle, text, TICK, **style)


def _places(sheet: Sheet, numbers: CourseNumbers) -> tuple[Many, Many]:
    """Return where days stand, then acute values: px from the lower left of the axes."""
    from numpy import asarray

    session_days = frozenset(mark.day for mark in numbers.sessions)
    across = [one.day.toordinal() for one in numbers.days]
    across = [*across, *(_acute_x(one, session_days) for one in numbers.acute)]
    up = [one.value for one in (*numbers.days, *numbers.acute)]
    return sheet.x(asarray(across, dtype=float)), sheet.y(asarray(up, dtype=float))


def _said(one: DayValue | AcutePoint, numbers: CourseNumbers) -> str:
    return acute_said(one, numbers) if isinstance(one, AcutePoint) else day_said(one, numbers)
