"""A person names a second place, and the first backup goes there at once: opened and checked."""

from datetime import datetime
from pathlib import Path

from moodjournal.domain.passphrase import Secret
from moodjournal.store.disk_errors import disk_told
from moodjournal.store.journal import Journal
from moodjournal.usecases.back_up import BackedUp, back_up
from moodjournal.usecases.choose_second_place import choose_second_place, second_place


def set_up_second_place(
    journal: Journal, folder: Path, passphrase: Secret | None, now: datetime
) -> BackedUp:
    """Let backups of ``journal`` go into ``folder`` as well, beginning now.

    Args:
        journal: Open, on the disk, in no transaction.
        folder: There, and not the journal's own.
        passphrase: Of the backups there; needed only if the journal has none.
        now: UTC.

    Raises:
        BadInputError: The folder or the passphrase cannot be taken.
        JournalError: The key file, the folder or the disk is in the way.
    """
    with disk_told(folder):
        place = second_place(journal, folder, passphrase, now)
    with journal.begin() as db:
        choose_second_place(db, place, now)
    return back_up(journal, now)
