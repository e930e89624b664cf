"""A person looks at the course over time."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from moodjournal.analysis.course_numbers import CourseNumbers, course_numbers
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.measure import Measure
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.session import Session
from moodjournal.store import Db, entities
from moodjournal.usecases.see_settings import see_settings

QUARTER = timedelta(days=91)


class Range(StrEnum):
    """Which days to look at."""

    PHASE = "this phase"
    COURSE = "this course"
    QUARTER = "3 months"
    ALL = "everything"


@dataclass(frozen=True, slots=True)
class Progress:
    """All that the Progress page shows.

    Attributes:
        numbers: What the chart of the course draws; None while nothing was logged at all.
        measures: Measures that can be chosen, in their order, paused ones too.
        has_course: Whether there is a course.
    """

    numbers: CourseNumbers | None
    measures: tuple[Measure, ...]
    has_course: bool


def see_progress(db: Db, measure_id: str | None, span: Range, now: datetime, zone: str) -> Progress:
    """Return the numbers of one measure (None: mood) over ``span``, up to ``now`` (UTC)."""
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    measures = tuple(entities.everything(db, Measure))
    every = entities.everything(db, CheckIn)
    courses = entities.everything(db, Course)
    if not every:
        return Progress(None, measures, bool(courses))
    today = logical_day(Moment.from_utc(now, zone), start)
    course = courses[-1] if courses else None
    phases = [p for p in entities.everything(db, Phase) if course and p.course_id == course.id]
    days = [logical_day(one.moment, start) for one in every]
    first, last = _days(span, course, phases, min(days), max(*days, today))
    numbers = course_numbers(
        every,
        entities.everything(db, Session),
        phases,
        measure=next((one for one in measures if one.id == measure_id), None),
        first=first,
        last=last,
        day_start=start,
        acute_hours=settings["acute_hours"],
    )
    return Progress(numbers, measures, course is not None)


def _days(
    span: Range, course: Course | None, phases: list[Phase], oldest: date, newest: date
) -> tuple[date, date]:
    """Return the first and last day of ``span``; without a course it is everything."""
    if span is Range.QUARTER:
        return max(oldest, newest - QUARTER), newest
    if course is None or span is Range.ALL:
        return oldest, newest
    last = min(newest, course.last_day or newest)
    if span is Range.PHASE:
        now_in = [phase for phase in phases if phase.holds(last)]
        return (now_in[-1].first_day if now_in else course.first_day), last
    return min(course.first_day, last), last
