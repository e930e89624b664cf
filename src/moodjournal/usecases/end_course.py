"""A person ends a course; what they wrote in it stays."""

from dataclasses import replace
from datetime import date, datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.session import Session, Status
from moodjournal.store import Db, entities
from moodjournal.usecases.put_in_trash import put_in_trash


def end_course(db: Db, course_id: str, last_day: date, now: datetime) -> Change:
    """Let a course end with ``last_day``; the phase that goes on ends with it.

    Sessions planned after it, and phases that would begin after it, go to the trash.

    Raises:
        BadInputError: It would end before it began, or before a session that took place.
    """
    course = entities.get(db, Course, course_id)
    if course is None or course.deleted_at is not None:
        raise BadInputError(_("This course is not in the journal any more."))
    after = [one for one in _sessions(db, course_id) if one.moment.at.date() > last_day]
    if any(one.status is Status.DONE for one in after):
        raise BadInputError(_("A session took place after that day."))
    change = Change.of(*entities.keep(db, replace(course, last_day=last_day), now))
    for phase in entities.everything(db, Phase):
        if phase.course_id == course_id:
            change += _end_phase(db, phase, last_day, now)
    for session in after:
        if session.status is Status.PLANNED:
            change += put_in_trash(db, Session, session.id, now)
    return change.saying(_("The course has ended."))


def _sessions(db: Db, course_id: str) -> list[Session]:
    return [one for one in entities.everything(db, Session) if one.course_id == course_id]


def _end_phase(db: Db, phase: Phase, last_day: date, now: datetime) -> Change:
    if phase.first_day > last_day:
        return put_in_trash(db, Phase, phase.id, now)
    if phase.last_day is None or phase.last_day > last_day:
        return Change.of(*entities.keep(db, replace(phase, last_day=last_day), now))
    return Change.of()
