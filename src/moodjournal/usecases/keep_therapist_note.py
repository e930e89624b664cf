"""A therapist writes a note on what a patient shared."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.therapist_note import TherapistNote
from moodjournal.store import Db, entities
from moodjournal.usecases.open_notes_journal import check_notes_journal


def keep_therapist_note(db: Db, note: TherapistNote, now: datetime) -> Change:
    """Keep a note, new or changed.

    Raises:
        NotANotesJournalError: The journal is a patient's.
    """
    check_notes_journal(db)
    return Change.of(*entities.keep(db, note, now), said=_("Saved."), made=(note.id,))


def close_therapist_note(db: Db, note_id: str, open_: bool, now: datetime) -> Change:
    """Say whether a note is to come up again.

    Raises:
        BadInputError: It is not there any more.
        NotANotesJournalError: The journal is a patient's.
    """
    note = entities.get(db, TherapistNote, note_id)
    if note is None or note.deleted_at is not None:
        raise BadInputError(_("This is not in the journal any more."))
    return keep_therapist_note(db, replace(note, open=open_), now)


def rename_patient(db: Db, label: str, new: str, now: datetime) -> Change:
    """Give a patient another label, on all their notes as one act."""
    check_notes_journal(db)
    change = Change.of(said=_("Saved."))
    for note in entities.everything(db, TherapistNote):
        if note.label == label:
            change += Change.of(*entities.keep(db, replace(note, label=new), now))
    return change
