"""Made-up courses for Progress: no effect, lower later on, weekly for two years, three days."""

from datetime import date, time, timedelta

from moodjournal.domain.course import Course, Phase, PhaseKind, Route
from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session, Status
from moodjournal.store import entities
from tests.builders import MONDAY, ZONE, a_check_in

BEFORE = 14
"""Assessment days."""


def write_course(db, days, mood_on, every=28, last=date(2026, 11, 26)):
    """Write a course of ``days`` that ends on ``last``, with a session ``every`` so many days.

    Args:
        db: An open transaction.
        days: How long it is, with 14 days of assessment.
        mood_on: Gives the mood of a day by its place, from 0; None for a day without one.
        every: Days from one session to the next.
        last: Its last day so far.
    """
    first = last - timedelta(days=days - 1)
    course = Course(first_day=first, route=Route.NASAL)
    begin = first + timedelta(days=BEFORE)
    sessions = [a_session(course, begin + timedelta(days=at)) for at in range(0, days - 20, every)]
    phases = [
        Phase(course_id=course.id, kind=PhaseKind.ASSESSMENT, first_day=first, last_day=begin),
        Phase(
            course_id=course.id,
            kind=PhaseKind.MAINTENANCE,
            first_day=begin,
            session_id=sessions[0].id if sessions else None,
        ),
    ]
    entities.add_all(db, [course])
    entities.add_all(db, sessions)
    entities.add_all(db, phases)
    away = (first - MONDAY).days
    moods = [(place, mood_on(place)) for place in range(days)]
    written = [a_check_in(away + place, mood) for place, mood in moods if mood is not None]
    entities.add_all(db, written)
    return course


def a_session(course, day, **said):
    """Return a done nasal session at 14:00."""
    said.setdefault("dose_amount", 56.0)
    said.setdefault("dose_unit", "mg")
    return Session(
        course_id=course.id,
        status=Status.DONE,
        route=Route.NASAL,
        actual=Moment.local(day, time(14), ZONE),
        **said,
    )


def no_effect(place):
    """Moods 3 to 5 all along."""
    return (4, 3, 5, 4, 4)[place % 5]


def lower_later(place):
    """Moods around 6 in assessment, around 2 afterwards."""
    return (6, 7, 6)[place % 3] if place < BEFORE else (2, 1, 3)[place % 3]


def higher_later(place):
    """The other way round."""
    return (2, 1, 3)[place % 3] if place < BEFORE else (6, 7, 6)[place % 3]
