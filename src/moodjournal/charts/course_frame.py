"""What the panels of a course share: phases behind, sessions at the foot, flags above."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from moodjournal.charts.chart import Point
from moodjournal.charts.course_words import session_said
from moodjournal.charts.placing import NUMBERED, Box, place_marks, place_names, place_numbers
from moodjournal.charts.questionnaire_words import flag_said
from moodjournal.charts.sheet import SMALL, TICK
from moodjournal.charts.words import phase_name_short
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.names import phase_name
from moodjournal.domain.reflection import FlagKind
from moodjournal.domain.session import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.analysis.bands import PhaseBand, SessionMark
    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.charts.course_view import CourseView
    from moodjournal.charts.placing import Name
    from moodjournal.charts.sheet import Sheet
    from moodjournal.domain.reflection import Flag

AFTER_START = 0.3
"""A session stands this part of a day right of the day's dot, which tells of before it."""

TICK_HEIGHT = 14
NAME_ROW = 18
FLAG_MARK = 12
FLAG_TEXT_SHARE = 0.3
"""The most of the width that the words of a flag take."""

FLAG_TEXT_LEAST = 90
"""Words are not cut to less than this for the sake of the next flag, px."""

FLAG_GAP = 12

BANDS, LINES, DOTS, TREND, LABELS = range(5)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the panel on top.

    Attributes:
        names: Where the name of each phase goes.
        flags: Height of the lane of the flags, px.
        tall: Height of both, px.
    """

    names: tuple[Name | None, ...]
    flags: float
    tall: float


def head_of(sheet: Sheet, view: CourseView) -> Head:
    """Return the room that names of phases and flags take above a sheet of the right width."""
    names = _names(sheet, view.frame)
    rows = max((name.row + 1 for name in names if name), default=0)
    flags = (FLAG_MARK + SMALL * 1.5 * sheet.text_scale) if view.flags else 0
    return Head(names, flags, flags + rows * NAME_ROW * sheet.text_scale)


def draw_frame(sheet: Sheet, view: CourseView, head: Head) -> None:
    """Draw what stands on the panel on top alone: names of phases, sessions, flags."""
    _write_names(sheet, view.frame, head)
    _draw_sessions(sheet, view.frame)
    _draw_flags(sheet, view.flags)


def frame_points(sheet: Sheet, view: CourseView) -> list[Point]:
    """Return sessions and flags as points."""
    places = [
        (sheet.x(session_x(one)), TICK_HEIGHT / 2, session_said(one)) for one in view.frame.sessions
    ]
    y = sheet.plot_height + FLAG_MARK / 2
    places += [(_flag_x(sheet, flag), y, flag_said(flag)) for flag in view.flags]
    return [Point(*sheet.fractions(x, y), said) for x, y, said in places]


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


def draw_phases(sheet: Sheet, numbers: CourseNumbers) -> None:
    """Draw the bands of the phases, and a line where one begins."""
    from matplotlib.patches import Rectangle

    ax, ink = sheet.ax, sheet.ink
    for band in numbers.phases:
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


def _write_names(sheet: Sheet, numbers: CourseNumbers, head: Head) -> None:
    ink = sheet.ink
    for band, name in zip(numbers.phases, head.names, strict=True):
        if name is None:
            continue
        left, _right = _band_px(sheet, band, numbers)
        text = phase_name_short(band.kind) if name.short else phase_name(band.kind)
        quiet = band.kind in (PhaseKind.ASSESSMENT, PhaseKind.TRANSITION)
        up = head.flags + 6 + name.row * NAME_ROW * sheet.text_scale
        sheet.text(
            left + 4, sheet.plot_height + up, text, TICK, strong=True, ha="left", va="baseline",
            color=ink.ink_muted if quiet else ink.accent,
        )  # fmt: skip


def session_x(mark: SessionMark) -> float:
    """Return where a session stands on the axis of days."""
    return mark.day.toordinal() + AFTER_START


def _draw_sessions(sheet: Sheet, numbers: CourseNumbers) -> None:
    marks = numbers.sessions
    places = [sheet.x(session_x(mark)) for mark in marks]
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
    older = len(marks) - NUMBERED  # these carry no number
    widths = [
        0.0 if place < older else sheet.letters.width(str(mark.number), SMALL)
        for place, mark in enumerate(marks)
    ]
    for place in place_numbers(places, widths):
        planned = marks[place].status is Status.PLANNED
        wide, high = widths[place], SMALL * sheet.text_scale
        sheet.taken.append(Box(places[place] - wide / 2, TICK_HEIGHT + 2, wide, high))
        sheet.text(
            places[place], TICK_HEIGHT + 4, str(marks[place].number), SMALL,
            ha="center", va="baseline", color=ink.ink_muted if planned else ink.accent,
        )  # fmt: skip


def _flag_x(sheet: Sheet, flag: Flag) -> float:
    first = max(flag.first_day, sheet.first)
    return sheet.x(min(first, sheet.last).toordinal())


def _draw_flags(sheet: Sheet, flags: Sequence[Flag]) -> None:
    """Draw a small mark a flag above the axes, and its words where there is room."""
    if not flags:
        return
    ink, high = sheet.ink, sheet.plot_height
    places = [_flag_x(sheet, flag) for flag in flags]
    most = sheet.plot_width * FLAG_TEXT_SHARE
    ahead = [later - here for here, later in pairwise(places)] + [most]
    rooms = [min(most, max(gap - FLAG_GAP, FLAG_TEXT_LEAST)) for gap in ahead]
    texts = [
        sheet.letters.fitted(flag.text, SMALL, room)
        for flag, room in zip(flags, rooms, strict=True)
    ]
    widths = [sheet.letters.width(text, SMALL) for text in texts]
    begins = place_marks(places, widths, sheet.plot_width)
    for flag, x, begin, text in zip(flags, places, begins, texts, strict=True):
        at = x / sheet.plot_width
        if flag.last_day is not None and flag.last_day > flag.first_day:
            end = sheet.x(min(flag.last_day, sheet.last).toordinal()) / sheet.plot_width
            y = (high + FLAG_MARK / 2) / high
            style = {"color": ink.ink_muted, "lw": 2, "alpha": 0.5, "clip_on": False}
            sheet.ax.plot([at, end], [y, y], transform=sheet.ax.transAxes, gid="flag days", **style)
        sheet.ax.plot(
            [at, at], [0, 1], transform=sheet.ax.transAxes, color=ink.ink_muted, lw=0.8,
            ls=(0, (1, 3)), zorder=LINES, gid="flag line",
        )  # fmt: skip
        sheet.ax.scatter(
            [at], [(high + FLAG_MARK / 2) / high], transform=sheet.ax.transAxes, s=26,
            marker="s" if flag.kind is FlagKind.MEDICINE else "D", c=[ink.ink_muted],
            linewidths=0, clip_on=False, zorder=DOTS, gid=f"flag {flag.kind.value}",
        )  # fmt: skip
        if begin is not None:
            sheet.text(begin, high + FLAG_MARK + 2, text, SMALL, color=ink.ink_muted)
