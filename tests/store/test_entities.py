"""What was put in comes out, and every write has a way back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.clock import utc_now
from moodjournal.domain.kept import OlderText
from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.domain.moment import Moment, Planned, Precision, zone_info
from moodjournal.domain.session import Session
from moodjournal.store import check_ins, entities
from moodjournal.store.engine import TABLES
from moodjournal.usecases.open_journal import open_journal
from tests.builders import a_check_in


def test_a_check_in_comes_back_as_it_was(db):
    measure = entities.everything(db, Measure)[0]
    tag = Tag(name="Walked")
    entities.put(db, tag)
    entry = a_check_in(
        mood=3,
        ratings=(Rating(measure.id, 4),),
        tags=(tag.id,),
        note="Ein See bei Nacht, 湖",
        as_given={"mood": "rad"},
    )
    entities.put(db, entry)
    assert entities.get(db, CheckIn, entry.id) == entry


def test_two_check_ins_of_one_minute_are_two(db):
    entities.put(db, a_check_in(mood=3))
    entities.put(db, a_check_in(mood=8))
    assert {one.mood for one in entities.everything(db, CheckIn)} == {3, 8}


@given(
    at=st.datetimes(timezones=st.timezones()),
    precision=st.sampled_from(Precision),
)
def test_a_moment_keeps_its_instant_its_offset_and_its_zone(at, precision):
    moment = Moment(at.astimezone(zone_info(at.tzinfo.key)), at.tzinfo.key, precision)
    journal = open_journal(None)
    with journal.begin() as db:
        entry = CheckIn(moment=moment, mood=5, created_at=utc_now())
        entities.put(db, entry)
        (found,) = entities.everything(db, CheckIn)
    journal.close()
    kept = found.moment
    assert kept == moment
    assert kept.at.utcoffset() == moment.at.utcoffset()
    assert kept.at.isoformat() == moment.at.isoformat()


def test_a_session_keeps_planned_beside_actual(db):
    planned = Planned(a_check_in().moment.at.date(), None, "America/Caracas")
    session = Session(planned=planned, fields={"blood_pressure_before": "120/80"})
    entities.put(db, session)
    assert entities.get(db, Session, session.id) == session


def test_an_edit_keeps_the_older_words_and_undo_takes_both_back(db, now):
    entry = a_check_in(note="first words")
    entities.put(db, entry)
    before = entities.keep(db, replace(entry, note="other words"), now)
    (older,) = entities.everything(db, OlderText)
    assert (older.text, older.entity_id, older.field) == ("first words", entry.id, "note")
    entities.restore(db, before)
    assert entities.get(db, CheckIn, entry.id) == entry
    assert entities.everything(db, OlderText) == []


def test_undo_of_undo_is_redo(db, now):
    entry = a_check_in(mood=3)
    before = entities.keep(db, entry, now)
    gone = entities.restore(db, before)
    assert entities.everything(db, CheckIn) == []
    entities.restore(db, gone)
    assert entities.everything(db, CheckIn) == [entry]


def test_the_trash_is_left_out_unless_asked_for(db, now):
    entities.put(db, a_check_in(deleted_at=now))
    assert entities.everything(db, CheckIn) == []
    assert len(entities.everything(db, CheckIn, trashed=True)) == 1
    assert check_ins.count(db) == 0


def test_the_file_itself_refuses_a_mood_off_the_scale(db):
    entry = a_check_in()
    entities.put(db, entry)
    with pytest.raises(IntegrityError):
        db.writing().execute(TABLES["check_in"].update().values(mood=11))


def test_days_are_asked_for_by_logical_day(db):
    entities.put(db, a_check_in(day=1, at="03:59", mood=2))
    entities.put(db, a_check_in(day=1, at="04:00", mood=7))
    monday = a_check_in().moment.at.date()
    assert [one.mood for one in check_ins.between(db, monday, monday)] == [2]


def test_many_are_written_and_read_with_their_parts(db):
    measure = entities.everything(db, Measure)[0]
    many = [a_check_in(day=n % 90, ratings=(Rating(measure.id, n % 11),)) for n in range(1200)]
    entities.add_all(db, many)
    found = {one.id: one for one in entities.everything(db, CheckIn)}
    assert found == {one.id: one for one in many}
