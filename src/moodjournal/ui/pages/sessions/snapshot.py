"""What the Sessions page asks the journal for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moodjournal.domain.session import SessionKind
from moodjournal.ui.widgets.months import month_weeks
from moodjournal.usecases.see_courses import CoursesSeen, see_courses
from moodjournal.usecases.see_plan import PlanSeen, see_plan
from moodjournal.usecases.see_session import SessionSeen, see_session
from moodjournal.usecases.see_sessions import CalendarSeen, see_sessions

if TYPE_CHECKING:
    from datetime import date, time

    from moodjournal.domain.course import Course
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk


@dataclass(frozen=True, slots=True)
class Seen:
    """A month, and one session.

    Attributes:
        month: A day of the month that was asked for.
        calendar: Its weeks, and every session.
        asked: Id of the session that was asked for; None if none was.
        chosen: That session; None if there is none.
        plan: The plan of the course that goes on.
        courses: The course that is looked at.
    """

    month: date
    calendar: CalendarSeen
    asked: str | None
    chosen: SessionSeen | None
    plan: PlanSeen
    courses: CoursesSeen


def look(
    db: Db, desk: Desk, month: date, asked: str | None, course_id: str | None, *, opening: bool
) -> Seen:
    """Return the month, and the session asked for; at the ``opening`` one is chosen.

    Args:
        db: An open transaction.
        desk: What pages work with.
        month: A day of the month to look at.
        asked: Id of the session to open; None for none.
        course_id: Id of the course to look at; None for the latest.
        opening: Whether this is the first look.
    """
    first, last = month_weeks(month, desk.locale)
    now, zone = desk.clock(), desk.zone()
    calendar = see_sessions(db, first, last, now, zone)
    if opening and asked is None:
        asked = nearest_session(calendar)
    return Seen(
        month=month,
        calendar=calendar,
        asked=asked,
        chosen=see_session(db, asked, now, zone) if asked else None,
        plan=see_plan(db, calendar.today),
        courses=see_courses(db, course_id, now, zone),
    )


def nearest_session(seen: CalendarSeen) -> str | None:
    """Return the last treatment session up to today, else the first to come."""
    treatments = [one for one in seen.sessions if one.kind is SessionKind.TREATMENT]
    past = [one for one in treatments if one.moment.at.date() <= seen.today]
    near = past[-1:] or treatments[:1]
    return near[0].id if near else None


def course_on(seen: CalendarSeen, day: date) -> Course | None:
    """Return the course that holds ``day``."""
    return next((one for one in seen.courses if one.holds(day)), None)


def usual_time(seen: CalendarSeen, day: date) -> time | None:
    """Return the usual time of the course that holds ``day``."""
    course = course_on(seen, day)
    return course.usual_at if course else None
