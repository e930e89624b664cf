from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.clock import utc_now
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OlderText
from moodjournal.domain.measure import Rating
from moodjournal.domain.record import Record
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from moodjournal.usecases.bring_back_journal import bring_back, check_links, read_journal
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.export_journal import export_journal
from moodjournal.usecases.take_back import take_back
from tests.builders import a_check_in, a_moment
from tests.journals import records


@pytest.fixture
def db():
    journal = open_journal(None)
    with journal.begin() as db:
        yield db
    journal.close()


def told(record):
    """Return the entities by kind and id: the journal has an order of its own."""
    return {(type(one), one.id): one for one in record.entities()}


@given(records())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_a_journal_comes_back_into_an_empty_one_identical(record):
    journal = open_journal(None)
    with journal.begin() as db:
        bring_back(db, record, utc_now())
        assert told(collect_record(db)) == told(record)
    journal.close()


def test_through_a_file_it_comes_back_identical(db, tmp_path):
    entities.add_all(db, [a_check_in(note="one"), a_check_in(1, note="two")])
    before = collect_record(db)
    assert export_journal(db, "json", tmp_path / "out.json") == 2
    other = open_journal(None)
    with other.begin() as empty:
        bring_back(empty, read_journal(tmp_path / "out.json"), utc_now())
        assert collect_record(empty) == before
    other.close()


def test_the_same_journal_twice_changes_nothing(db):
    record = Record(check_ins=(a_check_in(note="one"),))
    bring_back(db, record, utc_now())
    assert bring_back(db, record, utc_now()).before == ()


@pytest.mark.parametrize("theirs_is_later", [True, False])
def test_of_two_that_differ_the_later_stands_and_the_other_is_kept(db, theirs_is_later):
    early, late = a_moment(1).utc, a_moment(2).utc
    ours = a_check_in(note="ours", edited_at=early if theirs_is_later else late)
    theirs = replace(ours, note="theirs", edited_at=late if theirs_is_later else early)
    entities.put(db, ours)
    change = bring_back(db, Record(check_ins=(theirs,)), utc_now())
    standing, other = (theirs, ours) if theirs_is_later else (ours, theirs)
    assert entities.get(db, CheckIn, ours.id) == standing
    (older,) = entities.everything(db, OlderText)
    assert (older.text, older.entity_id) == (other.note, ours.id)
    take_back(db, change)
    assert entities.get(db, CheckIn, ours.id) == ours
    assert entities.everything(db, OlderText) == []


def test_an_entry_of_another_program_comes_once(db):
    entities.put(db, a_check_in(source_key="key"))
    bring_back(db, Record(check_ins=(a_check_in(source_key="key"),)), utc_now())
    assert len(entities.everything(db, CheckIn)) == 1


def test_parts_that_point_to_nothing_are_refused():
    rated = a_check_in(ratings=(Rating("missing", 3.0),))
    for record in (
        Record(check_ins=(rated,)),
        Record(check_ins=(a_check_in(tags=("missing",)),)),
        Record(check_ins=(rated, rated)),
    ):
        with pytest.raises(BadInputError, match="do not fit"):
            check_links(record)
