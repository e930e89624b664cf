"""A therapist opens the journal of their own notes: encrypted like any, and of its own kind."""

import json
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.domain.kept import OF_THIS_PLACE, SettingValue
from moodjournal.domain.passphrase import Secret
from moodjournal.store import Db, entities
from moodjournal.store import journal as journals
from moodjournal.store.journal import Journal
from moodjournal.store.slots import Cost

KIND_KEY = f"{OF_THIS_PLACE}kind"
NOTES = "notes"
FOLDER = "moodjournal-notes"


class NotANotesJournalError(ToldError):
    """The journal is a patient's: a therapist's note has no place in it."""


def notes_folder(data_dir: Path) -> Path:
    """Return where the notes lie, unless said otherwise: beside ``data_dir``, not in it."""
    return data_dir.with_name(FOLDER)


def open_notes_journal(
    folder: Path, secret: Secret | None = None, *, cost: Cost | None = None
) -> Journal:
    """Open the notes in ``folder``, made there if there are none; they need a passphrase.

    Args:
        folder: Of the notes.
        secret: Their passphrase or recovery code; new ones get it as their passphrase.
        cost: Of one try of a passphrase set now; None measures this computer.

    Raises:
        BadInputError: New ones are to be made without a passphrase: they tell of other people.
        NotANotesJournalError: There is a patient's journal in that folder.
        JournalError: It cannot be opened; nothing was written.
    """
    if secret is None and not journals.journal_stands(folder):
        raise BadInputError(_("Notes on patients need a passphrase."))
    opened = journals.open_journal(folder, secret, cost=cost)
    try:
        with opened.begin() as db:
            if opened.is_new or _is_empty(db):
                entities.put(db, SettingValue(id=KIND_KEY, value=json.dumps(NOTES)))
            check_notes_journal(db)
    except BaseException:
        opened.close()
        raise
    return opened


def is_notes_journal(db: Db) -> bool:
    """Tell whether a journal is one of a therapist's notes."""
    kind = entities.get(db, SettingValue, KIND_KEY)
    return kind is not None and kind.value == json.dumps(NOTES)


def check_notes_journal(db: Db) -> None:
    """Check that notes may be kept here.

    Raises:
        NotANotesJournalError: It is a patient's journal.
    """
    if not is_notes_journal(db):
        raise NotANotesJournalError(
            _("This is a patient’s journal; notes of a therapist are kept in one of their own.")
        )


def _is_empty(db: Db) -> bool:
    """Tell whether a crash came between making the journal and saying what it is."""
    kinds = (one for one in entities.KINDS if one is not SettingValue)
    return not any(entities.everything(db, one, trashed=None) for one in kinds)
