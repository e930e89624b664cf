"""A therapist's notes lie in a journal of their own; what is open comes first."""

import pytest

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.therapist_note import TherapistNote
from moodjournal.store import entities
from moodjournal.store.errors import LockedError, WrongPassphraseError
from moodjournal.store.journal import open_journal
from moodjournal.usecases.back_up import back_up
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.keep_therapist_note import (
    close_therapist_note,
    keep_therapist_note,
    rename_patient,
)
from moodjournal.usecases.open_notes_journal import (
    NotANotesJournalError,
    is_notes_journal,
    notes_folder,
    open_notes_journal,
)
from moodjournal.usecases.see_therapist_notes import label_of_copy, see_therapist_notes
from tests.builders import a_check_in
from tests.store.key_rooms import CHEAP, OTHER, SECRET


@pytest.fixture
def notes(tmp_path):
    opened = open_notes_journal(tmp_path / "notes", SECRET, cost=CHEAP)
    yield opened
    opened.close()


def a_note(text="ask about the lake", label="A. 1974", **said):
    return TherapistNote(label=label, copy_id=said.pop("copy_id", "c1"), text=text, **said)


def test_open_notes_come_first_and_patients_are_told_apart(notes, now):
    said = [a_note("one"), a_note("two", open=True, session_id="s"), a_note("x", label="B.")]
    with notes.begin() as db:
        for one in said:
            keep_therapist_note(db, one, now)
        seen = see_therapist_notes(db, "A. 1974")
        assert (seen.labels, seen.open, seen.rest) == (("A. 1974", "B."), (said[1],), (said[0],))
        assert seen.about("s") == (said[1],)
        close_therapist_note(db, said[1].id, False, now)
        assert see_therapist_notes(db, "A. 1974").open == ()
        rename_patient(db, "A. 1974", "A.", now)
        assert see_therapist_notes(db, None).labels == ("A.", "B.")


def test_a_later_copy_of_a_patient_is_known_by_what_it_holds(notes, now):
    with notes.begin() as db:
        keep_therapist_note(db, a_note(session_id="s", copy_id="c1"), now)
        assert label_of_copy(db, "c1", ()) == "A. 1974"
        assert label_of_copy(db, "c2", {"s", "t"}) == "A. 1974"
        assert label_of_copy(db, "c2", {"t"}) is None


def test_no_note_goes_into_a_patient_s_journal(db, now):
    with pytest.raises(NotANotesJournalError):
        keep_therapist_note(db, a_note(), now)
    assert not is_notes_journal(db)


def test_a_patient_s_journal_is_not_taken_for_notes(tmp_path):
    journal = open_journal(tmp_path / "journal", SECRET, cost=CHEAP)
    with journal.begin() as db:
        entities.put(db, a_check_in())
    journal.close()
    with pytest.raises(NotANotesJournalError):
        open_notes_journal(tmp_path / "journal", SECRET)


def test_notes_have_a_passphrase_a_key_file_and_backups_of_their_own(notes, tmp_path, now):
    with notes.begin() as db:
        keep_therapist_note(db, a_note(), now)
    back_up(notes, now)
    notes.close()
    names = {one.name for one in (tmp_path / "notes").iterdir()}
    assert {"journal.db", "journal.keys.json", "backups"} <= names
    with pytest.raises(LockedError):
        open_notes_journal(tmp_path / "notes")
    with pytest.raises(WrongPassphraseError):
        open_notes_journal(tmp_path / "notes", OTHER)
    with pytest.raises(BadInputError):
        open_notes_journal(tmp_path / "new")
    again = open_notes_journal(tmp_path / "notes", SECRET)
    with again.begin() as db:
        assert len(entities.everything(db, TherapistNote)) == 1
    again.close()


def test_a_note_is_in_no_export(notes, now):
    with notes.begin() as db:
        keep_therapist_note(db, a_note(), now)
        assert not [one for one in collect_record(db).entities() if isinstance(one, TherapistNote)]


def test_notes_lie_beside_the_journal_and_not_in_it(tmp_path):
    assert notes_folder(tmp_path / "moodjournal") == tmp_path / "moodjournal-notes"


@pytest.mark.parametrize("said", [{"text": " "}, {"label": ""}, {"label": "x" * 61}])
def test_a_note_needs_words_and_a_patient(said):
    with pytest.raises(BadInputError):
        a_note(**said)
