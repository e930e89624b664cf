"""A plan as the clinic described it, and the calendar it makes. It is shown before it is made."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from gettext import gettext as _
from itertools import pairwise

from moodjournal.domain.course import Course, Phase, PhaseKind, Route
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment, Planned
from moodjournal.domain.session import Session, Status

MOST_SESSIONS = 400
ONE_DAY = timedelta(days=1)


class Stage(StrEnum):
    """Where the person is when the journal first hears of the course."""

    STARTING = "about to start"
    FIRST_SERIES = "first series"
    BOOSTERS = "boosters"
    COMING_OFF = "coming off"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the person says about the sessions ahead, and those that were.

    Attributes:
        route: How the medicine is given.
        first_day: Local day that ``days`` and ``boosters`` count from.
        days: Days of the induction sessions ahead, rising from 0; empty if none is known.
        zone: IANA zone of the place.
        at: Usual wall time; None if only days are known.
        template: Id of the plan template it came from.
        minutes: How long a session takes; None if not said.
        dose_amount: Usual dose as told by the clinic; None if not said.
        dose_unit: Its unit, as told.
        condition: What it is for, in the person's own word.
        stage: Where the person is.
        past: Local days of sessions that took place, rising.
        boosters: Days of the maintenance sessions ahead, rising, after all of ``days``.
        every_days: Days between maintenance sessions as told; None if the clinic says each time.

    Raises:
        BadInputError: There are too many sessions, or the days do not rise from 0.
    """

    route: Route
    first_day: date
    days: tuple[int, ...]
    zone: str
    at: time | None = None
    template: str = "custom"
    minutes: int | None = None
    dose_amount: float | None = None
    dose_unit: str = ""
    condition: str = ""
    stage: Stage = Stage.STARTING
    past: tuple[date, ...] = ()
    boosters: tuple[int, ...] = ()
    every_days: int | None = None

    def __post_init__(self) -> None:
        ahead = (*self.days, *self.boosters)
        if len(ahead) + len(self.past) > MOST_SESSIONS:
            sentence = _("A plan has at most {most} sessions.")
            raise BadInputError(sentence.format(most=MOST_SESSIONS))
        if (self.days and self.days[0] != 0) or (ahead and ahead[0] < 0) or not _rises(ahead):
            raise BadInputError(_("Each session of a plan has a day of its own."))
        if not _rises([one.toordinal() for one in self.past]):
            raise BadInputError(_("Each session of a plan has a day of its own."))

    def dates(self) -> tuple[date, ...]:
        """Return the local day of every session ahead, in order."""
        ahead = (*self.days, *self.boosters)
        return tuple(self.first_day + timedelta(days=days) for days in ahead)


def _rises(values: Sequence[int]) -> bool:
    return all(one < other for one, other in pairwise(values))


def rhythm(count: int, weekdays: tuple[int, ...], first_day: date) -> tuple[int, ...]:
    """Return the days of ``count`` sessions on ``weekdays``, counted from the first.

    Args:
        count: How many sessions; at least 1.
        weekdays: Monday 0 to Sunday 6; empty means once a week on the first day's weekday.
        first_day: The first session is on this day, whatever its weekday.
    """
    wanted = set(weekdays) or {first_day.weekday()}
    days = [0]
    offset = 0
    while len(days) < count:
        offset += 1
        if (first_day + timedelta(days=offset)).weekday() in wanted:
            days.append(offset)
    return tuple(days)


