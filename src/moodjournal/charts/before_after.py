"""Usual before and after each session: two numbers in ink, each with its n."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.analysis.numerals import value_text
from moodjournal.analysis.usual import Usual
from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.days import day_text
from moodjournal.charts.plate import Plate
from moodjournal.charts.rows import height_of, lay_rows, room_for, write_earlier
from moodjournal.charts.scale import scale_of
from moodjournal.charts.sheet import EDGE, SMALL
from moodjournal.charts.words import measure_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from matplotlib.figure import Figure

    from moodjournal.analysis.day_values import DayValue
    from moodjournal.analysis.usual import UsualAround
    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.rows import Rows
    from moodjournal.domain.measure import Measure

DOT = 38
GAP = 14
MOST_BESIDE = 0.45
"""The most of the width that the words beside a session without usual values take."""


@dataclass(frozen=True, slots=True)
class SessionUsual:
    """Usual before and after one session.

    Attributes:
        number: The session's number.
        day: Its logical day.
        around: As ``usual_around`` gives it.
    """

    number: int
    day: date
    around: UsualAround


@dataclass(frozen=True, slots=True)
class BeforeAfterNumbers:
    """All sessions of one course.

    Attributes:
        measure: What was rated; None for mood.
        sessions: Done treatment sessions, oldest first; those of the induction may be left out.
        induction: The induction as one step, as ``induction_step`` gives it; None without one.
    """

    measure: Measure | None
    sessions: tuple[SessionUsual, ...]
    induction: UsualAround | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    around: UsualAround


def title() -> str:
    """Return the name of the chart."""
    return _("Usual before and after")


def draw(
    figure: Figure, numbers: BeforeAfterNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw a row a session: hollow before, full after, and both as numbers with their n."""
    plate = Plate(figure, ink, text_scale)
    every = _rows(numbers)
    if not every:
        plate.message(_("No treatment session yet."))
        return ()
    foot, top = 2 * EDGE + plate.row(), plate.height - EDGE - plate.row()
    kept = _kept(every, room_for(plate, top, foot, len(every)))
    if len(kept) < len(every):
        top -= plate.row(SMALL)
        kept = _kept(every, room_for(plate, top, foot, len(every)))
        write_earlier(plate, plate.height - EDGE / 2, len(every) - len(kept))
    columns = _columns(plate, kept, numbers.measure)
    scale = scale_of(numbers.measure, [0.0])
    right = sum(columns) + 2 * GAP
    labels = [row.label for row in kept]
    rows = lay_rows(plate, labels, (scale.low, scale.high), (foot, top), right)
    plate.name_across(rows.panel, scale.ticks)
    places = plate.width - EDGE - columns[1] - GAP, plate.width - EDGE
    head = top + 0.3 * plate.row()
    room = rows.panel.box.width + columns[0] - plate.letters.width(_("before"), SMALL)
    plate.text(rows.panel.box.x, head, plate.letters.fitted(scale.name, SMALL, room), SMALL)
    for x, text in zip(places, (_("before"), _("after")), strict=True):
        plate.text(x, head, text, SMALL, ha="right")
    for place, row in enumerate(kept):
        _draw_row(rows, place, row, places, numbers.measure)
    return tuple(_point(rows, place, row, numbers) for place, row in enumerate(kept))


def _rows(numbers: BeforeAfterNumbers) -> list[_Row]:
    rows = [_Row(_("induction"), numbers.induction)] if numbers.induction else []
    return rows + [
        _Row(_("session {number}").format(number=one.number), one.around)
        for one in numbers.sessions
    ]


def _kept(every: Sequence[_Row], most: int) -> Sequence[_Row]:
    """Return the last rows; the induction stays as the first."""
    if len(every) <= most:
        return every
    first = every[:1] if every[0].around.sessions > 1 and most > 1 else ()
    return [*first, *every[len(every) - most + len(first) :]]


def _columns(plate: Plate, rows: Sequence[_Row], measure: Measure | None) -> tuple[float, float]:
    texts = [pair for row in rows if (pair := _pair(row.around, measure))]
    before, after = (
        max((plate.letters.width(pair[place], SMALL, strong=True) for pair in texts), default=0)
        for place in (0, 1)
    )
    least = (plate.letters.width(text, SMALL) for text in (_("before"), _("after")))
    wide = [max(pair) for pair in zip((before, after), least, strict=True)]
    alone = max((plate.letters.width(_missing(row, measure), SMALL) for row in rows), default=0)
    if alone <= plate.width * MOST_BESIDE:
        return max(wide[0], alone - wide[1] - GAP), wide[1]
    days = [
        day for row in rows if row.around.both is None
        for day in (row.around.day_before, row.around.day_after) if day is not None
    ]  # fmt: skip
    single = max((plate.letters.width(_one_day(day, measure), SMALL) for day in days), default=0)
    return max(wide[0], single), max(wide[1], single)


def _pair(around: UsualAround, measure: Measure | None) -> tuple[str, str] | None:
    if around.both is None:
        return None
    before, after = (_with_n(one, measure) for one in around.both)
    return before, after


def _with_n(one: Usual, measure: Measure | None) -> str:
    return _("{value} (n={n})").format(value=value_text(one.value, measure), n=one.n)


def _missing(row: _Row, measure: Measure | None) -> str:
    """Return what stands where there is no usual value: the days beside it, if any."""
    around = row.around
    if around.both is not None:
        return ""
    return _beside(around.day_before, around.day_after, measure) or _("too few days")


