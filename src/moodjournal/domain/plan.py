"""A plan as the clinic described it, and the calendar it makes. It is shown before it is made."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from gettext import gettext as _

from moodjournal.domain.course import Course, Phase, PhaseKind, Route
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Planned
from moodjournal.domain.session import Session

MOST_SESSIONS = 400


@dataclass(frozen=True, slots=True)
class Plan:
    """What the person says about the sessions ahead.

    Attributes:
        route: How the medicine is given.
        first_day: Local day of the first session.
        days: Days of the sessions counted from the first, rising, beginning with 0.
        zone: IANA zone of the place.
        at: Usual wall time; None if only days are known.
        template: Id of the plan template it came from.
        minutes: How long a session takes; None if not said.
        dose_amount: Usual dose as told by the clinic; None if not said.
        dose_unit: Its unit, as told.
        condition: What it is for, in the person's own word.

    Raises:
        BadInputError: There is no session, or the days do not rise from 0.
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

    def __post_init__(self) -> None:
        if not self.days or len(self.days) > MOST_SESSIONS:
            sentence = _("A plan has between 1 and {most} sessions.")
            raise BadInputError(sentence.format(most=MOST_SESSIONS))
        if self.days[0] != 0 or list(self.days) != sorted(set(self.days)):
            raise BadInputError(_("Each session of a plan has a day of its own."))

    def dates(self) -> tuple[date, ...]:
        """Return the local day of every session, in order."""
        return tuple(self.first_day + timedelta(days=days) for days in self.days)


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


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a plan puts on the calendar: a course, its sessions, its first two phases."""

    course: Course
    sessions: tuple[Session, ...]
    phases: tuple[Phase, ...]


def calendar_of(plan: Plan, today: date) -> Calendar:
    """Return what ``plan`` makes, if it is confirmed on ``today``.

    Assessment runs from ``today`` to the morning of session 1; induction opens with session 1
    and stays open until the person says otherwise. Without a day before session 1 there is no
    assessment.
    """
    course = _course(plan, min(today, plan.first_day))
    sessions = tuple(_session(plan, course, day) for day in plan.dates())
    opening = Phase(
        course_id=course.id,
        kind=PhaseKind.INDUCTION,
        first_day=plan.first_day,
        session_id=sessions[0].id,
    )
    if today >= plan.first_day:
        return Calendar(course, sessions, (opening,))
    assessment = Phase(
        course_id=course.id,
        kind=PhaseKind.ASSESSMENT,
        first_day=today,
        last_day=plan.first_day,
    )
    return Calendar(course, sessions, (assessment, opening))


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
    )


def _session(plan: Plan, course: Course, day: date) -> Session:
    return Session(
        course_id=course.id,
        planned=Planned(day, plan.at, plan.zone),
        minutes=plan.minutes,
        route=plan.route,
    )
