"""A person looks at the day."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from moodjournal.analysis.acute import acute_time, is_treatment_done
from moodjournal.analysis.asking import measures_are_asked
from moodjournal.analysis.day_values import AcutePoint, DayValue, day_values
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.reflection import Goal, Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session
from moodjournal.store import Db, check_ins, entities
from moodjournal.usecases.see_course import CourseSeen, see_course
from moodjournal.usecases.see_notes import Note, see_notes
from moodjournal.usecases.see_settings import see_settings
from moodjournal.usecases.see_yesterday import Yesterday, see_yesterday

DAYS = 14


@dataclass(frozen=True, slots=True)
class DaySeen:
    """One of the last days: its value, or what was said within the hours after a session."""

    day: date
    value: DayValue | None
    acute: AcutePoint | None


@dataclass(frozen=True, slots=True)
class Today:
    """All that the Today page shows.

    Attributes:
        now: The moment it was looked at, on the clock of this place.
        day: The logical day.
        first_time: Whether the journal holds no check-in yet.
        check_ins: Those of the day, oldest first.
        measures: Measures that are asked, in their order.
        tags: Tags, in their order.
        course: Where the person is in the course; None outside one.
        days_since: Logical days since the last done treatment session; None before the first.
        last_days: The last 14 days, oldest first.
        form_open: Whether the whole form stands open.
        notes: What is worth noting, the most pressing first.
        morning: The treatment session planned for this day that has not begun, and the
            intention written for it; None if there is none, or no intention.
        steps: Steps that are not done, newest first.
        goals: Goals of the course.
        asks_measures: Whether the measures are asked today, or mood alone.
        yesterday: What was written with a foggy head the day before; None if nothing was.
    """

    now: Moment
    day: date
    first_time: bool
    check_ins: tuple[CheckIn, ...]
    measures: tuple[Measure, ...]
    tags: tuple[Tag, ...]
    course: CourseSeen | None
    days_since: int | None
    last_days: tuple[DaySeen, ...]
    form_open: bool
    notes: tuple[Note, ...] = ()
    morning: tuple[Session, str] | None = None
    steps: tuple[Step, ...] = ()
    goals: tuple[Goal, ...] = ()
    yesterday: Yesterday | None = None
    asks_measures: bool = True

    def entry(self, entry_id: str) -> CheckIn | None:
        """Return the check-in with ``entry_id`` if the page shows it; None if it does not."""
        late = self.yesterday.entries if self.yesterday else ()
        return next((one for one in (*self.check_ins, *late) if one.id == entry_id), None)


def see_today(db: Db, now: datetime, zone: str) -> Today:
    """Return the day that ``now`` (UTC) is in, where the person is."""
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    here = Moment.from_utc(now, zone)
    day = logical_day(here, start)
    course = see_course(db, day, now)
    every = entities.everything(db, Session)
    first = day - timedelta(days=DAYS - 1)
    recent = check_ins.between(db, first, day)
    values = day_values(recent, acute_time(every, settings["acute_hours"], start), day_start=start)
    by_day = {one.day: one for one in values.days}
    acute = {one.day: one for one in values.acute}
    days = (first + timedelta(days=place) for place in range(DAYS))
    done = [logical_day(one.moment, start) for one in every if is_treatment_done(one)]
    return Today(
        now=here,
        day=day,
        first_time=check_ins.count(db) == 0,
        check_ins=tuple(one for one in recent if logical_day(one.moment, start) == day),
        measures=tuple(one for one in entities.everything(db, Measure) if not one.paused),
        tags=tuple(entities.everything(db, Tag)),
        course=course,
        days_since=(day - max(done)).days if done else None,
        last_days=tuple(DaySeen(one, by_day.get(one), acute.get(one)) for one in days),
        form_open=settings["form_open"],
        notes=see_notes(db, now, zone),
        morning=_morning(db, course, day),
        steps=tuple(one for one in reversed(entities.everything(db, Step)) if not one.done_on),
        goals=tuple(
            one
            for one in entities.everything(db, Goal)
            if course is not None and one.course_id == course.course.id
        ),
        yesterday=see_yesterday(db, here, start),
        asks_measures=_asks_measures(recent, settings["asking"], day, start),
    )


def _asks_measures(recent: list[CheckIn], often: str, day: date, start: time) -> bool:
    """``recent`` reaches back further than the longest time between."""
    rated = {logical_day(one.moment, start) for one in recent if one.ratings}
    return measures_are_asked(often, rated, day)


def _morning(db: Db, course: CourseSeen | None, day: date) -> tuple[Session, str] | None:
    session = course.next if course else None
    if session is None or session.moment.at.date() != day:
        return None
    for one in entities.everything(db, Reflection):
        intended = one.session_id == session.id and one.kind is ReflectionKind.INTENTION
        if intended and one.text.strip():
            return session, one.text
    return None
