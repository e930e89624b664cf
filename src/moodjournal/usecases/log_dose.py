"""A person who takes a low dose every day logs one with one key."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from gettext import gettext as _
from types import MappingProxyType
from typing import Any

from moodjournal.analysis.acute import is_treatment_done
from moodjournal.domain.change import Change
from moodjournal.domain.course import Course, Route
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.session import Session, SessionKind, Status, session_order
from moodjournal.store import Db, entities
from moodjournal.usecases.change_session import keep_session
from moodjournal.usecases.see_settings import day_start

DAILY = "sl-home-daily"
"""The template whose sessions are single doses (``clinical/protocols.json``)."""

DEVICES = "devices_of_28_mg"
JUST_NOW = timedelta(minutes=1)


def is_daily(course: Course) -> bool:
    """Tell whether the sessions of ``course`` are doses taken daily or nearly so."""
    return course.template == DAILY


def daily_course(courses: Iterable[Course], day: date) -> Course | None:
    """Return the course of daily doses that holds ``day``, if one does."""
    return next((one for one in courses if is_daily(one) and one.holds(day)), None)


def log_dose(db: Db, course_id: str, now: datetime, zone: str) -> Change:
    """Log a dose taken at ``now`` (UTC): the planned one of today, else a new session.

    The dose is the one of last time: who logs it confirms it. Without a last time there is none.

    Raises:
        BadInputError: A dose was logged within the last minute, or the course is gone.
    """
    course = entities.get(db, Course, course_id)
    if course is None:
        raise BadInputError(_("This course is not in the journal any more."))
    began = Moment.from_utc(now, zone)
    mine = [one for one in entities.everything(db, Session) if one.course_id == course_id]
    if any(is_treatment_done(s) and abs(now - s.moment.utc) < JUST_NOW for s in mine):
        raise BadInputError(_("A dose was logged a moment ago."))
    last = last_dosed(mine, began)
    session = _planned_today(db, mine, began) or Session(
        course_id=course_id, actual=began, route=course.route, created_at=now
    )
    facts: dict[str, Any] = {"actual": began, "status": Status.DONE}
    if last is not None and not has_dose(session):
        facts |= dose_facts(last, session.fields)
    change = keep_session(db, replace(session, **facts), now)
    return change.saying(_("Dose logged."))


def last_dosed(
    sessions: Iterable[Session], before: Moment, route: Route | None = None
) -> Session | None:
    """Return the last treatment before a moment whose dose is known.

    Args:
        sessions: Those to look among.
        before: Only what began earlier.
        route: Only what was given this way, or in a way nobody said; None for any.
    """
    found = [
        one
        for one in sessions
        if is_treatment_done(one)
        and one.moment.utc < before.utc
        and has_dose(one)
        and (route is None or one.route in (None, route))
    ]
    return max(found, key=session_order, default=None)


def has_dose(session: Session) -> bool:
    """Tell whether a session says what was given."""
    told = session.dose_amount is not None or session.dose_words
    return bool(told or session.fields.get(DEVICES))


def dose_facts(last: Session, fields: Mapping[str, str]) -> dict[str, Any]:
    """Return what makes a session with these ``fields`` have the dose of ``last``."""
    devices = {name: text for name, text in last.fields.items() if name == DEVICES}
    return {
        "dose_amount": last.dose_amount,
        "dose_unit": last.dose_unit,
        "dose_words": last.dose_words,
        "fields": MappingProxyType({**fields, **devices}),
    }


def _planned_today(db: Db, sessions: list[Session], now: Moment) -> Session | None:
    start = day_start(db)
    day = logical_day(now, start)
    planned = [
        one
        for one in sessions
        if one.kind is SessionKind.TREATMENT
        and one.status is Status.PLANNED
        and logical_day(one.moment, start) == day
    ]
    return min(planned, key=session_order, default=None)