def days_ahead(
    induction: tuple[int, ...], maintenance: tuple[int, ...], done: int = 0
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return what is left of a template after ``done`` sessions: induction, maintenance.

    At the beginning both count from the first session; maintenance days without an induction
    count from the chosen start (CLINICAL, Plans). Later both count from the next session.
    """
    left = (*induction, *maintenance)[done:]
    begin = left[0] if done and left else 0
    of_induction = max(0, len(induction) - done)
    shifted = tuple(one - begin for one in left)
    return shifted[:of_induction], shifted[of_induction:]


def regular(every_days: int, count: int, before: tuple[int, ...] = ()) -> tuple[int, ...]:
    """Return ``count`` days at equal distances, going on from ``before`` or beginning with 0."""
    begin = before[-1] + every_days if before else 0
    return tuple(begin + every_days * place for place in range(count))


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a plan puts on the calendar: a course, its sessions by day, its first phases."""

    course: Course
    sessions: tuple[Session, ...]
    phases: tuple[Phase, ...]


def calendar_of(plan: Plan, today: date, after: date | None = None) -> Calendar:
    """Return what ``plan`` makes, if it is confirmed on ``today``.

    About to start: assessment runs from today to the morning of session 1 (without a day before
    it there is none); induction opens with session 1 and stays open, or ends where the first
    maintenance session opens maintenance. First series: induction opens with the first session
    that was. Boosters: maintenance, open, from the first that was, else from today. Coming off:
    transition, open, from today.

    Args:
        plan: What the person said.
        today: The local day.
        after: Last day of the course before; this one begins later. None if there is none.

    Raises:
        BadInputError: A session that took place lies ahead.
    """
    if plan.past and plan.past[-1] > today:
        raise BadInputError(_("A session that took place cannot lie ahead."))
    begin = today if after is None else max(today, after + ONE_DAY)
    course = _course(plan, min((begin, *plan.past[:1], *plan.dates()[:1])))
    past = tuple(_past_session(plan, course, day, today) for day in plan.past)
    ahead = tuple(planned_session(plan, course.id, day) for day in plan.dates())
    induction = (*past, *ahead[: len(plan.days)])
    phases = _phases(plan, course, begin, induction, ahead[len(plan.days) :])
    return Calendar(course, (*past, *ahead), phases)


def planned_session(plan: Plan, course_id: str, day: date) -> Session:
    """Return a session of ``plan`` on ``day``; it is given no dose."""
    return Session(
        course_id=course_id,
        planned=Planned(day, plan.at, plan.zone),
        minutes=plan.minutes,
        route=plan.route,
    )


def opening(course_id: str, kind: PhaseKind, session: Session) -> Phase:
    """Return the phase that opens with ``session`` and stays open."""
    day = session.moment.at.date()
    return Phase(course_id=course_id, kind=kind, first_day=day, session_id=session.id)


def _phases(
    plan: Plan,
    course: Course,
    begin: date,
    induction: tuple[Session, ...],
    boosters: tuple[Session, ...],
) -> tuple[Phase, ...]:
    match plan.stage:
        case Stage.COMING_OFF:
            return (Phase(course_id=course.id, kind=PhaseKind.TRANSITION, first_day=begin),)
        case Stage.BOOSTERS:
            day = min((begin, *plan.past[:1]))
            return (Phase(course_id=course.id, kind=PhaseKind.MAINTENANCE, first_day=day),)
        case Stage.FIRST_SERIES:
            first = Phase(course_id=course.id, kind=PhaseKind.INDUCTION, first_day=course.first_day)
            if induction:
                first = opening(course.id, PhaseKind.INDUCTION, induction[0])
            return _in_turn(first, *_openings(course, (), boosters))
        case Stage.STARTING:
            first = Phase(course_id=course.id, kind=PhaseKind.ASSESSMENT, first_day=begin)
            return _in_turn(first, *_openings(course, induction, boosters))


def _openings(
    course: Course, induction: tuple[Session, ...], boosters: tuple[Session, ...]
) -> tuple[Phase, ...]:
    kinds = ((PhaseKind.INDUCTION, induction), (PhaseKind.MAINTENANCE, boosters))
    return tuple(opening(course.id, kind, those[0]) for kind, those in kinds if those)


def _in_turn(*phases: Phase) -> tuple[Phase, ...]:
    """Let each phase end where the next opens; one without a day of its own is left out."""
    ended = [
        replace(one, last_day=other.first_day)
        for one, other in pairwise(phases)
        if one.first_day < other.first_day
    ]
    return (*ended, phases[-1])


def _course(plan: Plan, first_day: date) -> Course:
    return Course(
        route=plan.route,
        template=plan.template,
        usual_at=plan.at,
        minutes=plan.minutes,
        dose_amount=plan.dose_amount,
        dose_unit=plan.dose_unit,
        condition=plan.condition,
        first_day=first_day,
        every_days=plan.every_days,
    )


def _past_session(plan: Plan, course: Course, day: date, today: date) -> Session:
    """Return a session that took place; today's is known to the day: its hour may be to come."""
    at = plan.at if day < today else None
    whole_day = Moment.whole_day(day, plan.zone)
    return Session(
        course_id=course.id,
        status=Status.DONE,
        actual=whole_day if at is None else Moment.local(day, at, plan.zone),
        minutes=plan.minutes,
        route=plan.route,
    )
