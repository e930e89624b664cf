"""A copy is looked at, then made; the list, the review and the file say the same."""

from dataclasses import replace

import pytest

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.copy_choice import CopyChoice, Words
from moodjournal.domain.copy_names import NameToReplace
from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session
from moodjournal.domain.share_record import ShareRecord
from moodjournal.store import entities
from moodjournal.store.share_errors import CopyStandsError
from moodjournal.store.share_file import entities_in, open_share
from moodjournal.usecases.make_copy import look_at_copy, make_copy
from moodjournal.usecases.see_review import see_review
from tests.builders import MONDAY, ZONE, a_check_in
from tests.marked_record import marked_record
from tests.store.key_rooms import CHEAP

CHOICE = CopyChoice(
    first=MONDAY, last=MONDAY.replace(day=29), words=Words.MARKED, steps=True,
    names=(NameToReplace("Martina", "M."),), cover_note="Martina knows",
)  # fmt: skip


@pytest.fixture
def marked(db):
    """A journal in which every text is a mark; the trash and what is private included."""
    record, marks = marked_record()
    for one in record.entities():
        entities.put(db, one)
    return record, marks


def test_the_list_the_review_and_the_file_hold_the_same(db, marked, tmp_path, now):
    seen = look_at_copy(db, CHOICE, now, ZONE)
    made = make_copy(db, CHOICE, tmp_path / "a.mjshare", now, cost=CHEAP)
    share = open_share(made.path, made.code, cost=CHEAP)
    with share.begin() as copy:
        assert entities_in(copy) == {one.id: one for one in seen.chosen.record.entities()}
        assert see_review(copy, now, ZONE) == seen.review
    share.close()
    entries = (*seen.chosen.record.check_ins, *seen.chosen.record.reflections)
    assert {row.entity.id: row.entity for row in seen.rows} == {one.id: one for one in entries}
    assert len(seen.rows) == seen.chosen.entries == made.entries == 3
    assert share.about.cover_note == "M. knows"


def test_a_row_says_whether_its_words_go(db, marked, now):
    seen = look_at_copy(db, CHOICE, now, ZONE)
    notes = [row for row in seen.rows if isinstance(row.entity, CheckIn)]
    assert [(row.had_words, row.words_go) for row in notes] == [(True, False), (True, True)]
    assert {(row.number, row.days_after) for row in notes} == {(1, 1)}
    assert [row.day for row in seen.rows] == sorted((row.day for row in seen.rows), reverse=True)
    assert seen.private == 5
    assert dict(seen.counts)[Session] == 1


def test_hits_are_listed_and_replaced(db, tmp_path, now):
    entities.put(db, Step(text="Tell martina about it", created_at=a_check_in().created_at))
    entities.put(db, a_check_in(note="MARTINA, Martina’s cat", bring_to_therapy=True))
    seen = look_at_copy(db, CHOICE, now, ZONE)
    assert [(one.found, one.field) for one in seen.hits] == [
        ("MARTINA", "note"), ("Martina", "note"), ("martina", "text"), ("Martina", ""),
    ]  # fmt: skip
    (note,) = seen.chosen.record.check_ins
    assert note.note == "M., M.’s cat"


def test_that_it_left_is_noted_and_nothing_of_what(db, marked, tmp_path, now):
    made = make_copy(db, CHOICE, tmp_path / "a.mjshare", now, cost=CHEAP)
    (share,) = entities.everything(db, ShareRecord)
    assert (share.kind, share.entries) == ("copy", 3)
    assert made.code not in repr(made)


def test_a_file_that_is_there_stays_and_nothing_is_noted(journal, tmp_path, now):
    target = tmp_path / "a.mjshare"
    target.write_text("mine")
    with pytest.raises(CopyStandsError), journal.begin() as db:
        make_copy(db, CHOICE, target, now, cost=CHEAP)
    with journal.begin() as db:
        assert entities.everything(db, ShareRecord) == []


def test_what_is_hidden_later_is_in_no_later_copy(db, now):
    session = Session(actual=a_check_in().moment)
    words = Reflection(session_id=session.id, kind=ReflectionKind.STAYED, text="a lake")
    for one in (session, words):
        entities.put(db, one)
    choice = replace(CHOICE, words=Words.ALL)
    assert len(look_at_copy(db, choice, now, ZONE).rows) == 1
    entities.put(db, replace(session, private=True))
    seen = look_at_copy(db, choice, now, ZONE)
    assert (seen.rows, seen.counts) == ((), ())
