"""Days with a tag below the mood, as small multiples; nothing is held against each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import value_text
from moodjournal.charts import measure_panel
from moodjournal.charts.chart import Chart, Point, Table
from moodjournal.charts.course_frame import draw_phases
from moodjournal.charts.days import day_text, weekday_text
from moodjournal.charts.lettering import PX_PER_INCH
from moodjournal.charts.scale import Scale, scale_of
from moodjournal.charts.sheet import EDGE, NAME_ROW, SMALL, TICK, Margins, Sheet
from moodjournal.charts.words import measure_name

if TYPE_CHECKING:
    from datetime import date

    from matplotlib.figure import Figure

    from moodjournal.analysis.course_numbers import CourseNumbers
    from moodjournal.charts.chart import Ink

LANE = 14
LEAST_MOOD = 110
"""The measure on top is at least so high, px; tags that have no room below stay in the table."""


@dataclass(frozen=True, slots=True)
class TagDays:
    """The logical days a tag stands on, oldest first."""

    name: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class TagsNumbers:
    """Tags over the days of a course.

    Attributes:
        course: Mood, or another measure, over the same days; drawn on top.
        tags: In the order to show.
    """

    course: CourseNumbers
    tags: tuple[TagDays, ...]


def title() -> str:
    """Return the name of the chart."""
    return _("Tags")


def draw(
    figure: Figure, numbers: TagsNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw the measure, and below it a lane a tag with a mark a day."""
    course = numbers.course
    values = [one.value for one in (*course.days, *course.acute)]
    scale = scale_of(course.measure, values)
    top = _sheet(figure, course, scale, ink, text_scale)
    height = figure.get_figheight() * PX_PER_INCH
    foot = 12 + 14 * text_scale
    lane = (1.5 * SMALL) * text_scale + LANE
    room = height - foot - LEAST_MOOD * text_scale - EDGE
    shown = numbers.tags[: max(0, int(room // lane))]
    rest = SMALL * 1.6 * text_scale if len(shown) < len(numbers.tags) else 0
    name = top.letters.wrapped(scale.name, TICK, LEAST_MOOD * text_scale)
    ticks = max(top.letters.width(text, TICK) for _value, text in scale.ticks)
    left = 2 + (3 + NAME_ROW * len(name)) * text_scale + ticks + EDGE
    below = foot + len(shown) * lane + rest
    top.lay_out(Margins(left, 12, EDGE, below, 0))
    top.dress(days=not shown, name=name)
    draw_phases(top, course)
    found = [(point.x, 0, point) for point in measure_panel.draw(top, course, None)]
    for place, tag in enumerate(shown, start=1):
        sheet = _sheet(figure, course, Scale(0, 1, ((0, ""),), ""), ink, text_scale)
        begin = height - below + place * lane - LANE
        sheet.lay_out(Margins(left, 12, begin, height - begin - LANE, 0))
        found += [
            (point.x, place, point) for point in _draw_lane(sheet, tag, last=tag is shown[-1])
        ]
    if rest:
        _write_rest(top, len(numbers.tags) - len(shown), below)
    return tuple(point for _x, _place, point in sorted(found, key=lambda each: each[:2]))


def _sheet(
    figure: Figure, course: CourseNumbers, scale: Scale, ink: Ink, text_scale: float
) -> Sheet:
    return Sheet(figure, ink, text_scale, course.first, course.last, scale)


def _draw_lane(sheet: Sheet, tag: TagDays, *, last: bool) -> list[Point]:
    ink = sheet.ink
    sheet.dress(days=last)
    days = [day for day in tag.days if sheet.first <= day <= sheet.last]
    width = min(3.0, max(0.8, sheet.px_a_day * 0.6))
    sheet.ax.vlines(
        [day.toordinal() for day in days], 0.1, 0.9, transform=sheet.ax.get_xaxis_transform(),
        color=ink.ink, linewidth=width, gid="tag days",
    )  # fmt: skip
    count = ngettext("{n} day", "{n} days", len(days)).format(n=len(days))
    room = sheet.plot_width - sheet.letters.width(count, SMALL) - 3 * EDGE
    name = sheet.letters.fitted(tag.name, SMALL, room)
    text = _("{name}, {count}").format(name=name, count=count)
    sheet.text(0, sheet.plot_height + 3, text, SMALL, color=ink.ink_muted)
    places = ((sheet.fractions(sheet.x(day.toordinal()), LANE / 2), day) for day in days)
    return [Point(*place, partial(_said, day, tag)) for place, day in places]


def _said(day: date, tag: TagDays) -> str:
    return _("{day}: {tag}").format(day=weekday_text(day), tag=tag.name)


def _write_rest(sheet: Sheet, hidden: int, below: float) -> None:
    text = ngettext("{n} more tag in the table", "{n} more tags in the table", hidden)
    sheet.text(0, 4 - below, text.format(n=hidden), SMALL, color=sheet.ink.ink_muted)


def tell(numbers: TagsNumbers) -> str:
    """Describe the chart: how many days each tag stands on. Nothing is compared."""
    course = numbers.course
    head = _("{name} and tags: {coverage}.").format(
        name=measure_name(course.measure), coverage=course.coverage.sentence()
    )
    if not numbers.tags:
        return " ".join((head, _("No tag yet.")))
    said = []
    for tag in numbers.tags:
        text = ngettext("{tag}: {n} day.", "{tag}: {n} days.", len(tag.days))
        said.append(text.format(tag=tag.name, n=len(tag.days)))
    return " ".join((head, *said, rule(numbers)))


def table(numbers: TagsNumbers) -> Table:
    """Return a row a day with a tag or a value."""
    course = numbers.course
    values = {one.day: one.value for one in course.days}
    days = sorted({*values, *(day for tag in numbers.tags for day in tag.days)})
    rows = []
    for day in days:
        tags = _(", ").join(tag.name for tag in numbers.tags if day in tag.days)
        value = value_text(values[day], course.measure) if day in values else ""
        rows.append((day_text(day), value, tags))
    return Table((_("Day"), measure_name(course.measure), _("Tags")), tuple(rows))


def rule(numbers: TagsNumbers) -> str:
    """Return the rule with its n."""
    n = numbers.course.n
    said = _("A mark is a day with the tag; tags and values stand beside each other, no more.")
    count = ngettext("{n} day with a value.", "{n} days with a value.", n).format(n=n)
    return " ".join((said, numbers.course.day_rule, count))


def height(numbers: TagsNumbers, text_scale: float = 1) -> float:
    """Return the px at which every tag has room."""
    lane = 1.5 * SMALL * text_scale + LANE
    return 2 * EDGE + 26 + (LEAST_MOOD + 30) * text_scale + len(numbers.tags) * lane


CHART = Chart("tags", title, draw, tell, table, rule, height)
