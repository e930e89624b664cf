"""How long after a session until the person's own line was met.

Source: CLINICAL.md, "until your line". A gap is the stretch from one done treatment session to the
next, or to today.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from gettext import gettext as _
from gettext import ngettext

from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.kaplan_meier import Survival, Wait, kaplan_meier
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.treatments import Treatment, after_induction
from moodjournal.domain.their_line import TheirLine, line_on

LEAST_GAP_DAYS = 14
FIRST_WINDOW_DAY = 3
"""No day before this one counts towards the line (CLINICAL.md: none before day 3)."""
NEVER_ABOVE_BY = 7
LEAST_GAPS = 5
LEAST_CROSSINGS = 3


class End(StrEnum):
    """How a gap ended."""

    MET = "line met"
    NEXT_SESSION = "next session first"
    GOES_ON = "not met so far"
    NEVER_ABOVE = "never above the line"


@dataclass(frozen=True, slots=True)
class LineGap:
    """One bar: the days from a session until the line was met.

    Attributes:
        session_id: The session it starts with.
        number: Its number.
        start: Its logical day.
        end: How it ended.
        days: Length of the bar: the day the line was met, else all days of the gap.
        sure: The last day on which the line surely was not met: ``days - 1`` of a met line, else
            ``days``, unless days were not logged. Then the bar is pale from ``sure`` to ``days``.
        line: The version of the line that was valid at the start.
    """

    session_id: str
    number: int
    start: date
    end: End
    days: int
    sure: int
    line: TheirLine

    @property
    def is_pale(self) -> bool:
        """Whether days that were not logged leave its end unsure."""
        return self.sure < (self.days - 1 if self.end is End.MET else self.days)

    @property
    def wait(self) -> Wait | None:
        """What it counts with in the median; None if it was never above the line.

        One not met counts as far as it is sure.
        """
        if self.end is End.NEVER_ABOVE:
            return None
        return Wait(self.days, True) if self.end is End.MET else Wait(self.sure, False)


@dataclass(frozen=True, slots=True)
class UntilLine:
    """All gaps of at least 14 days, oldest first, and what is typical.

    Attributes:
        gaps: The rows.
        typical: The curve with its median; or what is missing: the rows then stand alone.
        shorter: How many gaps were too short for the question.
    """

    gaps: tuple[LineGap, ...]
    typical: Survival | TooLittle
    shorter: int

    @property
    def n(self) -> int:
        """How many gaps are shown."""
        return len(self.gaps)

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _(
            "Gaps of at least 14 days, from the last induction session on. Days 1 and 2 after a "
            "session do not count. Pale: days were not logged. An arrow: not met so far."
        )

    @property
    def caption(self) -> str:
        """What must stand under it, always."""
        return _("A session booked because mood fell ends a gap early.")


def line_words(line: TheirLine) -> str:
    """Return the line in words: “3 of 5 days at 4 or lower”."""
    text = (
        _("{days} of {window} days at {level} or lower")
        if line.or_lower
        else _("{days} of {window} days at {level} or higher")
    )
    return text.format(days=line.days, window=line.window, level=f"{line.level:g}")


def until_line(
    days: Iterable[DayValue],
    treatments: Sequence[Treatment],
    lines: Iterable[TheirLine],
    today: date,
    measure_id: str | None = None,
) -> UntilLine | TooLittle:
    """Return how long each gap lasted until the line was met, or what is missing.

    Args:
        days: Day values of the measure, in any order.
        treatments: Of one course, oldest first.
        lines: All versions of the line, in any order.
        today: The last logical day that has been; the last gap goes to it.
        measure_id: What the line is about; None for mood.
    """
    kept = tuple(lines)
    values = {one.day: one.value for one in days}
    spans = [(one, *_span(one, today)) for one in after_induction(treatments)]
    spans = [each for each in spans if each[1] >= 0]
    long = [each for each in spans if each[1] >= LEAST_GAP_DAYS]
    closed = sum(1 for _one, length, is_open in spans if length < LEAST_GAP_DAYS and not is_open)
    if not any(line.measure_id == measure_id and line.deleted_at is None for line in kept):
        return TooLittle(0, 1, _("Your line is not set yet."))
    if not long:
        if closed:
            return TooLittle(0, 1, _("Sessions are too close together for this question."))
        return TooLittle(0, 1, _("No gap of 14 days or longer so far."))
    found = [
        _gap(one, length, is_open, values, line)
        for one, length, is_open in long
        if (line := line_on(kept, one.day, measure_id)) is not None
    ]
    if not found:
        return TooLittle(0, 1, _("Your line is younger than these gaps."))
    return UntilLine(tuple(found), _typical(found), closed)


def _span(treatment: Treatment, today: date) -> tuple[int, bool]:
    """Return the days of a gap, and whether it goes on."""
    if treatment.next is not None and treatment.next <= today:
        return (treatment.next - treatment.day).days, False
    return (today - treatment.day).days, True


def _gap(
    treatment: Treatment,
    length: int,
    is_open: bool,
    values: Mapping[date, float],
    line: TheirLine,
) -> LineGap:
    last = length if is_open else length - 1
    ahead = _first_day(treatment.day, last, values, line, missing=False)
    maybe = _first_day(treatment.day, last, values, line, missing=True)
    if ahead is not None and ahead <= NEVER_ABOVE_BY and _met_before(treatment, values, line):
        end, days = End.NEVER_ABOVE, ahead
    elif ahead is not None:
        end, days = End.MET, ahead
    else:
        end, days = (End.GOES_ON if is_open else End.NEXT_SESSION), length
    sure = days if maybe is None else maybe - 1
    number, session_id = treatment.number, treatment.session.id
    return LineGap(session_id, number, treatment.day, end, days, sure, line)


def _first_day(
    start: date, last: int, values: Mapping[date, float], line: TheirLine, *, missing: bool
) -> int | None:
    """Return the first day on which the line was met; ``missing`` days counted as at it or not."""
    marks: list[bool] = []
    for offset in range(FIRST_WINDOW_DAY, last + 1):
        value = values.get(start + timedelta(days=offset))
        marks.append(missing if value is None else line.is_at(value))
        if sum(marks[-line.window :]) >= line.days:
            return offset
    return None


def _met_before(treatment: Treatment, values: Mapping[date, float], line: TheirLine) -> bool:
    """Tell whether the line was met in the calendar days right before the session."""
    back = [treatment.day - timedelta(days=offset) for offset in range(1, line.window + 1)]
    own = [values[day] for day in back if day in values and treatment.owns(day)]
    return sum(map(line.is_at, own)) >= line.days


def _typical(gaps: Iterable[LineGap]) -> Survival | TooLittle:
    waits = [gap.wait for gap in gaps if gap.wait is not None]
    crossings = sum(wait.ended for wait in waits)
    if len(waits) < LEAST_GAPS:
        text = _("{have} of the {need} gaps that a middle needs")
        return TooLittle(len(waits), LEAST_GAPS, text.format(have=len(waits), need=LEAST_GAPS))
    if crossings < LEAST_CROSSINGS:
        text = ngettext(
            "the line was met in {have} gap; a middle needs {need}",
            "the line was met in {have} gaps; a middle needs {need}",
            crossings,
        )
        return TooLittle(
            crossings, LEAST_CROSSINGS, text.format(have=crossings, need=LEAST_CROSSINGS)
        )
    return kaplan_meier(waits)
