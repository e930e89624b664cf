"""A person unlocks their journal."""

from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.passphrase import Secret
from moodjournal.store import keychain
from moodjournal.store.errors import JournalError, JournalMissingError, LockedError
from moodjournal.store.journal import Journal, journal_stands, open_journal
from moodjournal.store.key_file import KEY_FILE, read_key_file
from moodjournal.store.slots import SlotKind


def unlock(folder: Path, secret: Secret | None = None) -> Journal:
    """Open the journal that stands in ``folder``; nothing is made there.

    Args:
        folder: Of the journal.
        secret: Its passphrase or its recovery code; None asks the keychain, if the person said
            "stay unlocked on this computer".

    Raises:
        LockedError: It needs a secret.
        WrongPassphraseError: That is not the one.
        JournalError: It cannot be opened; nothing was written.
    """
    if not journal_stands(folder):
        raise JournalMissingError(_("There is no journal in this folder any more."))
    try:
        return open_journal(folder, secret)
    except LockedError:
        kept = _kept(folder)
        if kept is None:
            raise
    try:
        return open_journal(folder, kept)
    except JournalError as problem:  # what the keychain holds is no word the person typed
        raise LockedError(_("This journal is locked: it opens with its passphrase.")) from problem


def _kept(folder: Path) -> Secret | None:
    file = read_key_file(folder / KEY_FILE)
    if file.slot(SlotKind.KEYCHAIN) is None:
        return None
    text = keychain.recall(file.id)
    return None if text is None else Secret(text)
