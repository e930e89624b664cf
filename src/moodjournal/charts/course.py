"""The course over time: a dot a day, a line over them, sessions at the foot, phases behind."""

from __future__ import annotations

from gettext import gettext as _
from itertools import pairwise
from typing import TYPE_CHECKING

from moodjournal.analysis.baseline import Middle
from moodjournal.analysis.day_values import AcutePoint
from moodjournal.charts.chart import Chart, Point
from moodjournal.charts.course_words import (
    acute_said,
    baseline_text,
    day_said,
    session_said,
    table,
    tell,
)
from moodjournal.charts.placing import Box, place_label, place_names, place_numbers
from moodjournal.charts.scale import scale_of
from moodjournal.charts.sheet import EDGE, SMALL, TICK, Sheet
from moodjournal.charts.words import phase_name_short
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.names import phase_name
from moodjournal.domain.session import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from moodjournal.analysis.bands import PhaseBand, SessionMark
    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.analysis.day_values import DayValue
    from moodjournal.charts.chart import Ink
    from moodjournal.charts.placing import Name

AFTER_START = 0.3
"""A session stands this part of a day right of the day's dot, which tells of before it."""

TICK_HEIGHT = 14
BANDS, LINES, DOTS, TREND, LABELS = range(5)


def title() -> str:
    """Return the name of the chart."""
    return _("Course")


