"""What the Sessions page asks the journal for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.ui.pages.sessions.wording import dose_text
from moodjournal.ui.widgets.months import month_weeks
from moodjournal.usecases.see_session import SessionSeen, see_session
from moodjournal.usecases.see_sessions import CalendarSeen, see_sessions

if TYPE_CHECKING:
    from datetime import date, time

    from PySide6.QtCore import QLocale

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
    """

    month: date
    calendar: CalendarSeen
    asked: str | None
    chosen: SessionSeen | None


def look(db: Db, desk: Desk, month: date, asked: str | None, *, opening: bool) -> Seen:
    """Return the month, and the session asked for; at the ``opening`` one is chosen."""
    first, last = month_weeks(month, desk.locale)
    calendar = see_sessions(db, first, last, desk.clock(), desk.zone())
    if opening and asked is None:
        asked = nearest_session(calendar)
    return Seen(month, calendar, asked, see_session(db, asked) if asked else None)


def nearest_session(seen: CalendarSeen) -> str | None:
    """Return the last treatment session up to today, else the first to come."""
    treatments = [one for one in seen.sessions if one.kind is SessionKind.TREATMENT]
    past = [one for one in treatments if one.moment.at.date() <= seen.today]
    near = past[-1:] or treatments[:1]
    return near[0].id if near else None


def last_dose(locale: QLocale, seen: CalendarSeen, session: Session) -> str:
    """Return what the done session before ``session`` was given, as told; empty if not known."""
    before = [
        one
        for one in seen.sessions
        if one.status is Status.DONE and one.moment.utc < session.moment.utc
    ]
    return next((text for one in reversed(before) if (text := dose_text(locale, one))), "")


def course_on(seen: CalendarSeen, day: date) -> Course | None:
    """Return the course that holds ``day``."""
    return next((one for one in seen.courses if one.holds(day)), None)


def number_on(seen: CalendarSeen, day: date) -> int:
    """Return the number a new treatment session on ``day`` gets."""
    course = course_on(seen, day)
    before = [
        one
        for one in seen.sessions
        if course is not None
        and one.course_id == course.id
        and one.kind is SessionKind.TREATMENT
        and one.id in seen.numbers
        and one.moment.at.date() < day
    ]
    return len(before) + 1


def usual_time(seen: CalendarSeen, day: date) -> time | None:
    """Return the usual time of the course that holds ``day``."""
    course = course_on(seen, day)
    return course.usual_at if course else None
