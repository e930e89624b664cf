"""A calendar brings sessions, moves and cancels them; what happened is the person's."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from moodjournal.domain.course import Course, Phase, Route
from moodjournal.domain.effect import Effect
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import Import
from moodjournal.domain.moment import Planned
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session, SessionKind, Status, session_order
from moodjournal.exporters.icalendar_file import Wording, as_calendar, uid_of
from moodjournal.importers.icalendar_file import read_calendar
from moodjournal.store import entities
from moodjournal.usecases.bring_in_calendar import bring_in_calendar
from moodjournal.usecases.change_session import mark_session, move_session, note_session
from moodjournal.usecases.collect_record import collect_record, without_private
from moodjournal.usecases.look_into_calendar import (
    EventState,
    look_into_calendar,
    see_calendar,
)
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.take_back import take_back
from moodjournal.usecases.undo_import import undo_last_import
from tests.builders import MONDAY, ZONE, a_plan
from tests.importers.calendars import TODAY, a_calendar, an_event, read

AT = "DTSTART;TZID=Europe/Berlin:202611{}T{}0000"
FIRST, SECOND = an_event(AT.format(30, 10), "a"), an_event(AT.format(28, 14), "b", title="Talk")


@pytest.fixture
def bring(db, now):
    def bring(*events, only=None, kind=SessionKind.TREATMENT, at=now):
        incoming = read(*events)
        every = {one.uid for one in (*incoming.events, *incoming.struck)}
        return bring_in_calendar(db, incoming, every if only is None else only, at, kind)

    return bring


@pytest.fixture
def stored(db):
    def read_all(trashed=False):
        return sorted(entities.everything(db, Session, trashed=trashed), key=session_order)

    return read_all


@pytest.fixture
def states(db):
    def look(*events):
        return [one.state.value for one in see_calendar(db, read(*events), "").events]

    return look


def test_a_date_becomes_a_planned_session_of_the_course_that_holds_it(db, bring, stored):
    course = Course(first_day=MONDAY, last_day=date(2026, 11, 29), route=Route.NASAL, minutes=50)
    entities.put(db, course)
    change = bring(FIRST, SECOND)
    talk, infusion = stored()
    assert change.said == "2 sessions brought in."
    assert (talk.course_id, talk.route, talk.minutes) == (course.id, Route.NASAL, 50)
    assert (infusion.course_id, infusion.route, infusion.status) == (None, None, Status.PLANNED)
    assert infusion.planned == Planned(date(2026, 11, 30), time(10), ZONE)
    assert infusion.fields == {"calendar_title": "Infusion"}


def test_only_what_is_chosen_comes_in_as_what_the_person_says(bring, stored):
    bring(FIRST, SECOND, only={"b"}, kind=SessionKind.INTEGRATION)
    assert [(one.uid, one.kind) for one in stored()] == [("b", SessionKind.INTEGRATION)]


def test_the_same_file_twice_adds_nothing(db, bring, stored, states):
    assert states(FIRST, SECOND) == ["new", "new"]
    bring(FIRST, SECOND)
    before = stored()
    assert states(FIRST, SECOND) == ["known", "known"]
    change = bring(FIRST, SECOND)
    assert (stored(), change.before) == (before, ())
    assert len(entities.everything(db, Import)) == 1


def test_a_moved_event_moves_its_session(bring, stored, states):
    bring(FIRST)
    moved = an_event(AT.format(27, 15), "a", "SEQUENCE:1", "DURATION:PT2H")
    assert states(moved) == ["changed"]
    assert bring(moved).said == "1 session moved."
    (session,) = stored()
    assert session.planned == Planned(date(2026, 11, 27), time(15), ZONE)
    assert (session.sequence, session.minutes) == (1, 120)
    assert states(moved) == ["known"]


def test_an_older_file_does_not_move_it_back(bring, states):
    bring(an_event(AT.format(30, 10), "a", "SEQUENCE:5"))
    assert states(an_event(AT.format(27, 15), "a", "SEQUENCE:4")) == ["known"]


def test_what_the_person_moved_stays_until_the_calendar_has_news(db, bring, stored, states, now):
    bring(FIRST)
    own = Planned(date(2026, 12, 4), time(9), ZONE)
    move_session(db, stored()[0].id, own, now)
    assert states(FIRST) == ["known"]
    bring(FIRST)
    assert stored()[0].planned == own
    assert states(an_event(AT.format(29, 11), "a")) == ["changed"]


def test_a_cancelled_event_cancels_its_session_and_can_come_back(bring, stored, states):
    bring(FIRST)
    cancelled = an_event(AT.format(30, 10), "a", "STATUS:CANCELLED", "SEQUENCE:1")
    assert bring(cancelled).said == "1 session cancelled."
    assert [one.status for one in stored()] == [Status.CANCELLED]
    assert states(cancelled) == ["known"]
    bring(an_event(AT.format(30, 10), "a", "SEQUENCE:2"))
    assert [one.status for one in stored()] == [Status.PLANNED]


def test_a_date_taken_out_of_a_series_cancels_its_session(bring, stored, states):
    series = (AT.format("02", 10), "s", "RRULE:FREQ=WEEKLY;COUNT=3")
    bring(an_event(*series))
    without = an_event(*series, "EXDATE;TZID=Europe/Berlin:20261109T100000")
    assert states(without) == ["known", "changed", "known"]
    bring(without)
    assert [one.status.value for one in stored()] == ["planned", "cancelled", "planned"]


def test_one_date_of_a_series_moves_alone(bring, stored):
    series = an_event(AT.format("02", 10), "s", "RRULE:FREQ=WEEKLY;COUNT=3")
    bring(series)
    moved = an_event(AT.format(10, 16), "s", "RECURRENCE-ID;TZID=Europe/Berlin:20261109T100000")
    bring(series, moved)
    assert [one.moment.at.day for one in stored()] == [2, 10, 16]


@pytest.mark.parametrize("status", [Status.DONE, Status.MISSED, Status.CANCELLED])
def test_what_happened_is_not_changed_by_a_file(db, bring, stored, states, now, status):
    past = an_event(AT.format(20, 10), "a")
    bring(past)
    mark_session(db, stored()[0].id, status, now)
    before = stored()
    later = an_event(AT.format(27, 10), "a", "SEQUENCE:9")
    gone = an_event(AT.format(20, 10), "a", "SEQUENCE:9", "STATUS:CANCELLED")
    for event in (past, later, gone):
        assert states(event) == ["known"]
        bring(event)
    assert stored() == before


def test_what_was_put_into_the_trash_stays_there(db, bring, stored, states, now):
    bring(FIRST)
    put_in_trash(db, Session, stored()[0].id, now)
    assert states(FIRST) == ["known"]
    bring(FIRST)
    assert stored() == []


def test_our_own_dates_are_known_and_can_be_moved_elsewhere(db, bring, stored, now):
    plan_course(db, a_plan(first=date(2026, 11, 30)), TODAY)
    before = stored()
    content = as_calendar(collect_record(db), Wording("Dentist")).to_ical()
    incoming = read_calendar(content, ZONE, TODAY)
    assert {one.state for one in see_calendar(db, incoming, "").events} == {EventState.KNOWN}
    second = before[1]
    elsewhere = an_event("DTSTART;TZID=Europe/Berlin:20261203T110000", uid_of(second), "SEQUENCE:1")
    bring(elsewhere)
    planned = {one.id: one.planned for one in stored()}
    assert planned[second.id] == Planned(date(2026, 12, 3), time(11), ZONE)
    assert sum(planned[one.id] == one.planned for one in before) == 5


def test_an_export_older_than_the_last_edit_changes_nothing(db, stored, now):
    entities.put(db, Session(planned=Planned(MONDAY, time(10), ZONE), created_at=now))
    content = as_calendar(collect_record(db), Wording()).to_ical()
    moved = Planned(MONDAY + timedelta(days=20), time(10), ZONE)
    move_session(db, stored()[0].id, moved, now + timedelta(hours=1))
    incoming = read_calendar(content, ZONE, TODAY)
    assert [one.state for one in see_calendar(db, incoming, "").events] == [EventState.KNOWN]


def test_the_phase_that_a_session_opens_moves_with_it(db, bring, stored):
    plan_course(db, a_plan(first=date(2026, 11, 30)), TODAY)
    opening = uid_of(stored()[0])
    bring(an_event("DTSTART;TZID=Europe/Berlin:20261201T100000", opening, "SEQUENCE:1"))
    assessment, induction = entities.everything(db, Phase)
    assert assessment.last_day == induction.first_day == date(2026, 12, 1)


def test_a_move_that_cannot_be_is_told_with_its_name(db, bring, stored):
    plan_course(db, a_plan(first=date(2026, 11, 30)), TODAY)
    assessment = entities.everything(db, Phase)[0]
    ended = replace(
        assessment, id="0" * 32, first_day=date(2026, 10, 1), last_day=date(2026, 11, 20)
    )
    entities.put(db, ended)
    far = an_event("DTSTART;TZID=Europe/Berlin:20261110T100000", uid_of(stored()[0]), "SEQUENCE:1")
    with pytest.raises(BadInputError, match=r"“Infusion” on 2026-11-10 cannot be moved: "):
        bring(far)


def test_all_of_it_is_one_act_to_take_back(db, bring, stored):
    bring(FIRST)
    before = stored()
    change = bring(an_event(AT.format(27, 15), "a"), SECOND)
    assert change.said == "1 session brought in. 1 session moved."
    take_back(db, change)
    assert stored() == before
    assert len(entities.everything(db, Import)) == 1


def test_an_import_is_undone_later_too(db, bring, stored, now):
    bring(FIRST)
    kept = stored()[0]
    bring(an_event(AT.format(27, 15), "a"), SECOND, at=now + timedelta(minutes=1))
    change = undo_last_import(db, now + timedelta(days=1))
    assert change.said == "1 session taken out. 1 session put back."
    (session,) = stored()
    assert session == kept
    assert undo_last_import(db, now).said == "1 session taken out."
    assert (stored(None), entities.everything(db, Import)) == ([], [])
    with pytest.raises(BadInputError):
        undo_last_import(db, now)


def test_undo_leaves_the_person_s_own_words_in_the_trash(db, bring, stored, now):
    bring(FIRST, SECOND)
    talk, infusion = stored()
    note_session(db, infusion.id, {"note": "Bring a blanket"}, now)
    entities.put(db, Effect(session_id=talk.id, name="calm"))
    undo_last_import(db, now)
    assert stored() == []
    assert {one.id for one in stored(trashed=True)} == {talk.id, infusion.id}


def test_undo_does_not_move_what_the_person_has_moved_since(db, bring, stored, now):
    bring(FIRST)
    bring(an_event(AT.format(27, 15), "a"), at=now + timedelta(minutes=1))
    own = Planned(date(2026, 12, 4), time(9), ZONE)
    move_session(db, stored()[0].id, own, now + timedelta(hours=1))
    undo_last_import(db, now + timedelta(hours=2))
    assert [one.planned for one in stored()] == [own]


def test_what_an_import_changed_in_private_is_told_nobody(db, bring, stored):
    bring(FIRST)
    note_session(db, stored()[0].id, {"private": True}, stored()[0].created_at)
    bring(an_event(AT.format(27, 15), "a"))
    record = collect_record(db)
    assert [len(one.replaced) for one in record.imports] == [0, 1]
    assert [len(one.replaced) for one in without_private(record).imports] == [0, 0]
    assert without_private(Record()) == Record()


def test_a_file_is_looked_into_and_nothing_is_written(db, stored, tmp_path, now):
    path = tmp_path / "x.ics"
    path.write_bytes(a_calendar(FIRST, an_event("DTSTART:x", "c")))
    look = look_into_calendar(db, path, ZONE, now)
    assert (look.file_name, len(look.events), len(look.incoming.problems)) == ("x.ics", 1, 1)
    assert stored() == []
    with pytest.raises(BadInputError, match="cannot be read"):
        look_into_calendar(db, tmp_path / "none.ics", ZONE, now)
