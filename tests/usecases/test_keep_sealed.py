"""What was written while locked comes into the journal once, whole, and nothing is lost by a no."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import new_id
from moodjournal.domain.sealed_note import SealedNote, SealedTap, from_body, to_body
from moodjournal.domain.session import Session, session_order
from moodjournal.store import entities
from moodjournal.store.errors import CannotSealError
from moodjournal.store.journal import open_journal
from moodjournal.usecases.keep_sealed import (
    clear_sealed,
    keep_sealed,
    put_away_sealed,
    see_sealed,
)
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.seal_gentle import can_seal, seal_gentle
from moodjournal.usecases.take_back import take_back
from tests.builders import MONDAY, a_moment, a_plan
from tests.store.key_rooms import CHEAP, SECRET

NOON = a_moment(at="12:00")
EVENING = a_moment(at="20:00").utc


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "journal"
    open_journal(folder, SECRET, cost=CHEAP).close()
    return folder


@pytest.fixture
def db(folder):
    journal = open_journal(folder, SECRET)
    with journal.begin() as db:
        yield db
    journal.close()


@pytest.fixture
def session(db):
    plan_course(db, a_plan(), MONDAY - timedelta(days=14))
    return min(entities.everything(db, Session), key=session_order)


def a_tap(name="nausea", **said):
    return SealedTap(id=new_id(), name=name, **said)


def a_note(**said):
    said = {"id": new_id(), "moment": NOON, "recorded_at": NOON.utc, "mood": 4} | said
    return SealedNote(**said)


def kept(db, kind=CheckIn, **which):
    return entities.everything(db, kind, **which)


def test_a_note_becomes_a_check_in(db, folder):
    note = a_note(words="slept a little")
    seal_gentle(folder, note)
    seen = see_sealed(db, folder)
    assert seen.notes == (note,)
    change = keep_sealed(db, seen.notes, EVENING)
    assert change.said == "1 note kept."
    [entry] = kept(db)
    assert (entry.id, entry.moment, entry.mood, entry.note) == (note.id, NOON, 4, "slept a little")
    assert (entry.mode, entry.recorded_at) == (Mode.SEALED, NOON.utc)
    assert not entry.from_memory


def test_each_touch_takes_the_place_of_the_one_before(db, folder):
    note = a_note()
    seal_gentle(folder, note)
    seal_gentle(folder, replace(note, words="tired"))
    assert [one.words for one in see_sealed(db, folder).notes] == ["tired"]


def test_everything_taken_back_leaves_no_file(db, folder):
    note = a_note()
    seal_gentle(folder, note)
    seal_gentle(folder, replace(note, mood=None))
    assert see_sealed(db, folder).notes == ()
    assert list((folder / "inbox").iterdir()) == []


def test_effects_go_to_the_session_of_that_day(db, folder, session):
    taps = (a_tap("nausea"), a_tap("dizziness", strong=True), a_tap("warm hands", own=True))
    keep_sealed(db, (a_note(taps=taps),), EVENING)
    effects = {one.name: one for one in kept(db, Effect)}
    assert {one.session_id for one in effects.values()} == {session.id}
    assert [effects[one.name].strong for one in taps] == [False, True, False]
    assert effects["warm hands"].own
    assert all(one.strength is None for one in effects.values())


def test_effects_alone_make_no_check_in(db, session):
    keep_sealed(db, (a_note(mood=None, taps=(a_tap(),)),), EVENING)
    assert kept(db) == []
    assert len(kept(db, Effect)) == 1


def test_without_a_session_effects_go_into_the_words(db):
    taps = (a_tap("nausea"), a_tap("warm hands", own=True, strong=True))
    keep_sealed(db, (a_note(words="at home", taps=taps),), EVENING)
    [entry] = kept(db)
    assert entry.note.splitlines()[0] == "at home"
    assert entry.note.endswith("warm hands (strong)")
    assert kept(db, Effect) == []


def test_an_effect_answered_before_loses_nothing(db, session):
    said = Effect(session_id=session.id, name="nausea", strength=1, note="after an hour")
    entities.put(db, said)
    keep_sealed(db, (a_note(taps=(a_tap("nausea", strong=True),)),), EVENING)
    [effect] = kept(db, Effect)
    assert (effect.id, effect.strength, effect.note, effect.strong) == (
        said.id, 1, "after an hour", True,
    )  # fmt: skip


def test_a_crash_before_the_files_are_gone_asks_nobody_twice(db, folder, session):
    notes = (a_note(), a_note(mood=None, taps=(a_tap(),)))
    for one in notes:
        seal_gentle(folder, one)
    keep_sealed(db, see_sealed(db, folder).notes, EVENING)
    entry = entities.get(db, CheckIn, notes[0].id)
    entities.put(db, replace(entry, note="edited since"))
    seen = see_sealed(db, folder)
    assert seen.notes == ()
    assert sorted(seen.here) == sorted(one.id for one in notes)
    keep_sealed(db, notes, EVENING)  # done again it does nothing
    assert [one.note for one in kept(db)] == ["edited since"]
    clear_sealed(folder, seen.here)
    assert see_sealed(db, folder).here == ()


def test_no_puts_them_in_the_trash_from_where_they_come_back(db, folder):
    note = a_note(words="not for keeping")
    seal_gentle(folder, note)
    put_away_sealed(db, see_sealed(db, folder).notes, EVENING)
    assert kept(db) == []
    assert [one.note for one in kept(db, trashed=True)] == ["not for keeping"]
    assert see_sealed(db, folder).notes == ()


def test_keeping_is_taken_back_as_one_act(db, folder, session):
    change = keep_sealed(db, (a_note(taps=(a_tap(),)), a_note()), EVENING)
    take_back(db, change)
    assert kept(db, trashed=None) == []
    assert kept(db, Effect, trashed=None) == []


def test_notes_are_seen_oldest_first(db, folder):
    for day in (3, 1, 2):
        seal_gentle(folder, a_note(moment=a_moment(day), recorded_at=a_moment(day).utc))
    assert [one.moment for one in see_sealed(db, folder).notes] == [
        a_moment(1), a_moment(2), a_moment(3),
    ]  # fmt: skip


def test_a_sealed_file_that_is_no_note_of_ours_is_counted(db, folder):
    from moodjournal.store.sealed import seal

    seal(folder, {"id": new_id(), "mood": 77})
    seen = see_sealed(db, folder)
    assert (seen.notes, seen.damaged) == ((), 1)


def test_half_a_surrogate_pair_can_be_kept(db, folder):
    note = a_note(words="half \ud83d pair")
    seal_gentle(folder, note)
    keep_sealed(db, see_sealed(db, folder).notes, EVENING)
    assert [one.note for one in kept(db)] == ["half \ufffd pair"]


def test_a_journal_in_memory_has_no_inbox(journal):
    with journal.begin() as db:
        assert see_sealed(db, None).notes == ()


def test_an_open_journal_takes_no_sealed_notes(tmp_path):
    open_journal(tmp_path).close()
    assert not can_seal(tmp_path)
    assert not can_seal(tmp_path / "nowhere")
    with pytest.raises(CannotSealError):
        seal_gentle(tmp_path, a_note())


TAPS = st.builds(
    SealedTap,
    id=st.uuids().map(lambda one: one.hex),
    name=st.text(min_size=1, max_size=20).map(lambda one: f"n{one}"),
    own=st.booleans(),
    strong=st.booleans(),
)


@given(
    mood=st.none() | st.integers(0, 10),
    words=st.text(st.characters(exclude_categories=["Cs"])),
    taps=st.lists(TAPS, max_size=5),
)
def test_a_note_comes_back_as_it_was(mood, words, taps):
    note = a_note(mood=mood, words=words, taps=tuple(taps))
    again = from_body(to_body(note))
    assert (again.mood, again.words, again.moment) == (note.mood, note.words, note.moment)
    assert [(one.id, one.own, one.strong) for one in again.taps] == [
        (one.id, one.own, one.strong) for one in note.taps
    ]
