"""One questionnaire over the days of a course: totals, the days they ask about, their baseline."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import number_text
from moodjournal.analysis.questionnaire_change import LEAST_BASELINE, Baseline
from moodjournal.charts.chart import Point
from moodjournal.charts.course_frame import DOTS, LABELS, LINES
from moodjournal.charts.measure_panel import draw_nothing
from moodjournal.charts.placing import Box
from moodjournal.charts.questionnaire_words import half_text, total_said
from moodjournal.charts.sheet import SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.charts.course_view import QuestionnairePanel, QuestionnairePoint
    from moodjournal.charts.sheet import Sheet

MOST_APART_DAYS = 45
"""Totals further apart than this are not joined: nothing is known of the days between."""

RECALL_PX = 5
DOT_PX = 7


def draw(sheet: Sheet, panel: QuestionnairePanel, frame: CourseNumbers) -> list[Point]:
    """Draw the totals on a sheet that is laid out; return its points.

    Args:
        sheet: The sheet.
        panel: The questionnaire.
        frame: Gives the phases, whose lines no total is joined across.
    """
    if not panel.points:
        draw_nothing(sheet)
    own = [one for one in panel.points if not one.from_clinic]
    clinic = [one for one in panel.points if one.from_clinic]
    for one in panel.points:
        _draw_recall(sheet, one)
    for piece in pieces(own, frame):
        sheet.ax.plot(
            [one.day.toordinal() for one in piece], [one.total for one in piece],
            color=sheet.ink.ink, lw=1.5, zorder=LINES, gid="joined",
        )  # fmt: skip
    _draw_totals(sheet, own, "own")
    _draw_totals(sheet, clinic, "clinic")
    _draw_levels(sheet, panel)
    _name_clinic(sheet, clinic)
    return [
        Point(*sheet.fractions(*_place(sheet, one)), total_said(one, panel.instrument))
        for one in panel.points
    ]


def pieces(
    points: Sequence[QuestionnairePoint], frame: CourseNumbers
) -> list[list[QuestionnairePoint]]:
    """Cut totals of one origin into those that are joined: of one phase, at most 45 days apart."""
    found: list[list[QuestionnairePoint]] = []
    for one in points:
        last = found[-1][-1] if found else None
        near = last is not None and (one.day - last.day).days <= MOST_APART_DAYS
        if last is not None and near and frame.phase_on(one.day) == frame.phase_on(last.day):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _place(sheet: Sheet, one: QuestionnairePoint) -> tuple[float, float]:
    return sheet.x(one.day.toordinal()), sheet.y(one.total)


def _draw_recall(sheet: Sheet, one: QuestionnairePoint) -> None:
    """Draw a faint bar over the days it asks about, as far as they are on the axis."""
    first = max(one.recall.first, sheet.first).toordinal()
    sheet.ax.plot(
        [first - 0.5, one.recall.last.toordinal()], [one.total] * 2, color=sheet.ink.ink_muted,
        alpha=0.24, lw=RECALL_PX, solid_capstyle="butt", zorder=LINES, gid="recall",
    )  # fmt: skip


def _draw_totals(sheet: Sheet, points: Sequence[QuestionnairePoint], gid: str) -> None:
    ink = sheet.ink
    sheet.ax.scatter(
        [one.day.toordinal() for one in points], [one.total for one in points], s=DOT_PX**2,
        c=ink.surface, edgecolors=[ink.ink] * 2, linewidths=1.5, zorder=DOTS, clip_on=False,
        marker="s" if gid == "clinic" else "o", gid=gid,
    )  # fmt: skip


def levels(panel: QuestionnairePanel) -> list[tuple[float, str, str]]:
    """Return the level lines: value, words, name.

    The baseline; and half of it, from 10 on where the instrument has the rule (CLINICAL.md).
    """
    for base in (panel.baseline, panel.clinic_baseline):
        if isinstance(base, Baseline):
            break
    else:
        return []
    found = [(base.total, _("baseline {total}").format(total=number_text(base.total)), "baseline")]
    share = panel.instrument.rules.response_percent
    if share is not None and panel.instrument.lower_is_better and base.total >= LEAST_BASELINE:
        level = base.total * (100 - share) / 100
        found.append((level, half_text(level, share), "response"))
    return found


def _draw_levels(sheet: Sheet, panel: QuestionnairePanel) -> None:
    ink = sheet.ink
    clear = [_place(sheet, one) for one in panel.points]
    for value, text, gid in levels(panel):
        colour, dashes = (ink.accent, (4, 3)) if gid == "response" else (ink.ink_muted, (1, 2))
        sheet.ax.axhline(value, color=colour, lw=1, ls=(0, dashes), zorder=LINES, gid=gid)
        sheet.label(sheet.beside_line(value, text), text, clear, color=colour, zorder=LABELS)


def _inside(sheet: Sheet, box: Box) -> bool:
    return box.y >= 0 and box.y + box.height <= sheet.plot_height


def _name_clinic(sheet: Sheet, points: Sequence[QuestionnairePoint]) -> None:
    """Write once what the square marks are, beside the last one."""
    if not points:
        return
    text = _("entered by the clinic")
    width, height = sheet.letters.width(text, SMALL), SMALL * sheet.text_scale
    boxes = []
    for one in reversed(points):
        x, y = _place(sheet, one)
        left = min(max(0, x - width / 2), max(0, sheet.plot_width - width))
        boxes += [Box(left, y + 8, width, height), Box(left, y - 8 - height, width, height)]
    boxes = [box for box in boxes if _inside(sheet, box)]
    sheet.label(boxes, text, [], color=sheet.ink.ink_muted, zorder=LABELS)