def draw(
    figure: Figure, numbers: CourseNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw the course; the mood axis is always 0 to 10. Days without a value have nothing."""
    values = [one.value for one in (*numbers.days, *numbers.acute)]
    scale = scale_of(numbers.measure, values)
    sheet = Sheet(figure, ink, text_scale, numbers.first, numbers.last, scale)
    lane = TICK_HEIGHT + 16 * text_scale if numbers.sessions else 0
    sheet.lay_out(top=EDGE, lane=lane)  # first for the width, then with room for the names
    names = _names(sheet, numbers)
    rows = max((name.row + 1 for name in names if name), default=0)
    sheet.lay_out(top=EDGE + rows * 18 * text_scale, lane=lane)
    sheet.dress()
    _draw_phases(sheet, numbers, names)
    _draw_days(sheet, numbers)
    _draw_acute(sheet, numbers)
    _draw_trend(sheet, numbers)
    _draw_sessions(sheet, numbers)
    _draw_baseline(sheet, numbers)
    if not numbers.days and not numbers.acute:
        _draw_nothing(sheet)
    return _points(sheet, numbers)


def _edges(band: PhaseBand) -> tuple[float, float]:
    """Return the days where a band begins and ends; one that opens with a session, there."""
    left = band.first.toordinal() + (AFTER_START if band.opens else -0.5)
    right = band.last.toordinal() + (AFTER_START if band.closes else 0.5)
    return left, right


def _band_px(sheet: Sheet, band: PhaseBand, numbers: CourseNumbers) -> tuple[float, float]:
    """Return left and right of a band; at the ends of the axis it goes on to the frame."""
    left, right = (sheet.x(edge) for edge in _edges(band))
    if band.first == numbers.first and not band.opens:
        left = 0
    if band.last == numbers.last:
        right = sheet.plot_width
    return left, right


def _names(sheet: Sheet, numbers: CourseNumbers) -> tuple[Name | None, ...]:
    letters = sheet.letters
    bands = [_band_px(sheet, band, numbers) for band in numbers.phases]
    widths = [
        (
            letters.width(phase_name(band.kind), TICK, strong=True),
            letters.width(phase_name_short(band.kind), TICK, strong=True),
        )
        for band in numbers.phases
    ]
    return place_names(bands, widths, sheet.plot_width)


def _draw_phases(sheet: Sheet, numbers: CourseNumbers, names: tuple[Name | None, ...]) -> None:
    from matplotlib.patches import Rectangle

    ax, ink = sheet.ax, sheet.ink
    for band, name in zip(numbers.phases, names, strict=True):
        left, right = _band_px(sheet, band, numbers)
        across = (left / sheet.plot_width, right / sheet.plot_width)
        ax.add_patch(
            Rectangle(
                (across[0], 0), across[1] - across[0], 1, transform=ax.transAxes, edgecolor="none",
                facecolor=ink.phase(band.kind), zorder=BANDS, gid=f"phase {band.kind.value}",
            )
        )  # fmt: skip
        if left > 0:
            line = {"color": ink.ink_muted, "alpha": 0.35, "lw": 1, "zorder": BANDS}
            ax.plot([across[0]] * 2, [0, 1], transform=ax.transAxes, **line)
        if name is not None:
            text = phase_name_short(band.kind) if name.short else phase_name(band.kind)
            quiet = band.kind in (PhaseKind.ASSESSMENT, PhaseKind.TRANSITION)
            sheet.text(
                left + 4, sheet.plot_height + 6 + name.row * 18 * sheet.text_scale, text, TICK,
                strong=True, ha="left", va="baseline",
                color=ink.ink_muted if quiet else ink.accent,
            )  # fmt: skip


def _dot_px(sheet: Sheet) -> float:
    """Return the diameter of a dot: smaller where days are dense."""
    if sheet.px_a_day < 1:
        return 2.4 + 2 * sheet.px_a_day
    return min(8.5, 4.4 + 0.18 * sheet.px_a_day)


def _draw_days(sheet: Sheet, numbers: CourseNumbers) -> None:
    ink, size = sheet.ink, _dot_px(sheet)
    days = [one.day.toordinal() for one in numbers.days]
    values = [one.value for one in numbers.days]
    is_mood = numbers.measure is None
    colours = [ink.mood(value) if is_mood else ink.ink_muted for value in values]
    outline = {"edgecolors": ink.mood_outline, "linewidths": min(1.0, size / 8)}
    sheet.ax.scatter(
        days, values, s=size**2, c=colours, zorder=DOTS, clip_on=False, gid="days", **outline
    )
    recalled = [one for one in numbers.days if one.from_memory]
    sheet.ax.scatter(
        [one.day.toordinal() for one in recalled],
        [one.value for one in recalled],
        s=(size * 0.5) ** 2, c=ink.surface, linewidths=0, zorder=DOTS, clip_on=False, gid="memory",
        edgecolors=[ink.surface] * 2,  # of one colour it would be set to whole px, off centre
    )  # fmt: skip


def _acute_x(point: AcutePoint, session_days: frozenset[object]) -> float:
    return point.day.toordinal() + (2 * AFTER_START if point.day in session_days else 0)


def _draw_acute(sheet: Sheet, numbers: CourseNumbers) -> None:
    session_days = frozenset(mark.day for mark in numbers.sessions)
    sheet.ax.scatter(
        [_acute_x(point, session_days) for point in numbers.acute],
        [point.value for point in numbers.acute],
        s=(_dot_px(sheet) * 0.95) ** 2, c=sheet.ink.ink_muted, alpha=0.65, marker="^",
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


def _session_x(mark: SessionMark) -> float:
    return mark.day.toordinal() + AFTER_START


def _draw_sessions(sheet: Sheet, numbers: CourseNumbers) -> None:
    marks = numbers.sessions
    places = [sheet.x(_session_x(mark)) for mark in marks]
    near = min((later - earlier for earlier, later in pairwise(places)), default=10)
    thick = min(2.6, max(0.7, near * 0.4))
    for status, width, dashes in (
        (Status.DONE, thick, (1.0, 0.0)),
        (Status.PLANNED, thick / 2, (2.5, 2.0)),
    ):
        sheet.ax.vlines(
            [x / sheet.plot_width for x, mark in zip(places, marks, strict=True)
             if mark.status is status],
            0, TICK_HEIGHT / sheet.plot_height, transform=sheet.ax.transAxes,
            color=sheet.ink.accent, zorder=LINES, linewidth=width, linestyles=(0, dashes),
            gid=f"sessions {status.value}",
        )  # fmt: skip
    _number_sessions(sheet, marks, places)


def _number_sessions(sheet: Sheet, marks: Sequence[SessionMark], places: Sequence[float]) -> None:
    ink = sheet.ink
    widths = [sheet.letters.width(str(mark.number), SMALL) for mark in marks]
    for place in place_numbers(places, widths):
        planned = marks[place].status is Status.PLANNED
        sheet.text(
            places[place], TICK_HEIGHT + 4, str(marks[place].number), SMALL,
            ha="center", va="baseline", color=ink.ink_muted if planned else ink.accent,
        )  # fmt: skip


def _draw_baseline(sheet: Sheet, numbers: CourseNumbers) -> None:
    if not isinstance(numbers.baseline, Middle):
        return
    ink, value = sheet.ink, numbers.baseline.value
    sheet.ax.axhline(value, color=ink.ink_muted, lw=1, ls=(0, (4, 3)), zorder=LINES, gid="baseline")
    text = baseline_text(numbers.baseline, numbers)
    if sheet.letters.width(text, SMALL) > sheet.plot_width - 8:
        text = baseline_text(numbers.baseline, numbers, short=True)
    width, height = sheet.letters.width(text, SMALL), SMALL * sheet.text_scale
    right = max(0, sheet.plot_width - width - 4)
    boxes = [
        Box(right * part / 12, sheet.y(value) + up, width, height)
        for part in range(12, -1, -1)
        for up in (4, -4 - height)
    ]
    kept_clear = [(x, y) for x, y, _one in _values(sheet, numbers)]
    for piece in numbers.trend.segments:
        kept_clear += [(sheet.x(day.toordinal()), sheet.y(middle)) for day, middle in piece]
    box = place_label(boxes, kept_clear)
    sheet.text(box.x, box.y + 0.2 * height, text, SMALL, color=ink.ink_muted, zorder=LABELS)


def _draw_nothing(sheet: Sheet) -> None:
    middle = sheet.plot_width / 2, sheet.y((sheet.scale.low + sheet.scale.high) / 2)
    style = {"ha": "center", "va": "center", "color": sheet.ink.ink_muted}
    sheet.text(*middle, _("Nothing logged here."), TICK, **style)


def _points(sheet: Sheet, numbers: CourseNumbers) -> tuple[Point, ...]:
    """Return what can be pointed at, as fractions of the figure, from left to right."""
    places = [(x, y, _said(one, numbers)) for x, y, one in _values(sheet, numbers)]
    foot = TICK_HEIGHT / 2
    places += [(sheet.x(_session_x(one)), foot, session_said(one)) for one in numbers.sessions]
    places.sort(key=lambda each: each[0])
    return tuple(Point(*sheet.fractions(x, y), said) for x, y, said in places)


def _values(
    sheet: Sheet, numbers: CourseNumbers
) -> list[tuple[float, float, DayValue | AcutePoint]]:
    """Return every value and its place in px from the lower left of the axes."""
    session_days = frozenset(mark.day for mark in numbers.sessions)
    days = ((one.day.toordinal(), one) for one in numbers.days)
    acute = ((_acute_x(one, session_days), one) for one in numbers.acute)
    return [(sheet.x(x), sheet.y(one.value), one) for x, one in (*days, *acute)]


def _said(one: DayValue | AcutePoint, numbers: CourseNumbers) -> str:
    return acute_said(one, numbers) if isinstance(one, AcutePoint) else day_said(one, numbers)


CHART = Chart("course", title, draw, tell, table)
