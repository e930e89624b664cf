"""The days looked at, and the numbers of a measure cut to them."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta

from moodjournal.analysis.bands import phase_bands, session_marks
from moodjournal.analysis.course_numbers import CourseNumbers
from moodjournal.analysis.coverage import coverage, gaps
from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.domains import standing
from moodjournal.analysis.treatments import Treatment
from moodjournal.analysis.trend import Trend
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.measure import Measure
from moodjournal.usecases.see_progress.ground import Ground
from moodjournal.usecases.see_progress.wanted import Range, Wanted

QUARTER = timedelta(days=91)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Look:
    """One look at the ground: what is wanted, on which days.

    Attributes:
        ground: All there is.
        wanted: What to look at.
        first: First day.
        last: Last day, included.
        measure: The measure that figures of one measure are about; None for mood.
    """

    ground: Ground
    wanted: Wanted
    first: date
    last: date
    measure: Measure | None

    @property
    def days(self) -> tuple[DayValue, ...]:
        """Day values of the measure inside, as far as they are shown."""
        found = self.ground.values(self.measure, memory=self.wanted.memory).days
        return tuple(one for one in found if self.holds(one.day))

    @property
    def treated(self) -> tuple[Treatment, ...]:
        """Done treatment sessions inside, each still knowing its neighbours outside."""
        return tuple(one for one in self.ground.treated if self.holds(one.day))

    @property
    def check_ins(self) -> tuple[CheckIn, ...]:
        """Check-ins inside, as far as they are shown."""
        return tuple(one for day, one in self._told() if self.holds(day))

    def on_days(self, days: Set[date]) -> tuple[CheckIn, ...]:
        """Return the check-ins of ``days`` inside, as far as they are shown."""
        return tuple(one for day, one in self._told() if day in days and self.holds(day))

    def _told(self) -> Iterator[tuple[date, CheckIn]]:
        pairs = zip(self.ground.days, self.ground.check_ins, strict=True)
        return (pair for pair in pairs if self.wanted.memory or not pair[1].from_memory)

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` is looked at."""
        return self.first <= day <= self.last


def look(ground: Ground, wanted: Wanted) -> Look:
    """Return the look that ``wanted`` means; what is not there any more is passed over."""
    first, last = stretch(ground, wanted)
    own = [key for key in wanted.measures if ground.knows(key) and not ground.instrument(key)]
    return Look(ground, wanted, first, last, ground.measure(own[0]) if own else None)


def stretch(ground: Ground, wanted: Wanted) -> tuple[date, date]:
    """Return the first and last day of ``wanted``; without a course it is everything."""
    oldest, newest, course = ground.oldest, ground.newest, ground.course
    if wanted.span is Range.BETWEEN and wanted.first and wanted.last:
        return min(wanted.first, wanted.last), max(wanted.first, wanted.last)
    if wanted.span is Range.QUARTER:
        return max(oldest, newest - QUARTER), newest
    if course is None or wanted.span in (Range.ALL, Range.BETWEEN):
        return oldest, newest
    last = min(newest, course.last_day or newest)
    if wanted.span is Range.PHASE:
        now_in = [phase for phase in ground.phases if phase.holds(last)]
        return (now_in[-1].first_day if now_in else min(course.first_day, last)), last
    return min(course.first_day, last), last


def numbers_of(seen: Look, measure: Measure | None) -> CourseNumbers:
    """Return the numbers of one measure on the days looked at, cut from those over all days."""
    ground, first, last = seen.ground, seen.first, seen.last
    whole = ground.whole(measure, memory=seen.wanted.memory)
    every = ground.values(measure)
    until = min(last, ground.today)
    bands = phase_bands(standing(ground.phases), first, last)
    kinds = {band.kind for band in bands}
    logged = {one.day for one in every.days} | {point.day for point in every.acute}
    acute = whole.acute if seen.wanted.acute else ()
    return replace(
        whole,
        first=first,
        last=last,
        days=tuple(one for one in whole.days if first <= one.day <= last),
        acute=tuple(one for one in acute if first <= one.day <= last),
        phases=bands,
        sessions=session_marks(ground.sessions, first, last, ground.day_start),
        trend=_cut(whole.trend, first, last),
        middles=tuple(one for one in whole.middles if one[0] in kinds),
        coverage=coverage(every, first, until),
        gaps=gaps(logged, ground.days_checked - logged, first, until),
    )


def _cut(line: Trend, first: date, last: date) -> Trend:
    pieces = (tuple(point for point in one if first <= point[0] <= last) for one in line.segments)
    kept = tuple(piece for piece in pieces if piece)
    return replace(line, segments=kept, n=sum(map(len, kept)))
