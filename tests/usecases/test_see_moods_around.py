"""Moods around a session come by the one rule for usual before and after."""

from datetime import time, timedelta

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.store import entities
from moodjournal.usecases.see_moods_around import see_moods_around
from tests.builders import MONDAY, ZONE


def at(day, hour):
    return Moment.local(MONDAY + timedelta(days=day), time(hour), ZONE)


def kept(db, *entries):
    for entry in entries:
        entities.put(db, entry)


def a_check_in(day, mood, hour=18):
    return CheckIn(moment=at(day, hour), recorded_at=at(day, hour).utc, mood=mood)


def a_session(day, **more):
    return Session(status=Status.DONE, actual=at(day, 10), **more)


def test_usual_before_and_after_and_the_day_itself(db):
    session = a_session(0)
    kept(db, session, *(a_check_in(day, 4) for day in (-3, -2, -1)))
    kept(db, a_check_in(0, 3, 8), a_check_in(0, 9), *(a_check_in(day, 6) for day in range(1, 8)))
    seen = see_moods_around(db, session, [session])
    assert (seen.that_morning, seen.that_evening, seen.day_after) == (3, 9, 6)
    assert (seen.usual.before.value, seen.usual.before.n) == (4, 3)
    assert (seen.usual.after.value, seen.usual.after.n) == (6, 7)


def test_a_near_neighbour_leaves_no_usual_value(db):
    session, following = a_session(0), a_session(2)
    kept(db, session, following, *(a_check_in(day, 4) for day in range(-3, 8)))
    seen = see_moods_around(db, session, [session, following])
    assert seen.usual.both is None
    assert seen.day_after == 4


def test_a_talk_has_none(db):
    talk = a_session(0, kind=SessionKind.INTEGRATION)
    kept(db, talk, *(a_check_in(day, 4) for day in range(-3, 8)))
    assert see_moods_around(db, talk, [talk]).usual is None
