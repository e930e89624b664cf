"""A person plans a course of sessions."""

from dataclasses import replace
from datetime import date
from gettext import ngettext

from moodjournal.domain.change import Before, Change
from moodjournal.domain.course import Course
from moodjournal.domain.plan import Calendar, Plan, calendar_of
from moodjournal.domain.session import Session
from moodjournal.store import Db, entities


def plan_course(db: Db, plan: Plan, today: date) -> Change:
    """Put the calendar of ``plan`` into the journal, all of it or nothing.

    If a course goes on at that time, the sessions become part of it and its phases stay as they
    are; else a new course begins.
    """
    calendar = calendar_of(plan, today)
    going_on = _going_on(db, calendar)
    if going_on is not None:
        kept = _join(db, calendar.sessions, going_on)
        made = going_on.id
    else:
        entities.put(db, calendar.course)
        course = Before(Course, calendar.course.id, None)
        kept = (
            course,
            *entities.add_all(db, calendar.sessions),
            *entities.add_all(db, calendar.phases),
        )
        made = calendar.course.id
    count = len(calendar.sessions)
    said = ngettext("{n} session planned.", "{n} sessions planned.", count).format(n=count)
    return Change.of(*kept, said=said, made=(made,))


def _going_on(db: Db, calendar: Calendar) -> Course | None:
    day = calendar.sessions[0].moment.at.date()
    return next((one for one in entities.everything(db, Course) if one.holds(day)), None)


def _join(db: Db, sessions: tuple[Session, ...], course: Course) -> tuple[Before, ...]:
    return entities.add_all(db, [replace(one, course_id=course.id) for one in sessions])
