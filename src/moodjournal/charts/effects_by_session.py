"""Effects by session: a row an effect, a column a session; unwelcome and welcome apart."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from moodjournal.charts.chart import Chart, Table
from moodjournal.charts.days import day_text
from moodjournal.charts.effects_sheet import EffectsSheet, height_for
from moodjournal.charts.folding import fold
from moodjournal.charts.placing import NUMBERED
from moodjournal.charts.plate import Plate
from moodjournal.domain.effect import Valence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from matplotlib.figure import Figure

    from moodjournal.charts.chart import Ink, Point
    from moodjournal.charts.folding import Column


@dataclass(frozen=True, slots=True)
class EffectSession:
    """A column: one done treatment session."""

    number: int
    day: date


@dataclass(frozen=True, slots=True)
class EffectMark:
    """What was said of one effect after one session.

    Attributes:
        strength: 0 (none) to 3; None: present, strength not asked.
        strong: The second tap of the gentle check-in; only where strength was not asked.
    """

    strength: int | None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class EffectRow:
    """A row: one effect.

    Attributes:
        name: Its lay name, or the person's own words.
        valence: The person's word on it, else the list's.
        marks: By number of the session; a session that is not in it was not asked.
    """

    name: str
    valence: Valence
    marks: Mapping[int, EffectMark]


@dataclass(frozen=True, slots=True)
class EffectsNumbers:
    """The effects of one course.

    Attributes:
        sessions: All done treatment sessions, oldest first; the chart folds old ones by month.
        rows: All effects that were asked about, in the order to show; the chart groups them.
    """

    sessions: tuple[EffectSession, ...]
    rows: tuple[EffectRow, ...]

    def grouped(self) -> tuple[tuple[Valence, tuple[EffectRow, ...]], ...]:
        """Return the rows of each kind that has any: unwelcome, welcome, either."""
        kinds = (Valence.UNWELCOME, Valence.WELCOME, Valence.EITHER)
        found = ((kind, tuple(row for row in self.rows if row.valence is kind)) for kind in kinds)
        return tuple((kind, own) for kind, own in found if own)


def title() -> str:
    """Return the name of the chart."""
    return _("Effects after each session")


def kind_name(kind: Valence) -> str:
    """Return the heading of the rows of one kind."""
    match kind:
        case Valence.UNWELCOME:
            return _("Unwelcome")
        case Valence.WELCOME:
            return _("Welcome")
        case Valence.EITHER:
            return _("Either")


def draw(
    figure: Figure, numbers: EffectsNumbers, ink: Ink, text_scale: float = 1
) -> tuple[Point, ...]:
    """Draw a square a session and effect; none is written, what was not asked is empty."""
    plate = Plate(figure, ink, text_scale)
    if not numbers.rows or not numbers.sessions:
        plate.message(_("No effect was asked about yet."))
        return ()
    groups = [(kind_name(kind), rows) for kind, rows in numbers.grouped()]
    names = [row.name for row in numbers.rows]
    sheet = EffectsSheet(plate, [(head, len(rows)) for head, rows in groups], names)
    columns = fold(numbers.sessions, sheet.most_columns)
    sheet.lay_columns([column.label for column in columns])
    found: list[tuple[int, int, Point]] = []
    place = 0
    for head, rows in groups:
        sheet.write_head(head, place)
        for row in rows:
            if sheet.has_room(place):
                sheet.write_name(row.name, place)
                found += _draw_row(sheet, place, row, columns)
            place += 1
    sheet.write_rest(place)
    return tuple(point for _column, _row, point in sorted(found, key=lambda each: each[:2]))


def _draw_row(
    sheet: EffectsSheet, place: int, row: EffectRow, columns: Iterable[Column]
) -> list[tuple[int, int, Point]]:
    found = []
    for at, column in enumerate(columns):
        marks = _asked(row, column)
        if not marks:
            continue
        top = strongest(marks)
        sheet.draw_mark(place, at, top.strength, strong=top.strong)
        said = _("{name}, {session}: {text}").format(
            name=row.name, session=column.said, text=_said(marks, len(column.numbers))
        )
        found.append((at, place, sheet.point(place, at, said)))
    return found


def _asked(row: EffectRow, column: Column) -> list[EffectMark]:
    return [row.marks[number] for number in column.numbers if number in row.marks]


def strongest(marks: Iterable[EffectMark]) -> EffectMark:
    """Return the strongest mark; one without strength counts between none and mild."""

    def order(mark: EffectMark) -> tuple[float, bool]:
        return 0.5 if mark.strength is None else mark.strength, mark.strong

    return max(marks, key=order)


def mark_said(mark: EffectMark) -> str:
    """Say one mark."""
    if mark.strength is None:
        return _("there, strong") if mark.strong else _("there, strength not asked")
    words = (_("none"), _("1 of 3"), _("2 of 3"), _("3 of 3"))
    return words[mark.strength]


def _said(marks: list[EffectMark], sessions: int) -> str:
    if sessions == 1:
        return mark_said(marks[0])
    text = _("the strongest {mark} (asked after {n} of {m})")
    return text.format(mark=mark_said(strongest(marks)), n=len(marks), m=sessions)


def tell(numbers: EffectsNumbers) -> str:
    """Describe the chart: for each effect, after how many sessions it was there."""
    n = len(numbers.sessions)
    head = ngettext("Effects after {n} session.", "Effects after {n} sessions.", n).format(n=n)
    if not numbers.rows:
        return " ".join((head, _("No effect was asked about yet.")))
    parts = [head]
    text = _("{name}: there after {there} of the {asked} asked.")
    for kind, rows in numbers.grouped():
        parts.append(_("{heading}:").format(heading=kind_name(kind)))
        for row in rows:
            there = sum(mark.strength != 0 for mark in row.marks.values())
            parts.append(text.format(name=row.name, there=there, asked=len(row.marks)))
    return " ".join((*parts, rule(numbers)))


def table(numbers: EffectsNumbers) -> Table:
    """Return a row a session, the newest last; what was not asked is an empty cell."""
    rows = [row for _kind, own in numbers.grouped() for row in own]
    head = (_("Session"), _("Day"), *(row.name for row in rows))
    return Table(
        head,
        tuple(
            (
                str(one.number), day_text(one.day),
                *(mark_said(row.marks[one.number]) if one.number in row.marks else ""
                  for row in rows),
            )
            for one in numbers.sessions
        ),
    )  # fmt: skip


def rule(numbers: EffectsNumbers) -> str:
    """Return what the squares say, with n."""
    n = len(numbers.sessions)
    parts = [_("1 to 3: strength; –: none; a dot: there, strength not asked; empty: not asked.")]
    if n > NUMBERED:
        parts.append(
            _("Sessions before the last ones by month or year, with the strongest of each.")
        )
    parts.append(ngettext("{n} session.", "{n} sessions.", n).format(n=n))
    return " ".join(parts)


def height(numbers: EffectsNumbers, text_scale: float = 1) -> float:
    """Return the px at which all rows have room."""
    return height_for(len(numbers.rows), len(numbers.grouped()), text_scale)


CHART = Chart("effects_by_session", title, draw, tell, table, rule, height)
