"""A person asks whether the journal is whole."""

from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import Secret
from moodjournal.store.check import Report, check_journal
from moodjournal.store.file_names import KEYS
from moodjournal.store.journal import Journal, journal_stands
from moodjournal.store.key_file import read_key_file


def look_for_damage(folder: Path, secret: Secret | None = None) -> Report:
    """Check the journal in ``folder``; not a byte of it changes, and no step of schema is run.

    Args:
        folder: Of the journal; it may be open elsewhere.
        secret: Its passphrase or recovery code; a journal without one needs none.

    Raises:
        BadInputError: There is no journal.
        LockedError: It needs a secret.
        WrongPassphraseError: That is not the one.
        JournalError: The key file is missing or damaged, or the folder cannot be read.
        OSError: The key file cannot be read.
    """
    if not journal_stands(folder):
        raise BadInputError(_("There is no journal in {folder}.").format(folder=folder))
    return check_journal(folder, read_key_file(folder / KEYS).keys(secret))


def look_through(journal: Journal) -> Report:
    """Check the journal that is open here; needs its thread, and no open transaction.

    Raises:
        BadInputError: It is in memory.
        JournalError: The folder cannot be read, or another program writes all the while.
    """
    if journal.folder is None or journal.keys is None:
        raise BadInputError(_("This journal is kept nowhere, so there is nothing to check."))
    return check_journal(journal.folder, journal.keys)
