"""A dose a day, with one key: the planned one of today, else a new one; as large as the last."""

from datetime import date, time, timedelta

import pytest

from moodjournal.domain.course import Course, Route
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Planned
from moodjournal.domain.session import Session, SessionKind, Status, session_order
from moodjournal.store import entities
from moodjournal.usecases.change_session import keep_session
from moodjournal.usecases.log_dose import last_dosed, log_dose
from moodjournal.usecases.take_back import take_back
from tests.builders import ZONE, a_moment

NASAL, TONGUE = Route.NASAL, Route.SUBLINGUAL


@pytest.fixture
def course(db):
    course = Course(first_day=date(2026, 11, 1), template="sl-home-daily", route=TONGUE)
    entities.put(db, course)
    return course


@pytest.fixture
def stored(db):
    return lambda: sorted(entities.everything(db, Session), key=session_order)


def a_dose(course, day, **said):
    moment = a_moment(day, "08:00")
    return Session(course_id=course.id, status=Status.DONE, actual=moment, **said)


def test_the_first_dose_has_none_to_repeat(db, course, stored, now):
    log_dose(db, course.id, now, ZONE)
    (logged,) = stored()
    assert (logged.status, logged.actual.utc, logged.route) == (Status.DONE, now, TONGUE)
    assert (logged.dose_amount, logged.dose_words) == (None, "")


def test_the_last_known_dose_is_repeated(db, course, stored, now):
    for one in (
        a_dose(course, 7, dose_amount=30.0, dose_unit="mg"),
        a_dose(course, 8),
        a_dose(course, 20, dose_amount=90.0),  # later than now
    ):
        entities.put(db, one)
    change = log_dose(db, course.id, now, ZONE)
    logged = entities.get(db, Session, change.made[0])
    assert (logged.dose_amount, logged.dose_unit) == (30.0, "mg")
    assert change.said == "Dose logged."
    before = len(stored())
    take_back(db, change)
    assert len(stored()) == before - 1


def test_the_dose_planned_for_today_is_the_one_that_is_logged(db, course, stored, now):
    planned = Session(
        course_id=course.id, planned=Planned(date(2026, 11, 26), time(20), ZONE), dose_words="half"
    )
    keep_session(db, planned, now)
    log_dose(db, course.id, now, ZONE)
    (logged,) = stored()
    assert (logged.id, logged.status, logged.dose_words) == (planned.id, Status.DONE, "half")
    assert logged.planned.at == time(20)


def test_two_within_a_minute_are_one(db, course, stored, now):
    log_dose(db, course.id, now, ZONE)
    with pytest.raises(BadInputError, match="a moment ago"):
        log_dose(db, course.id, now + timedelta(seconds=59), ZONE)
    log_dose(db, course.id, now + timedelta(minutes=1), ZONE)
    assert len(stored()) == 2


def test_a_course_that_is_gone_takes_no_dose(db, now):
    with pytest.raises(BadInputError, match="not in the journal"):
        log_dose(db, "0" * 32, now, ZONE)


def test_the_last_dose_is_of_the_same_route_and_really_given(course):
    doses = [
        a_dose(course, 0, dose_words="half", route=TONGUE),
        a_dose(course, 1, fields={"devices_of_28_mg": "2"}, route=NASAL),
        a_dose(course, 2, dose_amount=5.0, kind=SessionKind.VISIT),
    ]
    found = last_dosed(doses, a_moment(3))
    assert found is doses[1]
    assert last_dosed(doses, a_moment(3), TONGUE) is doses[0]
    assert last_dosed(doses, a_moment(0, "07:00")) is None
