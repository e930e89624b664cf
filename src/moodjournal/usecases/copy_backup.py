"""A person writes one backup to a file of their choice."""

from datetime import datetime
from pathlib import Path

from moodjournal.store.backup import keys_of, write_backup
from moodjournal.store.backup_folder import Backup
from moodjournal.store.closed_keys import fits, opens_by_itself
from moodjournal.store.journal import Journal
from moodjournal.usecases.choose_second_place import see_second_place


def copy_backup(journal: Journal, target: Path, now: datetime) -> tuple[Backup, bool]:
    """Write a backup of ``journal`` to ``target``, opened and checked before it gets its name.

    Args:
        journal: Open, on the disk, in no transaction.
        target: The file; one of the same name is not touched. Its folder is made if need be.
        now: UTC.

    Returns:
        The backup, and whether it opens without a passphrase: so it does if the journal has none,
        and no passphrase was set for a second place.

    Raises:
        BackupError: There is such a file, or the copy did not prove to be whole.
        OSError: It cannot be written; nothing is left behind.
    """
    keys = keys_of(journal)
    by_itself = journal.folder is not None and opens_by_itself(journal.folder)
    key_file = None
    if by_itself:
        with journal.begin() as db:
            place = see_second_place(db)
        if place is not None and place.key_file is not None and fits(place.key_file, keys):
            key_file, by_itself = place.key_file, False
    made = write_backup(journal, target.absolute().parent, now, key_file, target.name)
    return made, by_itself
