"""All that the chart of a course draws, for one measure and a stretch of days."""

from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass, replace
from datetime import date, time

from moodjournal.analysis.acute import ACUTE_HOURS, acute_time
from moodjournal.analysis.bands import PhaseBand, SessionMark, phase_bands, session_marks
from moodjournal.analysis.baseline import Middle, TooLittle, baseline, middle_of
from moodjournal.analysis.coverage import Coverage, Gap, coverage, gaps
from moodjournal.analysis.day_values import AcutePoint, DayValue, DayValues, day_values
from moodjournal.analysis.domains import standing
from moodjournal.analysis.trend import Trend, trend
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Phase, PhaseKind
from moodjournal.domain.measure import Measure
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.domain.session import Session


@dataclass(frozen=True, slots=True)
class CourseNumbers:
    """One measure over a stretch of days.

    Attributes:
        measure: What was rated; None for mood.
        first: First logical day looked at.
        last: Last one, included.
        days: Day values inside, oldest first.
        acute: Acute values inside, oldest first.
        phases: Bands inside, oldest first.
        sessions: Done and planned treatment sessions inside, oldest first.
        trend: The line, its pieces cut to the days looked at.
        baseline: Middle of all assessment days, also those outside; or what is missing.
        middles: Middle of each kind of phase that lies inside, over all its days; or what is
            missing.
        coverage: How much was logged.
        gaps: Runs of three or more days without a value.
        acute_hours: How long after a session a value is acute.
        day_rule: How a day gets its value.
    """

    measure: Measure | None
    first: date
    last: date
    days: tuple[DayValue, ...]
    acute: tuple[AcutePoint, ...]
    phases: tuple[PhaseBand, ...]
    sessions: tuple[SessionMark, ...]
    trend: Trend
    baseline: Middle | TooLittle
    middles: tuple[tuple[PhaseKind, Middle | TooLittle], ...]
    coverage: Coverage
    gaps: tuple[Gap, ...]
    acute_hours: float
    day_rule: str

    @property
    def n(self) -> int:
        """How many days count with a value."""
        return len(self.days)

    def phase_on(self, day: date) -> PhaseKind | None:
        """Return the phase that the value of ``day`` counts in; None outside any."""
        return next((band.kind for band in self.phases if band.counts(day)), None)

    def phase_at_end_of(self, day: date) -> PhaseKind | None:
        """Return the phase of a session on ``day`` and of what comes after it."""
        held = [band.kind for band in self.phases if band.first <= day <= band.last]
        return held[-1] if held else None


def course_numbers(
    check_ins: Collection[CheckIn],
    sessions: Collection[Session],
    phases: Iterable[Phase],
    *,
    measure: Measure | None = None,
    first: date,
    last: date,
    today: date | None = None,
    day_start: time = DAY_START,
    acute_hours: float = ACUTE_HOURS,
    with_memory: bool = True,
) -> CourseNumbers:
    """Return everything the course chart draws and tells.

    Args:
        check_ins: All of the course, in any order, also those outside ``first`` to ``last``.
        sessions: All sessions, of any kind and status.
        phases: The phases of one course.
        measure: What to look at; None for mood.
        first: First logical day.
        last: Last logical day, included; not before ``first``.
        today: Days after it have not been yet: they are no gap. None: all days have been.
        day_start: Where a day begins.
        acute_hours: How long after a session a value is acute.
        with_memory: Whether values from memory are shown and counted; coverage tells them anyway.

    Raises:
        ValueError: ``last`` lies before ``first``.
    """
    acute = acute_time(sessions, acute_hours, day_start)
    every = shown = day_values(check_ins, acute, measure=measure, day_start=day_start)
    if not with_memory:
        lived = [one for one in check_ins if not one.from_memory]
        shown = day_values(lived, acute, measure=measure, day_start=day_start)
    kept = (one for one in check_ins if one.deleted_at is None)
    checked_in = {logical_day(one.moment, day_start) for one in kept}
    asked = Asked(measure, first, last, today, day_start, acute_hours)
    return numbers_from(asked, every, shown, checked_in, sessions, phases)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked at, and by which settings; see ``course_numbers``."""

    measure: Measure | None
    first: date
    last: date
    today: date | None
    day_start: time
    acute_hours: float


def numbers_from(
    asked: Asked,
    every: DayValues,
    shown: DayValues,
    checked_in: Set[date],
    sessions: Collection[Session],
    phases: Iterable[Phase],
) -> CourseNumbers:
    """Return what ``course_numbers`` does, from day values that are known already.

    Args:
        asked: The measure and the days.
        every: All values of the measure.
        shown: Those to show: all, or without those from memory.
        checked_in: Days that have a check-in.
        sessions: As ``course_numbers`` takes them.
        phases: Likewise.
    """
    first, last, day_start = asked.first, asked.last, asked.day_start
    if last < first:
        raise ValueError("the last day lies before the first")
    until = last if asked.today is None else min(last, asked.today)
    phases = standing(phases)
    bands = phase_bands(phases, first, last)
    return CourseNumbers(
        measure=asked.measure,
        first=first,
        last=last,
        days=tuple(one for one in shown.days if first <= one.day <= last),
        acute=tuple(one for one in shown.acute if first <= one.day <= last),
        phases=bands,
        sessions=session_marks(sessions, first, last, day_start),
        trend=_cut(trend(shown.days, phases, sessions, day_start), first, last),
        baseline=baseline(shown.days, phases),
        middles=_middles(bands, shown, phases),
        coverage=coverage(every, first, until),
        gaps=_gaps(every, checked_in, first, until),
        acute_hours=asked.acute_hours,
        day_rule=every.rule,
    )


def _middles(
    bands: Iterable[PhaseBand], values: DayValues, phases: tuple[Phase, ...]
) -> tuple[tuple[PhaseKind, Middle | TooLittle], ...]:
    kinds = dict.fromkeys(band.kind for band in bands)
    return tuple((kind, middle_of(kind, values.days, phases)) for kind in kinds)


def _cut(line: Trend, first: date, last: date) -> Trend:
    pieces = (
        tuple(point for point in piece if first <= point[0] <= last) for piece in line.segments
    )
    kept = tuple(piece for piece in pieces if piece)
    return replace(line, segments=kept, n=sum(map(len, kept)))


def _gaps(values: DayValues, checked_in: Set[date], first: date, until: date) -> tuple[Gap, ...]:
    logged = {one.day for one in values.days} | {point.day for point in values.acute}
    return gaps(logged, checked_in, first, until)
