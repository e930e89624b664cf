"""What a calendar program is told: the dates, in any zone, and not one word more."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.leaving import Leaving
from moodjournal.domain.moment import Moment, Planned, Precision
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session, Status
from moodjournal.exporters.icalendar_file import (
    EXPORTER,
    Wording,
    as_calendar,
    sequence_of,
    shown_sessions,
    uid_of,
    write_calendar,
)
from moodjournal.importers.icalendar_file import is_calendar, read_calendar
from moodjournal.usecases.export_calendar import export_calendar
from tests.builders import MONDAY, ZONE, a_moment
from tests.importers.calendars import vevents
from tests.journals import records
from tests.strategies import sessions

DEMAND = Planned(MONDAY, time(10), ZONE)
AUTUMN = Session(actual=Moment(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), ZONE), minutes=40)
SPRING = Session(planned=Planned(date(2027, 3, 28), time(2, 30), ZONE))


def text_of(record, wording=None):
    return as_calendar(record, wording or Wording()).to_ical(sorted=False)


def read_by_library(content):
    return {str(one["UID"]): one for one in vevents(content)}


def stands(session):
    return session.status in (Status.PLANNED, Status.DONE)


@given(st.lists(sessions(st.none()), max_size=5, unique_by=lambda one: one.id))
@example([AUTUMN, SPRING])
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_calendar_read_back_by_its_library_gives_the_same_sessions(every):
    record = Record(sessions=tuple(every))
    found = read_by_library(text_of(record))
    shown = {uid_of(one): one for one in shown_sessions(record)}
    assert set(found) == set(shown)
    for uid, session in shown.items():
        event, moment = found[uid], session.moment
        start = event["DTSTART"].dt
        if moment.precision is Precision.DAY:
            assert start == moment.at.date()
        else:
            assert start.astimezone(UTC) == moment.utc
            assert event["DURATION"].dt == timedelta(minutes=session.minutes or 60)
        assert (event["STATUS"] == "CONFIRMED") is stands(session)
        assert (event["CLASS"], event["SEQUENCE"]) == ("PRIVATE", sequence_of(session))
        assert event["DTSTAMP"].dt == (session.edited_at or session.created_at)


@given(st.lists(sessions(st.none()), max_size=5, unique_by=lambda one: one.id))
@example([AUTUMN, SPRING])
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_calendar_read_back_by_us_gives_the_same_sessions(every):
    record = Record(sessions=tuple(every))
    content = text_of(record)
    assert is_calendar(content)
    incoming = read_calendar(content, ZONE, MONDAY)
    assert not incoming.problems
    found = {one.uid: one for one in incoming.events}
    for session in shown_sessions(record):
        event, moment = found.get(uid_of(session)), session.moment
        if event is None:
            assert moment.at.year not in range(2011, 2030)
            continue
        if moment.precision is Precision.DAY:
            assert (event.planned.day, event.planned.at) == (moment.at.date(), None)
        else:
            assert event.planned.moment().utc == moment.utc
            assert event.minutes == (session.minutes or 60)
        assert event.cancelled is not stands(session)


def test_the_zones_are_explained_for_programs_that_know_no_names():
    days = (date(2026, 7, 30), date(2026, 11, 30), date(2027, 3, 28), date(2027, 10, 31))
    zones = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
    every = [Session(planned=Planned(day, time(10), zone)) for day in days for zone in zones]
    content = text_of(Record(sessions=tuple(every)))
    for zone in zones:  # under a name that nobody knows only the explanation is left
        content = content.replace(zone.encode(), f"Own {zone.replace('/', ' ')}".encode())
    found = {one.uid: one for one in read_calendar(content, "Asia/Tokyo", MONDAY).events}
    for session in every:
        assert found[uid_of(session)].planned.moment().utc == session.moment.utc


def test_an_edit_raises_the_number_and_keeps_the_name():
    first = Session(planned=DEMAND)
    second = replace(first, edited_at=first.created_at + timedelta(minutes=1))
    third = replace(first, edited_at=first.created_at + timedelta(days=1))
    assert sequence_of(first) < sequence_of(second) < sequence_of(third)
    assert uid_of(first) == uid_of(third) == f"{first.id}@journal"
    back = replace(first, edited_at=first.created_at - timedelta(days=1))
    assert sequence_of(back) == 1


MARKER = "Zz9PlainMarker"


@given(records())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=25)
def test_no_word_of_the_journal_is_in_the_calendar(record):
    marked = tuple(
        replace(
            one,
            dose_unit=MARKER, dose_words=MARKER, dose_amount=70707.0, note=MARKER,
            fields={MARKER: MARKER, "calendar_title": MARKER}, prepared=(MARKER,), uid=MARKER,
            calendar_said=MARKER, deleted_at=None, planned=DEMAND, actual=None,
        )
        for one in record.sessions
    )  # fmt: skip
    text = text_of(replace(record, sessions=marked)).decode()
    named = {line.partition(":")[0].partition(";")[0] for line in text.splitlines()}
    assert MARKER not in text
    assert "70707" not in text
    assert named <= {
        "BEGIN", "END", "VERSION", "PRODID", "UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DTSTART",
        "DURATION", "STATUS", "CLASS", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME",
    }  # fmt: skip
    assert "ketamine" not in text.lower()
    assert "mood" not in text.lower()
    assert {one.name for one in fields(Session)} > {"route", "kind"}
    for event in read_by_library(text).values():
        assert event["SUMMARY"] == "Appointment"


def test_the_person_s_own_words_and_a_reminder():
    planned = Session(planned=DEMAND)
    done = Session(status=Status.DONE, actual=a_moment())
    wording = Wording("Dentist,\nDr. Moon", 90)
    found = read_by_library(text_of(Record(sessions=(planned, done)), wording))
    assert {str(one["SUMMARY"]) for one in found.values()} == {"Dentist, Dr. Moon"}
    (alarm,) = found[uid_of(planned)].walk("VALARM")
    assert (alarm["TRIGGER"].dt, alarm["DESCRIPTION"]) == (
        timedelta(minutes=-90),
        "Dentist, Dr. Moon",
    )
    assert found[uid_of(done)].walk("VALARM") == []


def test_a_session_without_a_time_is_a_whole_day():
    text = text_of(Record(sessions=(Session(planned=Planned(MONDAY, None, ZONE)),))).decode()
    assert "DTSTART;VALUE=DATE:20261116" in text
    assert "VTIMEZONE" not in text


def test_the_same_journal_gives_the_same_bytes(tmp_path):
    record = Record(sessions=(Session(planned=DEMAND), AUTUMN))
    EXPORTER.write(record, tmp_path / "a.ics")
    write_calendar(record, tmp_path / "b.ics", Wording())
    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()


def test_a_target_that_cannot_be_written_leaves_nothing(tmp_path):
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError, match="taken"):
        EXPORTER.write(Record(), tmp_path / "taken")
    assert [one.name for one in tmp_path.iterdir()] == ["taken"]


def test_private_sessions_and_the_trash_stay_out(db, tmp_path, now):
    from moodjournal.store import entities

    entities.add_all(
        db,
        [
            Session(planned=DEMAND),
            Session(planned=DEMAND, private=True),
            Session(planned=DEMAND, deleted_at=now),
        ],
    )
    assert export_calendar(db, tmp_path / "a.ics", Wording()) == 1
    none = Leaving(first_day=DEMAND.day + timedelta(days=1))
    assert export_calendar(db, tmp_path / "b.ics", Wording(), leaving=none) == 0
    with pytest.raises(BadInputError, match="reminder"):
        export_calendar(db, tmp_path / "c.ics", Wording(alarm=-1))
    assert not (tmp_path / "c.ics").exists()
