"""A person sets, changes or takes away the passphrase of their journal.

The journal's random key stays the same; only the key file is written, whole or not at all. That
holds for the first passphrase too: a new key would mean two files that cannot be swapped in one
step, and every backup would have to be made anew. So who copied the key file while it was open
could still open the journal with that copy; and on some disks the bytes of the old file can be
found for a while after it was replaced. A journal made with a passphrase never had such a file.
"""

from datetime import datetime
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import Secret, check_passphrase
from moodjournal.store.backup_keys import close_kept
from moodjournal.store.errors import FolderClosedError, KeyFileDamagedError
from moodjournal.store.journal import Journal
from moodjournal.store.key_file import KEY_FILE, KeyFile, read_key_file, write_key_file
from moodjournal.store.keys import Keys
from moodjournal.store.sealed import sealing_key
from moodjournal.store.slots import Cost, OpenSlot, SlotKind, calibrated, wrap


def set_passphrase(
    journal: Journal, passphrase: str, now: datetime, *, cost: Cost | None = None
) -> tuple[Path, ...]:
    """Set the first passphrase; from here on the key file alone opens nothing.

    Notes can then be sealed while the journal is locked. Backups made before get the new key file.

    Args:
        journal: Open, without a passphrase.
        passphrase: As typed.
        now: UTC.
        cost: Of one try; None measures this computer.

    Returns:
        Backups that could not be written anew and still open without a passphrase.

    Raises:
        BadInputError: It has one already, or this cannot be one.
        JournalError: The key file cannot be read or written; nothing was changed.
    """
    check_passphrase(passphrase)
    folder, keys, file = standing(journal)
    if file.slot(SlotKind.OPEN) is None:
        raise BadInputError(_("This journal has a passphrase already; it can be changed."))
    _put(journal, passphrase, now, cost)
    return close_kept(folder, keys)


def change_passphrase(
    journal: Journal,
    secret: Secret,
    passphrase: str,
    now: datetime,
    *,
    cost: Cost | None = None,
) -> None:
    """Put another passphrase in the place of the one there is; the recovery code stays.

    Backups made before open with the passphrase of their day.

    Args:
        journal: Open.
        secret: The passphrase there is, or the recovery code.
        passphrase: The new one, as typed.
        now: UTC.
        cost: Of one try; None measures this computer.

    Raises:
        WrongPassphraseError: ``secret`` is not the one.
        BadInputError: There is none to change, or the new one cannot be one.
        JournalError: The key file cannot be read or written; nothing was changed.
    """
    check_passphrase(passphrase)
    _prove(journal, secret)
    _put(journal, passphrase, now, cost)


def remove_passphrase(journal: Journal, secret: Secret) -> None:
    """Let the journal open without a passphrase: anyone who can read the files can read it.

    The recovery code stays; it opens the journal again if a passphrase is set later.

    Raises:
        WrongPassphraseError: ``secret`` is not the one.
        BadInputError: There is none to take away.
        JournalError: The key file cannot be read or written; nothing was changed.
    """
    _prove(journal, secret)
    folder, keys, file = standing(journal)
    without = (SlotKind.PASSPHRASE, SlotKind.KEYCHAIN)
    write(folder, file.with_slots(OpenSlot(keys.key), without=without), keys)


def standing(journal: Journal) -> tuple[Path, Keys, KeyFile]:
    """Return folder, keys and key file of an open journal.

    Raises:
        BadInputError: It is kept in memory alone.
        JournalError: The key file is missing, damaged or another journal's.
    """
    if journal.folder is None or journal.keys is None:
        raise BadInputError(_("This journal is kept nowhere, so it needs no passphrase."))
    try:
        file = read_key_file(journal.folder / KEY_FILE)
    except OSError as problem:
        raise _closed() from problem
    if (file.id, file.salt) != (journal.keys.id, journal.keys.salt):
        raise KeyFileDamagedError(_("The key file beside this journal belongs to another one."))
    return journal.folder, journal.keys, file


def write(folder: Path, file: KeyFile, keys: Keys) -> None:
    """Write ``file`` beside the journal.

    Raises:
        FolderClosedError: The folder does not take it; the old one stands.
    """
    try:
        write_key_file(folder / KEY_FILE, file, keys)
    except OSError as problem:
        raise _closed() from problem


def _put(journal: Journal, passphrase: str, now: datetime, cost: Cost | None) -> None:
    folder, keys, file = standing(journal)
    first = file.slot(SlotKind.OPEN) is not None
    sealing = file.sealing
    if first:
        with journal.begin() as db:
            sealing = sealing_key(db, keys.id)
    slot = wrap(
        SlotKind.PASSPHRASE, passphrase, keys.key, keys.id, now.isoformat(), cost or calibrated()
    )
    write(folder, file.with_slots(slot, without=(SlotKind.OPEN,)).sealing_to(sealing), keys)


def _prove(journal: Journal, secret: Secret) -> None:
    _folder, _keys, file = standing(journal)
    if file.slot(SlotKind.OPEN) is not None:
        raise BadInputError(_("This journal has no passphrase yet."))
    file.keys(secret)


def _closed() -> FolderClosedError:
    return FolderClosedError(
        _("The key file cannot be read or written just now; the passphrase is as it was.")
    )
