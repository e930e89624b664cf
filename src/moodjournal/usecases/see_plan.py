"""A person looks at the plan of the course that goes on, to change it or to begin the next one."""

from dataclasses import dataclass
from datetime import date

from moodjournal.domain.course import Course, Phase, PhaseKind
from moodjournal.domain.plan import Stage
from moodjournal.domain.plan_change import lies_ahead
from moodjournal.domain.session import Session, SessionKind, session_numbers, session_order
from moodjournal.store import Db, entities


@dataclass(frozen=True, slots=True)
class PlanSeen:
    """The plan as it stands.

    Attributes:
        today: The logical day.
        course: The course without an end; None if there is none, and a new one may begin.
        phases: Its phases, oldest first.
        sessions: Its sessions of every kind and status, by time.
        ahead: Those that a change of plan moves, by time.
        done: How many treatment sessions with a number come before them.
        stage: Where the person is in it.
    """

    today: date
    course: Course | None = None
    phases: tuple[Phase, ...] = ()
    sessions: tuple[Session, ...] = ()
    ahead: tuple[Session, ...] = ()
    done: int = 0
    stage: Stage = Stage.STARTING


def see_plan(db: Db, today: date) -> PlanSeen:
    """Return the plan of the course that goes on as it stands on ``today``."""
    going_on = [one for one in entities.everything(db, Course) if one.last_day is None]
    if not going_on:
        return PlanSeen(today)
    course = going_on[-1]
    phases = tuple(one for one in entities.everything(db, Phase) if one.course_id == course.id)
    mine = [one for one in entities.everything(db, Session) if one.course_id == course.id]
    sessions = tuple(sorted(mine, key=session_order))
    ahead = tuple(one for one in sessions if lies_ahead(one, today))
    numbers = session_numbers(sessions)
    waiting = {one.id for one in ahead}
    treated = [one for one in sessions if one.kind is SessionKind.TREATMENT and one.id in numbers]
    done = sum(one.id not in waiting for one in treated)
    stage = _stage(phases, today, done)
    return PlanSeen(today, course, phases, sessions, ahead, done, stage)


def _stage(phases: tuple[Phase, ...], today: date, done: int) -> Stage:
    begun = [one.kind for one in phases if one.first_day <= today]
    if begun and begun[-1] in (PhaseKind.MAINTENANCE, PhaseKind.TRANSITION):
        return Stage.BOOSTERS
    return Stage.FIRST_SERIES if done else Stage.STARTING
