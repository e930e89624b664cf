"""What a report is made from: what is not private, of one course, over a stretch of days."""

from dataclasses import dataclass
from datetime import date, datetime, time
from gettext import gettext as _
from typing import TypeVar

from moodjournal.analysis.course_numbers import CourseNumbers, course_numbers
from moodjournal.analysis.treatments import Treatment, treatments
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Measure
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session, Status, session_numbers, session_order
from moodjournal.store import Db
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.see_settings import see_settings

E = TypeVar("E", bound=Entity)
D = TypeVar("D", CheckIn, Session)


@dataclass(frozen=True, slots=True)
class Source:
    """The part of a journal that a report tells of.

    Attributes:
        record: All that is neither private nor in the trash is read from here with ``standing``.
        course: The course; None if there is none.
        phases: Its phases, oldest first.
        sessions: Its sessions of every kind and status, in order of time.
        numbers: Number by session id.
        treatments: Its done treatments up to ``last``, each with its neighbours.
        check_ins: Those up to ``last``.
        now: The present moment, where the person is.
        first: First logical day told of.
        last: Last one, included.
        day_start: Where a day begins.
        acute_hours: How long after a session a value is acute.
    """

    record: Record
    course: Course | None
    phases: tuple[Phase, ...]
    sessions: tuple[Session, ...]
    numbers: dict[str, int]
    treatments: tuple[Treatment, ...]
    check_ins: tuple[CheckIn, ...]
    now: Moment
    first: date
    last: date
    day_start: time
    acute_hours: float

    def holds(self, day: date) -> bool:
        """Tell whether the report tells of ``day``."""
        return self.first <= day <= self.last

    def day_of(self, moment: Moment) -> date:
        """Return the logical day of ``moment``."""
        return logical_day(moment, self.day_start)

    @property
    def told(self) -> tuple[Treatment, ...]:
        """The done treatments of the days told of."""
        return tuple(one for one in self.treatments if self.holds(one.day))

    def numbers_of(self, measure: Measure | None) -> CourseNumbers:
        """Return the days of one measure; None means mood."""
        return course_numbers(
            self.check_ins,
            standing(self.record.sessions),
            self.phases,
            measure=measure,
            first=self.first,
            last=self.last,
            day_start=self.day_start,
            acute_hours=self.acute_hours,
        )


def standing(every: tuple[E, ...]) -> tuple[E, ...]:
    """Return what is not in the trash."""
    return tuple(one for one in every if one.deleted_at is None)


def read_source(
    db: Db, first: date | None, last: date | None, course: int | None, now: datetime, zone: str
) -> Source:
    """Return what a report is made from.

    Args:
        db: An open transaction.
        first: First day; None for the first of the course, or of all if there is none.
        last: Last day; None for today, or the last of the course.
        course: Which one, 1 is the oldest; None for the one that goes on, else the last begun.
        now: The present moment, UTC.
        zone: IANA zone of this computer.

    Raises:
        BadInputError: There is no such course, or it would end before it begins.
    """
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    record = collect_record(db, private=False)
    here = Moment.from_utc(now, zone)
    today = logical_day(here, start)
    held = _course(standing(record.courses), course, today)
    begin, end = _asked(first, last, _days(held, record, today, start))
    sessions = _sessions(record, held)
    phases = _phases(record, held)
    return Source(
        record=record,
        course=held,
        phases=phases,
        sessions=sessions,
        numbers=session_numbers(sessions),
        treatments=treatments(_until(sessions, end, start), phases, start),
        check_ins=_until(standing(record.check_ins), end, start),
        now=here,
        first=begin,
        last=end,
        day_start=start,
        acute_hours=settings["acute_hours"],
    )


def _asked(first: date | None, last: date | None, usual: tuple[date, date]) -> tuple[date, date]:
    begin = first or min(usual[0], last or usual[0])
    end = last or max(usual[1], first or usual[1])
    if end < begin:
        raise BadInputError(_("The last day lies before the first."))
    return begin, end


def _phases(record: Record, course: Course | None) -> tuple[Phase, ...]:
    return tuple(one for one in standing(record.phases) if course and one.course_id == course.id)


def _sessions(record: Record, course: Course | None) -> tuple[Session, ...]:
    """Return the sessions of ``course``, of all if there is none, in order of time."""
    kept = standing(record.sessions)
    mine = (one for one in kept if course is None or one.course_id == course.id)
    return tuple(sorted(mine, key=session_order))


def _until(every: tuple[D, ...], last: date, start: time) -> tuple[D, ...]:
    return tuple(one for one in every if logical_day(one.moment, start) <= last)


def _course(every: tuple[Course, ...], wanted: int | None, today: date) -> Course | None:
    if wanted is not None:
        if not 1 <= wanted <= len(every):
            raise BadInputError(_("There is no course {n}.").format(n=wanted))
        return every[wanted - 1]
    begun = [one for one in every if one.first_day <= today]
    if not begun:
        return every[0] if every else None
    return next((one for one in begun if one.holds(today)), begun[-1])


def _days(course: Course | None, record: Record, today: date, start: time) -> tuple[date, date]:
    """Return the days of the course so far; without one, from the first that anything is of."""
    if course is not None:
        last = min(today, course.last_day or today)
        return min(course.first_day, last), last
    done = (one for one in standing(record.sessions) if one.status is Status.DONE)
    dated = (*standing(record.check_ins), *standing(record.questionnaires), *done)
    days = [today, *(logical_day(one.moment, start) for one in dated)]
    return min(days), max(days)
