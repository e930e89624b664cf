"""All that Progress rests on, read once: a range, a tab or a measure is then only another look."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.course_numbers import Asked, CourseNumbers, numbers_from
from moodjournal.analysis.day_values import DayValues, day_values
from moodjournal.analysis.headline import Headline, headline
from moodjournal.analysis.treatments import Treatment, treatments
from moodjournal.domain.care import GoalRating, Recalled
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.effect import Effect
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.reflection import Flag, Goal
from moodjournal.domain.session import Session
from moodjournal.domain.their_line import TheirLine
from moodjournal.store import Db, entities, figures
from moodjournal.usecases.see_progress.wanted import INSTRUMENT, MOOD, Wanted, wanted_of
from moodjournal.usecases.see_questionnaires import InstrumentSeen, see_questionnaires
from moodjournal.usecases.see_settings import see_settings


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Ground:
    """The journal as Progress needs it. What was computed once is kept with it.

    Attributes:
        check_ins: All of them, oldest first.
        days: The logical day of each, in the same order.
        course: The course looked at: the last one; None without any.
        phases: Its phases.
        sessions: Every session.
        treated: Its done treatment sessions, each in its place.
        measures: In their order, paused ones too.
        tags: In their order.
        instruments: Those with a complete questionnaire.
        effects: Every effect logged.
        goals: Goals of the course.
        goal_ratings: What was said of them, oldest first.
        flags: Dated events, oldest first.
        recalled: Mood of a typical week before the course, from memory; None if not kept.
        lines: All versions of the person's own line.
        headline_of: ``MOOD`` or the id of the measure that is named first.
        day_start: Where a day begins.
        acute_hours: How long after a session a value is acute.
        today: The present logical day.
        oldest: The first day that has a check-in; today in an empty journal.
        remembered: What was looked at last.
    """

    check_ins: tuple[CheckIn, ...]
    days: tuple[date, ...]
    course: Course | None
    phases: tuple[Phase, ...]
    sessions: tuple[Session, ...]
    treated: tuple[Treatment, ...]
    measures: tuple[Measure, ...]
    tags: tuple[Tag, ...]
    instruments: tuple[InstrumentSeen, ...]
    effects: tuple[Effect, ...]
    goals: tuple[Goal, ...]
    goal_ratings: tuple[GoalRating, ...]
    flags: tuple[Flag, ...]
    recalled: int | None
    lines: tuple[TheirLine, ...]
    headline_of: str
    day_start: time
    acute_hours: float
    today: date
    oldest: date
    remembered: Wanted
    _kept: dict[Any, Any] = field(default_factory=dict)

    @property
    def days_checked(self) -> frozenset[date]:
        """The logical days that have a check-in."""
        if "days" not in self._kept:
            self._kept["days"] = frozenset(self.days)
        return self._kept["days"]

    @property
    def newest(self) -> date:
        """The last day there is anything to say of: today, or later if a clock was set back."""
        return max(self.today, max(self.days_checked, default=self.today))

    def measure(self, key: str) -> Measure | None:
        """Return the measure called ``key``; None for mood and for what is not there any more."""
        return next((one for one in self.measures if one.id == key), None)

    def instrument(self, key: str) -> InstrumentSeen | None:
        """Return the instrument that ``key`` means; None if it means none that was filled in."""
        ids = {INSTRUMENT + one.instrument.id: one for one in self.instruments}
        return ids.get(key)

    def knows(self, key: str) -> bool:
        """Tell whether ``key`` still means something."""
        return key == MOOD or self.measure(key) is not None or self.instrument(key) is not None

    def values(self, measure: Measure | None, *, memory: bool = True) -> DayValues:
        """Return the day values of a measure (None: mood), with those from memory or without."""
        key = ("values", measure, memory)
        if key not in self._kept:
            acute = acute_time(self.sessions, self.acute_hours, self.day_start)
            told = self.told(memory=memory)
            self._kept[key] = day_values(told, acute, measure=measure, day_start=self.day_start)
        return self._kept[key]

    def told(self, *, memory: bool) -> tuple[CheckIn, ...]:
        """Return all check-ins, or those not from memory."""
        if memory:
            return self.check_ins
        return tuple(one for one in self.check_ins if not one.from_memory)

    def whole(self, measure: Measure | None, *, memory: bool = True) -> CourseNumbers:
        """Return the numbers of a measure over all days."""
        key = ("whole", measure, memory)
        if key not in self._kept:
            first, last = min(self.oldest, self.newest), self.newest
            self._kept[key] = numbers_from(
                Asked(measure, first, last, self.today, self.day_start, self.acute_hours),
                self.values(measure),
                self.values(measure, memory=memory),
                self.days_checked,
                self.sessions,
                self.phases,
            )
        return self._kept[key]

    def headline(self) -> Headline:
        """Return the one claim, or why there is none: of the measure named first, of all days."""
        if "headline" not in self._kept:
            measure = self.measure(self.headline_of)
            days = self.values(measure).days
            self._kept["headline"] = headline(days, self.phases, measure)
        return self._kept["headline"]


def gather(db: Db, now: datetime, zone: str) -> Ground:
    """Read what Progress rests on at ``now`` (UTC)."""
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    every = tuple(figures.check_ins(db))
    days = tuple(logical_day(one.moment, start) for one in every)
    today = logical_day(Moment.from_utc(now, zone), start)
    courses = entities.everything(db, Course)
    course = courses[-1] if courses else None
    phases = tuple(p for p in entities.everything(db, Phase) if course and p.course_id == course.id)
    sessions = tuple(entities.everything(db, Session))
    mine = [one for one in sessions if course is None or one.course_id in (course.id, None)]
    goals = tuple(g for g in entities.everything(db, Goal) if course and g.course_id == course.id)
    seen = see_questionnaires(db, now, zone)
    return Ground(
        check_ins=every,
        days=days,
        course=course,
        phases=phases,
        sessions=sessions,
        treated=treatments(mine, phases, start),
        measures=tuple(entities.everything(db, Measure)),
        tags=tuple(entities.everything(db, Tag)),
        instruments=tuple(one for one in seen.every if one.history),
        effects=tuple(entities.everything(db, Effect)),
        goals=goals,
        goal_ratings=tuple(entities.everything(db, GoalRating)),
        flags=tuple(entities.everything(db, Flag)),
        recalled=_recalled(db, course),
        lines=tuple(entities.everything(db, TheirLine)),
        headline_of=settings["headline_measure"],
        day_start=start,
        acute_hours=settings["acute_hours"],
        today=today,
        oldest=min(days, default=today),
        remembered=wanted_of(settings["progress_view"]),
    )


def _recalled(db: Db, course: Course | None) -> int | None:
    own = [o for o in entities.everything(db, Recalled) if course and o.course_id == course.id]
    return own[-1].mood if own else None
