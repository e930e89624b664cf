"""How long after each session until the person's own line was met: a bar a gap."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.kaplan_meier import Survival
from moodjournal.analysis.numerals import number_text
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.until_line import End, line_words
from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.days import day_text
from moodjournal.charts.plate import Plate
from moodjournal.charts.rows import height_of, lay_rows, room_for, write_earlier
from moodjournal.charts.sheet import EDGE, SMALL, TICK
from moodjournal.charts.words import measure_name

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from moodjournal.analysis.until_line import LineGap, UntilLine
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.rows import Rows
    from moodjournal.domain.measure import Measure
    from moodjournal.domain.their_line import TheirLine

BAR_PX = 9
BAR_SHARE = 0.5
"""The most of its row that a bar is thick."""

ARROW = 26
MOST_TEXT = 0.42
"""Texts at the ends of bars that take more of the width than this are said in short."""

FULL, HELD, PALE = 0.82, 0.38, 0.16
"""How dark a bar is whose line was met, one whose line was not, and an end that is not sure."""

STEPS = (5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class UntilNumbers:
    """The gaps of one course and one measure.

    Attributes:
        measure: What was rated; None for mood.
        line: The version of the line valid today; None if none is set.
        found: As ``until_line`` gives it; or what is missing.
    """

    measure: Measure | None
    line: TheirLine | None
    found: UntilLine | TooLittle


def title() -> str:
    """Return the name of the chart."""
    return _("Until your line")


def draw(
    figure: Figure, numbers: UntilNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw a bar a gap, at most the last twelve."""
    plate = Plate(figure, ink, text_scale)
    found = numbers.found
    if isinstance(found, TooLittle):
        plate.message(found.missing)
        return ()
    foot = _below(plate, numbers, found)
    top = plate.height - EDGE
    kept = found.gaps[-room_for(plate, top, foot, len(found.gaps)) :]
    hidden = len(found.gaps) - len(kept)
    if hidden:
        top -= plate.row(SMALL)
        kept = found.gaps[-room_for(plate, top, foot, len(found.gaps)) :]
        write_earlier(plate, plate.height - EDGE / 2, len(found.gaps) - len(kept))
    right = EDGE + max(_room(plate, gap, short=False) for gap in kept)
    short = right > plate.width * MOST_TEXT
    if short:
        right = EDGE + max(_room(plate, gap, short=True) for gap in kept)
    days = max(1, *(gap.days for gap in kept))
    labels = [_("session {number}").format(number=gap.number) for gap in kept]
    rows = lay_rows(plate, labels, (0, days), (foot, top), right)
    plate.name_across(rows.panel, _ticks(days))
    for place, gap in enumerate(kept):
        _draw_gap(rows, place, gap, short=short)
    return tuple(_point(rows, place, gap) for place, gap in enumerate(kept))


def _below(plate: Plate, numbers: UntilNumbers, found: UntilLine) -> float:
    """Write what stands below the axes; return their foot, px."""
    parts = (_caption(numbers, found), typical_text(found))
    tall = sum(plate.tall(text, TICK) for text in parts)
    down = tall + EDGE
    for text in parts:
        down = plate.paragraph(down, text, TICK)
    return tall + EDGE + plate.row() + EDGE


def _caption(numbers: UntilNumbers, found: UntilLine) -> str:
    lines = {line_words(gap.line) for gap in found.gaps}
    if len(lines) == 1:
        words = lines.pop()
    elif numbers.line is not None:
        words = _("your line at the start of each; today {line}").format(
            line=line_words(numbers.line)
        )
    else:
        words = _("your line at the start of each")
    return _("days until your line was met: {line}").format(line=words)


def typical_text(found: UntilLine) -> str:
    """Return the middle of all gaps with its interval, or what is missing for it."""
    if not isinstance(found.typical, Survival):
        return _("No middle: {missing}.").format(missing=found.typical.missing)
    middle = found.typical
    unknown = _("not reached")
    low, high, half = (
        unknown if each is None else number_text(each)
        for each in (middle.low, middle.high, middle.median)
    )
    text = _("Middle: {half} days (90 % interval {low} to {high}; {n} gaps, line met in {met}).")
    return text.format(half=half, low=low, high=high, n=middle.n, met=middle.ended)


def _room(plate: Plate, gap: LineGap, *, short: bool) -> float:
    arrow = ARROW + 4 if gap.end is End.GOES_ON else 0
    return plate.letters.width(end_text(gap, short=short), TICK) + arrow + 2 * EDGE


def end_text(gap: LineGap, *, short: bool = False) -> str:
    """Say at the end of a bar how it ended; ``short`` where there is little room."""
    if short and gap.end in (End.NEXT_SESSION, End.GOES_ON):
        return _("not by {n} d").format(n=gap.days)
    if short and gap.end is End.NEVER_ABOVE:
        return _("never above")
    match gap.end:
        case End.MET:
            return _("{n} d").format(n=gap.days)
        case End.NEXT_SESSION:
            return _("next session, day {n}").format(n=gap.days)
        case End.GOES_ON:
            return _("not by day {n}").format(n=gap.days)
        case End.NEVER_ABOVE:
            return _("never above your line")


