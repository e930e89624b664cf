"""Journals to make reports of."""

import random
from datetime import UTC, date, datetime, time, timedelta

from moodjournal import clinical
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Route
from moodjournal.domain.effect import Effect, Gone
from moodjournal.domain.moment import Moment
from moodjournal.domain.plan import Plan, days_ahead, regular
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.session import Session, Status
from moodjournal.domain.their_line import TheirLine
from moodjournal.instruments import instruments
from moodjournal.store import entities
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.collect_report import ReportWanted, collect_report
from moodjournal.usecases.make_demo import demo_record, make_demo
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, ZONE, a_check_in

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)


def at(day, hour=9):
    """Return the moment ``hour`` o'clock, ``day`` days after Monday."""
    return Moment.local(MONDAY + timedelta(days=day), time(hour), ZONE)


def three_days(db):
    """Three days and nothing else; return now."""
    entities.add_all(db, [a_check_in(day=day, mood=4 + day) for day in range(3)])
    return at(2, 20).utc


def a_demo(db, moment="maintenance"):
    """The made-up person; return now."""
    make_demo(db, demo_record(moment, TODAY, 3, ZONE))
    return NOW


def a_form(instrument, day, answer=1, **said):
    """Return a questionnaire answered alike throughout."""
    items = instruments()[instrument].items
    return Questionnaire(
        instrument=instrument, moment=at(day, 8), answers={one.id: answer for one in items}, **said
    )


def weekly(db, sessions=104, every=3, a_day=1):
    """A weekly nasal spray, its check-ins every so many days; return now."""
    chance = random.Random(1)
    template = clinical.template("esketamine-trd")
    days, boosters = days_ahead(template.induction_days, template.maintenance_days)
    planned = min(sessions, 300)
    more = regular(7, planned - len(days) - len(boosters), boosters)
    plan = Plan(
        Route.NASAL, MONDAY, days, ZONE, time(14), template.id, boosters=(*boosters, *more),
        every_days=7,
    )  # fmt: skip
    plan_course(db, plan, MONDAY - timedelta(days=14))
    held = entities.everything(db, Session)
    last = (plan.dates()[-1] - MONDAY).days
    later = [last + 7 * (place + 1) for place in range(sessions - planned)]
    end = (later or [last])[-1]
    now = at(end, 20).utc
    for one in held:
        mark_session(db, one.id, Status.DONE, now)
    added = [
        Session(
            course_id=held[0].course_id, actual=at(day, 14), status=Status.DONE, route=Route.NASAL,
            dose_amount=84, dose_unit="mg",
        )
        for day in later
    ]  # fmt: skip
    entities.add_all(db, added)
    entities.add_all(db, [one for each in (*held, *added) for one in _effects(each, chance)])
    moments = [at(day, 9 + 2 * place) for day in range(-14, end, every) for place in range(a_day)]
    entities.add_all(
        db,
        [
            CheckIn(moment=one, mood=chance.randint(2, 9), recorded_at=one.utc, created_at=one.utc)
            for one in moments
        ],
    )
    forms = [
        a_form(name, day, chance.randint(0, 3))
        for name in ("phq-9", "gad-7")
        for day in range(-7, end, 14)
    ]
    entities.add_all(db, forms)
    entities.add_all(db, [TheirLine(from_day=MONDAY - timedelta(days=30), level=4.0)])
    return now


def _effects(session, chance):
    for name in ("dissociation", "dizziness", "nausea", "fatigue"):
        gone = chance.choice(list(Gone))
        yield Effect(session_id=session.id, name=name, strength=chance.randint(0, 3), gone=gone)
    for name in ("urinary_often", "memory"):
        yield Effect(session_id=session.id, name=name, strength=0)


def report_of(db, now, wanted=None):
    """Return the report of a journal, as it is made if nothing is said."""
    return collect_report(db, wanted or ReportWanted(), now, ZONE)
