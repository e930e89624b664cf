"""A report of any journal, and of one with private things: they are not in it."""

from dataclasses import asdict, replace

from hypothesis import HealthCheck, given, settings

from moodjournal.domain.care import Medicine
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course
from moodjournal.domain.effect import Effect
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.domain.session import Session, Status
from moodjournal.exporters.report_values import Section
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from moodjournal.usecases.collect_report import (
    ReportWanted,
    collect_report,
    see_report_words,
)
from tests.builders import ZONE, a_check_in
from tests.journals import records
from tests.reports import NOW, a_demo, a_form, at

EVERYTHING = ReportWanted(sections=frozenset(Section))
MARKER = "Qq7Marker"


def report_of(db, now, wanted=EVERYTHING):
    return collect_report(db, wanted, now, ZONE)


def test_what_is_private_is_not_in_it(db):
    now = a_demo(db)
    before = report_of(db, now)
    asked = {"note": MARKER, "private": True, "ask_my_provider": True, "mood": 0}
    hidden = Session(
        actual=at(-2, 10), status=Status.DONE, dose_words=MARKER, private=True,
        course_id=entities.everything(db, Course)[0].id,
        fields={"blood_pressure_before": "250/150"},
    )  # fmt: skip
    first = entities.everything(db, Session)[0]
    entities.add_all(db, [a_check_in(day=day, at="22:30", **asked) for day in range(-30, 0)])
    entities.add_all(db, [hidden])
    entities.add_all(db, [Effect(session_id=hidden.id, name=MARKER, own=True, strength=3)])
    entities.add_all(db, [Medicine(name=MARKER, private=True)])
    words = Reflection(
        session_id=first.id,
        kind=ReflectionKind.STAYED,
        text=MARKER,
        private=True,
        ask_my_provider=True,
    )
    entities.add_all(db, [words])
    entities.add_all(db, [a_form("phq-9", -1, 3, private=True)])
    every = {one.id for kind in (CheckIn, Reflection) for one in entities.everything(db, kind)}
    wanted = replace(EVERYTHING, talk=frozenset(every), words=frozenset(every))
    report = report_of(db, now, wanted)
    assert MARKER not in str(asdict(report))
    assert "Depression" in str(asdict(report))
    assert all(
        MARKER not in one.text for part in see_report_words(db, wanted, now, ZONE) for one in part
    )
    assert replace(report, talk=(), words=()) == before


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(record=records())
def test_any_journal_can_be_told(record):
    journal = open_journal(None)
    try:
        with journal.begin() as db:
            for name in Record.__dataclass_fields__:
                entities.add_all(db, getattr(record, name))
            report = report_of(db, NOW)
            assert report.head.first <= report.head.last
            assert report.head.coverage.logged <= report.head.coverage.days
            assert len(report.talk) <= 3
    finally:
        journal.close()
