"""A person says whether one may write while the journal is locked."""

from moodjournal.store.journal import Journal
from moodjournal.store.sealed import sealing_key
from moodjournal.usecases.set_passphrase import standing, write


def allow_sealing(journal: Journal, on: bool) -> None:
    """Put the public key for sealed notes into the key file, or take it out; notes there stay.

    Raises:
        JournalError: The key file cannot be read or written.
    """
    folder, keys, file = standing(journal)
    public = None
    if on:
        with journal.begin() as db:
            public = sealing_key(db, keys.id)
    write(folder, file.sealing_to(public), keys)