def _draw_gap(rows: Rows, place: int, gap: LineGap, *, short: bool) -> None:
    ink, panel = rows.plate.ink, rows.panel
    x = panel.x(0) + EDGE
    if gap.end is not End.NEVER_ABOVE:
        dark = ink.mix(FULL if gap.end is End.MET else HELD)
        until = gap.sure if gap.is_pale else gap.days
        a_row = panel.y(0) - panel.y(-1)
        thick = min(BAR_SHARE, BAR_PX * rows.plate.text_scale / a_row)
        style = {"height": thick, "linewidth": 0}
        panel.ax.barh(-place, until, color=dark, gid="sure", **style)
        if gap.is_pale:
            panel.ax.barh(
                -place, gap.days - until, left=until, color=ink.mix(PALE), gid="pale", **style
            )
        x = panel.x(gap.days) + EDGE
    if gap.end is End.GOES_ON:
        rows.plate.ax.annotate(
            "", xy=(x + ARROW - 4, rows.y(place)), xytext=(x - EDGE, rows.y(place)), gid="arrow",
            arrowprops={"arrowstyle": "->", "color": ink.ink_muted, "lw": 1.2, "shrinkA": 0},
        )  # fmt: skip
        x += ARROW + 4
    met = gap.end is End.MET
    rows.right(place, x, end_text(gap, short=short), ink.ink if met else ink.ink_muted)


def _ticks(days: int) -> list[tuple[float, str]]:
    step = next((one for one in STEPS if days / one <= 6), STEPS[-1])
    return [(each, str(each)) for each in range(0, days + 1, step)]


def _point(rows: Rows, place: int, gap: LineGap) -> Point:
    end = 0 if gap.end is End.NEVER_ABOVE else gap.days
    return rows.plate.point(rows.panel.x(end), rows.y(place), gap_said(gap))


def gap_said(gap: LineGap) -> str:
    """Say a gap: “session 7, 14 July 2026: line met on day 24, surely not before day 21”."""
    match gap.end:
        case End.MET:
            text = _("line met on day {n}").format(n=gap.days)
        case End.NEXT_SESSION:
            text = _("line not met by the next session on day {n}").format(n=gap.days)
        case End.GOES_ON:
            text = _("line not met by day {n}, goes on").format(n=gap.days)
        case End.NEVER_ABOVE:
            text = _("never above your line")
    if gap.is_pale and gap.end is not End.NEVER_ABOVE:
        unsure = _("days were not logged, sure up to day {n}").format(n=gap.sure)
        text = _("{text}, {more}").format(text=text, more=unsure)
    head = _("session {number}, {day}").format(number=gap.number, day=day_text(gap.start))
    return _("{session}: {text}").format(session=head, text=text)


def tell(numbers: UntilNumbers) -> str:
    """Describe the chart: the gaps one by one, the middle, the rule and the caption."""
    found, name = numbers.found, measure_name(numbers.measure)
    if isinstance(found, TooLittle):
        return _("{name}: {text}").format(name=name, text=found.missing)
    said = (gap_said(gap) + _(".") for gap in found.gaps[-12:])
    parts = [_("{name}: {text}.").format(name=name, text=_caption(numbers, found)), *said]
    return " ".join((*parts, typical_text(found), rule(numbers)))


def table(numbers: UntilNumbers) -> Table:
    """Return a row a gap."""
    head = (_("Session"), _("Day"), _("Your line"), _("How it ended"), _("Days"), _("Sure up to"))
    if isinstance(numbers.found, TooLittle):
        return Table(head, ())
    return Table(head, tuple(_row(gap) for gap in numbers.found.gaps))


def _row(gap: LineGap) -> tuple[str, ...]:
    ended = {
        End.MET: _("line met"),
        End.NEXT_SESSION: _("next session first"),
        End.GOES_ON: _("not met so far"),
        End.NEVER_ABOVE: _("never above your line"),
    }[gap.end]
    day = day_text(gap.start)
    return str(gap.number), day, line_words(gap.line), ended, str(gap.days), str(gap.sure)


def rule(numbers: UntilNumbers) -> str:
    """Return the rule with its n, and the caption that always stands under it."""
    found = numbers.found
    if isinstance(found, TooLittle):
        return found.missing
    count = ngettext("{n} gap.", "{n} gaps.", found.n).format(n=found.n)
    parts = [found.rule, count, found.caption]
    if isinstance(found.typical, Survival):
        parts.insert(1, found.typical.rule)
    if found.shorter:
        text = ngettext(
            "{n} shorter gap is left out.", "{n} shorter gaps are left out.", found.shorter
        )
        parts.append(text.format(n=found.shorter))
    return " ".join(parts)


def height(numbers: UntilNumbers, text_scale: float = 1) -> float:
    """Return the px at which twelve rows have room."""
    found = numbers.found
    return height_of(1 if isinstance(found, TooLittle) else len(found.gaps), text_scale, 6)


CHART = Chart("until_line", title, draw, tell, table, rule, height)
