"""Notes written while locked: on the disk when told so, readable after unlocking alone."""

import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moodjournal.domain.entity import new_id
from moodjournal.store import errors
from moodjournal.store.journal import open_journal
from moodjournal.store.sealed import INBOX, MOST_BYTES, clear, open_note, open_sealed, seal
from tests.store.key_rooms import CHEAP, SECRET

ROOT = Path(__file__).parents[2]
MARKER = "marker-91d2-written-while-locked"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sealed") / "journal"
    open_journal(folder, SECRET, cost=CHEAP).close()
    return folder


@pytest.fixture
def folder(made):
    """A journal with a passphrase, closed, with an empty inbox."""
    yield made
    for path in (made / INBOX).glob("*"):
        path.unlink()


@pytest.fixture
def db(made):
    journal = open_journal(made, SECRET)
    with journal.begin() as db:
        yield db
    journal.close()


def a_note(**said):
    return {"id": new_id(), "mood": 4, "words": MARKER} | said


def test_a_note_is_there_after_unlocking(folder, db):
    notes = [a_note(), a_note(words="günstig 🌊")]
    for one in notes:
        seal(folder, one)
    inbox = open_sealed(db, folder)
    assert sorted(one["id"] for one in inbox.notes) == sorted(one["id"] for one in notes)
    assert all(one in notes for one in inbox.notes)
    assert (inbox.damaged, inbox.foreign) == (0, 0)


def test_nothing_of_it_can_be_read_while_locked(folder):
    path = seal(folder, a_note())
    assert MARKER.encode() not in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_later_state_takes_the_place_of_the_former(folder, db):
    note = a_note()
    first = seal(folder, note)
    before = first.read_bytes()
    assert seal(folder, note | {"words": "more"}) == first
    assert first.read_bytes() != before
    assert [one["words"] for one in open_sealed(db, folder).notes] == ["more"]


def test_a_number_and_a_few_words_are_of_the_same_size(folder):
    sizes = {seal(folder, a_note(words="x" * n)).stat().st_size for n in (0, 10, 500)}
    assert len(sizes) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(), max_size=2000))
def test_any_words_come_back(folder, db, words):
    path = seal(folder, a_note(words=words))
    assert open_note(db, path)["words"] == words
    path.unlink()


def test_a_note_that_is_too_long_is_told_and_the_former_state_stays(folder, db):
    note = a_note()
    path = seal(folder, note)
    with pytest.raises(errors.CannotSealError):
        seal(folder, note | {"words": "x" * MOST_BYTES})
    assert open_note(db, path) == note


def test_a_damaged_note_is_counted_and_left(folder, db):
    path = seal(folder, a_note())
    path.write_bytes(path.read_bytes()[:-1])
    assert open_sealed(db, folder).damaged == 1
    assert path.exists()


def test_a_note_of_another_journal_is_told_apart(folder, db, tmp_path):
    other = tmp_path / "other"
    open_journal(other, SECRET, cost=CHEAP).close()
    path = seal(other, a_note())
    path.rename(folder / INBOX / path.name)
    with pytest.raises(errors.NoteForeignError):
        open_note(db, folder / INBOX / path.name)
    assert open_sealed(db, folder).foreign == 1


def test_a_note_under_another_s_name_is_damage(folder, db):
    path = seal(folder, a_note())
    moved = path.rename(path.with_name(f"{new_id()}.mjnote"))
    with pytest.raises(errors.NoteDamagedError):
        open_note(db, moved)


def test_a_journal_without_a_passphrase_seals_nothing(tmp_path):
    open_journal(tmp_path).close()
    with pytest.raises(errors.CannotSealError):
        seal(tmp_path, a_note())
    assert not (tmp_path / INBOX).exists()


@pytest.mark.parametrize("name", ["../../x", "", "A" * 32, "0" * 31, None, 7])
def test_a_note_goes_nowhere_else(folder, name):
    with pytest.raises(ValueError, match="id"):
        seal(folder, a_note(id=name))


def test_what_is_cleared_is_gone_and_the_rest_stays(folder, db):
    gone, stays = a_note(), a_note()
    seal(folder, gone)
    seal(folder, stays)
    clear(folder, (gone["id"], new_id()))
    assert open_sealed(db, folder).notes == (stays,)


def test_a_folder_that_takes_nothing_is_told(folder):
    (folder / INBOX).rmdir() if (folder / INBOX).exists() else None
    (folder / INBOX).write_text("a file where the folder should be")
    try:
        with pytest.raises(errors.CannotSealError):
            seal(folder, a_note())
    finally:
        (folder / INBOX).unlink()
