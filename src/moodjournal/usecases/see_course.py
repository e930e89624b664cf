"""Where the person is in the course: read by several pages, the same everywhere."""

from dataclasses import dataclass
from datetime import date, datetime

from moodjournal.domain.course import Course, Phase, phase_of
from moodjournal.domain.session import (
    Session,
    SessionKind,
    Status,
    session_numbers,
    session_order,
)
from moodjournal.store import Db, entities


@dataclass(frozen=True, slots=True)
class CourseSeen:
    """The course that holds a day, as that day sees it.

    Attributes:
        course: The course itself.
        phases: Its phases, oldest first.
        phase: The phase the calendar shows that day in; None between phases.
        sessions: Its sessions of every kind and status, in order of time.
        numbers: Number by session id; see ``session_numbers``.
        in_phase: Treatment sessions of the phase that have a number or were missed, in order.
        next: The first planned treatment session from that day on; None if none is planned.
        last: The last done treatment session up to that day; None before the first.
    """

    course: Course
    phases: tuple[Phase, ...]
    phase: Phase | None
    sessions: tuple[Session, ...]
    numbers: dict[str, int]
    in_phase: tuple[Session, ...]
    next: Session | None
    last: Session | None


def see_course(db: Db, day: date, now: datetime) -> CourseSeen | None:
    """Return the course that holds ``day``; None if no course does.

    Args:
        db: An open transaction.
        day: The logical day looked at.
        now: The present moment, UTC: a planned session before it is still the next one that day.
    """
    course = next((one for one in entities.everything(db, Course) if one.holds(day)), None)
    if course is None:
        return None
    phases = tuple(one for one in entities.everything(db, Phase) if one.course_id == course.id)
    mine = [one for one in entities.everything(db, Session) if one.course_id == course.id]
    sessions = tuple(sorted(mine, key=session_order))
    phase = _shown(phases, sessions, day, now)
    treatments = [one for one in sessions if one.kind is SessionKind.TREATMENT]
    return CourseSeen(
        course=course,
        phases=phases,
        phase=phase,
        sessions=sessions,
        numbers=session_numbers(sessions),
        in_phase=tuple(one for one in treatments if phase and _in_phase(one, phase)),
        next=next((one for one in treatments if _ahead(one, day)), None),
        last=next((one for one in reversed(treatments) if one.status is Status.DONE), None),
    )


def _shown(
    phases: tuple[Phase, ...], sessions: tuple[Session, ...], day: date, now: datetime
) -> Phase | None:
    """Return the phase to name today: on an opening day the new one counts from the session on."""
    opening = next((one for one in phases if one.session_id and one.first_day == day), None)
    if opening is not None:
        session = next((one for one in sessions if one.id == opening.session_id), None)
        if session is not None and session.moment.utc <= now:
            return opening
    return phase_of(phases, day) or opening


def _in_phase(session: Session, phase: Phase) -> bool:
    stands = session.counts or session.status is Status.MISSED
    return stands and phase.holds(session.moment.at.date())


def _ahead(session: Session, day: date) -> bool:
    return session.status is Status.PLANNED and session.moment.at.date() >= day
