"""The course over time: one panel a measure or questionnaire, all on one axis of days."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.charts import measure_panel, questionnaire_panel
from moodjournal.charts.chart import Chart
from moodjournal.charts.course_frame import draw_frame, draw_phases, frame_points, head_of
from moodjournal.charts.course_view import QuestionnairePanel, as_view
from moodjournal.charts.course_words import rule, table, tell
from moodjournal.charts.lettering import PX_PER_INCH, Lettering
from moodjournal.charts.scale import scale_of, total_name, total_scale
from moodjournal.charts.sheet import EDGE, NAME_ROW, TICK, Margins, Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.course_frame import Head
    from moodjournal.charts.course_view import CourseView
    from moodjournal.charts.scale import Scale

    Seen = CourseNumbers | CourseView
    Drawable = CourseNumbers | QuestionnairePanel

TICK_HEIGHT = 14
BETWEEN = 16
FIRST_WEIGHT = 1.9
"""The panel on top is so many times as high as the others."""

FIRST_PX, OTHER_PX = 210, 105
"""Height of the axes of the panel on top and of each other one, at 100 % text."""

MOST_NAME_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Slot:
    """One panel in its place.

    Attributes:
        shown: What is drawn.
        name: Its axis name, in rows as it stands beside the axis, or in one row above it.
        above: Whether the name stands above, where it has no room beside.
        high: Height of its axes, px.
    """

    shown: Drawable
    name: tuple[str, ...]
    above: bool
    high: float


def title() -> str:
    """Return the name of the chart."""
    return _("Course")


def draw(figure: Figure, numbers: Seen, ink: Ink, text_scale: float = 1) -> tuple[Point, ...]:
    """Draw the course; the mood axis is always 0 to 10. Days without a value have nothing."""
    view = as_view(numbers)
    letters = Lettering(figure, ink, text_scale)
    height = figure.get_figheight() * PX_PER_INCH
    lane = TICK_HEIGHT + 16 * text_scale if view.frame.sessions else 0
    slots = _slots(view, letters, text_scale, height - EDGE - 2 * 18 * text_scale)
    sheets = [_sheet(figure, view, slot, ink, text_scale) for slot in slots]
    left = max(_left(sheet, slot) for sheet, slot in zip(sheets, slots, strict=True))
    first = sheets[0]
    first.lay_out(Margins(left, 12, EDGE, 0, lane))  # for the width that the names need
    head = head_of(first, view)
    slots = _slots(view, letters, text_scale, height - EDGE - head.tall)
    top = EDGE + head.tall
    for place, (sheet, slot) in enumerate(zip(sheets, slots, strict=True)):
        top += NAME_ROW * text_scale * slot.above
        rest = height - top - slot.high
        if isinstance(slot.shown, QuestionnairePanel):
            sheet.scale = total_scale(slot.shown.instrument, slot.high / (TICK * text_scale * 1.35))
        sheet.lay_out(Margins(left, 12, top, rest, 0 if place else lane))
        top += slot.high + BETWEEN
    return _drawn(view, sheets, slots, head)


def _drawn(
    view: CourseView, sheets: Sequence[Sheet], slots: Sequence[_Slot], head: Head
) -> tuple[Point, ...]:
    found: list[tuple[float, int, Point]] = []
    for place, (sheet, slot) in enumerate(zip(sheets, slots, strict=True)):
        is_last = place == len(sheets) - 1
        total = isinstance(slot.shown, QuestionnairePanel)
        sheet.dress(days=is_last, name=() if slot.above else slot.name, grid=total)
        if slot.above:
            up = 0.3 * TICK * sheet.text_scale + (0 if place else head.tall)
            x, y = -sheet.margins.left + EDGE, sheet.plot_height + up
            name = sheet.letters.fitted(slot.name[0], TICK, sheet.width - 2 * EDGE)
            sheet.text(x, y, name, TICK, color=sheet.ink.ink_muted)
        draw_phases(sheet, view.frame)
        if not place:
            draw_frame(sheet, view, head)
        points = _draw_panel(sheet, view, slot.shown)
        if not place:
            points += frame_points(sheet, view)
        found += [(point.x, place, point) for point in points]
    return tuple(point for _x, _place, point in sorted(found, key=lambda each: each[:2]))


def _draw_panel(sheet: Sheet, view: CourseView, shown: Drawable) -> list[Point]:
    if isinstance(shown, QuestionnairePanel):
        return questionnaire_panel.draw(sheet, shown, view.frame)
    recalled = view.recalled if shown.measure is None else None
    return measure_panel.draw(sheet, shown, recalled)


def _scale(shown: Drawable) -> Scale:
    if isinstance(shown, QuestionnairePanel):
        return total_scale(shown.instrument, 6)
    return scale_of(shown.measure, [one.value for one in (*shown.days, *shown.acute)])


def _slots(view: CourseView, letters: Lettering, text_scale: float, room: float) -> list[_Slot]:
    """Share ``room`` among the panels; a name that has no room beside its axis stands above."""
    shown = view.shown
    foot = 12 + 14 * text_scale
    weights = [FIRST_WEIGHT if not place and len(shown) > 1 else 1.0 for place in range(len(shown))]
    above = [False] * len(shown)
    slots: list[_Slot] = []
    for _try in range(2):
        free = room - foot - BETWEEN * (len(shown) - 1) - NAME_ROW * text_scale * sum(above)
        highs = [max(40.0, free * weight / sum(weights)) for weight in weights]
        slots = [_slot(one, letters, high) for one, high in zip(shown, highs, strict=True)]
        above = [slot.above for slot in slots]
    return slots


def _slot(shown: Drawable, letters: Lettering, high: float) -> _Slot:
    if isinstance(shown, QuestionnairePanel):
        name = total_name(shown.instrument)
    else:
        name = _scale(shown).name
    rows = letters.wrapped(name, TICK, high)
    whole = " ".join(rows) == name and len(rows) <= MOST_NAME_ROWS
    if whole:
        return _Slot(shown, rows, False, high)
    return _Slot(shown, (name,), True, high)


def _sheet(figure: Figure, view: CourseView, slot: _Slot, ink: Ink, text_scale: float) -> Sheet:
    frame = view.frame
    return Sheet(figure, ink, text_scale, frame.first, frame.last, _scale(slot.shown))


def _left(sheet: Sheet, slot: _Slot) -> float:
    """Return the room left of the axes, px."""
    ticks = max(sheet.letters.width(text, TICK) for _value, text in sheet.scale.ticks)
    rows = 0 if slot.above else len(slot.name)
    return 2 + (3 + NAME_ROW * rows) * sheet.text_scale + ticks + EDGE


def height(numbers: Seen, text_scale: float = 1) -> float:
    """Return the px at which every panel has room."""
    view = as_view(numbers)
    others = len(view.shown) - 1
    grown = 0.5 + 0.5 * text_scale
    head = (2 * 18 + (30 if view.flags else 0) + 26) * text_scale
    return head + FIRST_PX * grown + others * (OTHER_PX * grown + NAME_ROW * text_scale + BETWEEN)


CHART = Chart("course", title, draw, tell, table, rule, height)