def _beside(before: DayValue | None, after: DayValue | None, measure: Measure | None) -> str:
    parts = []
    if before is not None:
        parts.append(_("day before {value}").format(value=value_text(before.value, measure)))
    if after is not None:
        parts.append(_("day after {value}").format(value=value_text(after.value, measure)))
    return _(", ").join(parts)


def _draw_row(
    rows: Rows, place: int, row: _Row, places: tuple[float, float], measure: Measure | None
) -> None:
    ink, ax = rows.plate.ink, rows.panel.ax
    ax.axhline(-place, color=ink.line, lw=1, zorder=1)
    both, pair = row.around.both, _pair(row.around, measure)
    if both is None or pair is None:
        _write_beside(rows, place, row, places, measure)
        return
    values = [one.value for one in both]
    for value, fill, gid in zip(values, (ink.surface, ink.ink), ("before", "after"), strict=True):
        ax.scatter(
            [value], [-place], s=DOT if gid == "after" else DOT * 2.2, c=[fill],
            edgecolors=ink.ink, linewidths=1.2, gid=gid, clip_on=False,
            zorder=4 if gid == "after" else 3,
        )  # fmt: skip
    for x, text in zip(places, pair, strict=True):
        rows.plate.text(
            x, rows.y(place), text, SMALL, strong=True, color=ink.ink, ha="right",
            va="center_baseline",
        )  # fmt: skip


def _write_beside(
    rows: Rows, place: int, row: _Row, places: tuple[float, float], measure: Measure | None
) -> None:
    """Write the single days beside a session; in the columns where there is little room."""
    room = places[1] - rows.panel.x(rows.panel.across[1]) - EDGE
    text, at = _missing(row, measure), rows.y(place)
    around = row.around
    if rows.plate.letters.width(text, SMALL) <= room or not (around.day_before or around.day_after):
        text = rows.plate.letters.fitted(text, SMALL, room)
        rows.plate.text(places[1], at, text, SMALL, ha="right", va="center_baseline")
        return
    for x, day in zip(places, (around.day_before, around.day_after), strict=True):
        if day is not None:
            one = _one_day(day, measure)
            rows.plate.text(x, at, one, SMALL, ha="right", va="center_baseline")


def _one_day(day: DayValue, measure: Measure | None) -> str:
    return _("{value} (1 day)").format(value=value_text(day.value, measure))


def _point(rows: Rows, place: int, row: _Row, numbers: BeforeAfterNumbers) -> Point:
    both = row.around.both
    x = both[1].value if both else rows.panel.across[0]
    said = _("{row}: {text}").format(row=row.label, text=_row_said(row.around, numbers.measure))
    return rows.plate.point(rows.panel.x(x), rows.y(place), said)


def _row_said(around: UsualAround, measure: Measure | None) -> str:
    if around.both is None:
        beside = _beside(around.day_before, around.day_after, measure)
        return beside or _("too few days for a usual value")
    before, after = (_with_n(one, measure) for one in around.both)
    return _("usual before {before}, usual after {after}").format(before=before, after=after)


def tell(numbers: BeforeAfterNumbers) -> str:
    """Describe the chart: the last twelve rows, and the rule."""
    name = measure_name(numbers.measure)
    rows = _rows(numbers)
    if not rows:
        return _("{name}: no treatment session yet.").format(name=name)
    text = _("{row}: {text}.")
    said = (
        text.format(row=row.label, text=_row_said(row.around, numbers.measure))
        for row in _kept(rows, 12)
    )
    head = ngettext(
        "{name}, usual before and after {n} session.",
        "{name}, usual before and after {n} sessions.",
        len(numbers.sessions),
    )
    return " ".join((head.format(name=name, n=len(numbers.sessions)), *said, rule(numbers)))


def table(numbers: BeforeAfterNumbers) -> Table:
    """Return a row a session: before, its n, after, its n, the single days beside it."""
    head = (
        _("Session"), _("Day"), _("Usual before"), _("Days before"), _("Usual after"),
        _("Days after"), _("Day before"), _("Day after"),
    )  # fmt: skip
    rows = [(str(one.number), day_text(one.day), one.around) for one in numbers.sessions]
    if numbers.induction is not None:
        rows.insert(0, (_("induction"), "", numbers.induction))
    return Table(head, tuple((*row[:2], *_cells(row[2], numbers.measure)) for row in rows))


def _cells(around: UsualAround, measure: Measure | None) -> tuple[str, ...]:
    cells = []
    for one in (around.before, around.after):
        cells.append(value_text(one.value, measure) if isinstance(one, Usual) else "")
        cells.append(str(one.n))
    beside = (around.day_before, around.day_after)
    cells += ["" if day is None else value_text(day.value, measure) for day in beside]
    return tuple(cells)


def rule(numbers: BeforeAfterNumbers) -> str:
    """Return the rules of what is drawn, and how many sessions there are."""
    every = [one.around for one in numbers.sessions]
    every += [numbers.induction] if numbers.induction else []
    n = len(numbers.sessions)
    count = ngettext("{n} session.", "{n} sessions.", n).format(n=n)
    return " ".join((*dict.fromkeys(one.rule for one in every), count))


def height(numbers: BeforeAfterNumbers, text_scale: float = 1) -> float:
    """Return the px at which twelve rows have room."""
    return height_of(len(_rows(numbers)) or 1, text_scale, 4)


CHART = Chart("before_after", title, draw, tell, table, rule, height)
