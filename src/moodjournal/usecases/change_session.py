"""A person changes a session: adds, moves, marks it, notes its facts. Numbers follow by themselves.

A phase that opens with a session moves with it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from gettext import gettext as _
from gettext import ngettext
from typing import Any

from moodjournal.domain.change import Before, Change
from moodjournal.domain.course import Course, Phase, check_phases
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment, Planned, Precision
from moodjournal.domain.session import Session, SessionKind, Status, session_numbers
from moodjournal.store import Db, entities


def keep_session(db: Db, session: Session, now: datetime) -> Change:
    """Keep ``session`` as it stands, new or changed; say which numbers moved.

    Raises:
        BadInputError: The opening session of a phase would move past another phase, or a session
            that lies ahead is called done.
    """
    if session.status is Status.DONE and _lies_ahead(session.moment, now):
        raise BadInputError(_("This session is still to come."))
    numbers = session_numbers(entities.everything(db, Session))
    kept = entities.keep(db, session, now)
    phases = _move_phases(db, session, now)
    numbers.pop(session.id, None)  # what happened to this one is plain to see
    said = _renumbered(numbers, session_numbers(entities.everything(db, Session)))
    return Change.of(*kept, *phases, said=said or _("Saved."), made=(session.id,))


def add_session(db: Db, session: Session, now: datetime) -> Change:
    """Put a new session on the calendar, in the course that holds its day, if there is one."""
    day = session.moment.at.date()
    course = next((one for one in entities.everything(db, Course) if one.holds(day)), None)
    if course is not None and session.course_id is None:
        route = course.route if session.kind is SessionKind.TREATMENT else None
        session = replace(
            session,
            course_id=course.id,
            route=session.route or route,
            minutes=session.minutes or course.minutes,
        )
    return keep_session(db, session, now)


def plan_talk(db: Db, after: str, planned: Planned, now: datetime) -> Change:
    """Put the next integration session on the calendar, in the course of the one ``after`` is.

    Raises:
        BadInputError: There is one at that time already, or ``after`` is gone.
    """
    course_id = _session(db, after).course_id
    for one in entities.everything(db, Session):
        if one.kind is SessionKind.INTEGRATION and one.counts and one.planned == planned:
            raise BadInputError(_("An integration session is planned for then already."))
    talk = Session(
        course_id=course_id, kind=SessionKind.INTEGRATION, planned=planned, created_at=now
    )
    return keep_session(db, talk, now).saying(_("It is on the calendar."))


def move_session(db: Db, session_id: str, planned: Planned, now: datetime) -> Change:
    """Move a planned session to another day or time.

    Raises:
        BadInputError: It is not planned any more: what happened is not moved on the calendar.
    """
    session = _session(db, session_id)
    if session.status is not Status.PLANNED:
        raise BadInputError(_("Only a planned session can be moved; change its time instead."))
    return keep_session(db, replace(session, planned=planned), now)


def mark_session(db: Db, session_id: str, status: Status, now: datetime) -> Change:
    """Mark a session planned, done, missed or cancelled. The planned time stays as it was.

    A session marked done without a time of its own takes the planned one as actual, if that has
    passed.
    """
    session = _session(db, session_id)
    actual = session.actual
    if status is Status.DONE and actual is None:
        actual = session.moment
    if status is not Status.DONE and session.planned is not None:
        actual = None
    return keep_session(db, replace(session, status=status, actual=actual), now)


def note_session(db: Db, session_id: str, facts: Mapping[str, Any], now: datetime) -> Change:
    """Note ``facts`` about a session, by the names of its fields; the others stay as they are.

    Raises:
        BadInputError: A fact cannot be kept, or the session is not there any more.
    """
    return keep_session(db, replace(_session(db, session_id), **facts), now)


def session_began(db: Db, session_id: str, actual: Moment, now: datetime) -> Change:
    """Note when a session really began, and that it was done."""
    session = replace(_session(db, session_id), actual=actual, status=Status.DONE)
    return keep_session(db, session, now)


def _lies_ahead(moment: Moment, now: datetime) -> bool:
    if moment.precision is Precision.DAY:  # it may be any hour of that day
        return moment.at.date() > now.astimezone(moment.at.tzinfo).date()
    return moment.utc > now


def _session(db: Db, session_id: str) -> Session:
    found = entities.get(db, Session, session_id)
    if found is None:
        raise BadInputError(_("This session is not in the journal any more."))
    return found


def _move_phases(db: Db, session: Session, now: datetime) -> list[Before]:
    """Let the phase that ``session`` opens, and the end of the one before, follow it."""
    if session.course_id is None:
        return []
    phases = [one for one in entities.everything(db, Phase) if one.course_id == session.course_id]
    opened = next((one for one in phases if one.session_id == session.id), None)
    day = session.moment.at.date()
    if opened is None or opened.first_day == day:
        return []
    moved = tuple(_moved(phase, opened, day) for phase in phases)
    check_phases(moved)
    kept: list[Before] = []
    for phase in moved:
        if phase not in phases:
            kept.extend(entities.keep(db, phase, now))
    return kept


def _moved(phase: Phase, opened: Phase, day: date) -> Phase:
    if phase is opened:
        return replace(phase, first_day=day)
    if phase.last_day == opened.first_day and day >= phase.first_day:
        return replace(phase, last_day=day)
    return phase


def _renumbered(before: dict[str, int], after: dict[str, int]) -> str:
    """Say which of the sessions ``before`` have another number now; empty if none has."""
    moved = sorted((was, after[one]) for one, was in before.items() if after.get(one, was) != was)
    if not moved:
        return ""
    (first, first_now), (last, last_now) = moved[0], moved[-1]
    sentence = ngettext(
        "Session {first} becomes {first_now}.",
        "Sessions {first} to {last} become {first_now} to {last_now}.",
        len(moved),
    )
    return sentence.format(first=first, last=last, first_now=first_now, last_now=last_now)
