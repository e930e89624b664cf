"""Small things to put in tests."""

from datetime import date, time, timedelta

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Route
from moodjournal.domain.moment import Moment
from moodjournal.domain.plan import Plan

ZONE = "Europe/Berlin"
MONDAY = date(2026, 11, 16)


def a_moment(day=0, at="09:00", zone=ZONE):
    return Moment.local(MONDAY + timedelta(days=day), time.fromisoformat(at), zone)


def a_check_in(day=0, mood=5, at="09:00", **said):
    moment = a_moment(day, at)
    said.setdefault("recorded_at", moment.utc)
    said.setdefault("created_at", moment.utc)
    return CheckIn(moment=moment, mood=mood, **said)


def a_plan(first=MONDAY, days=(0, 2, 4, 7, 9, 11), **said):
    said.setdefault("at", time(10))
    return Plan(Route.IV, first, days, ZONE, **said)
