"""A person wants the journal as a plain database, and knows that anyone can read it."""

from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.leaving import entries_in
from moodjournal.store.decrypted import write_decrypted
from moodjournal.store.journal import Journal
from moodjournal.usecases.collect_record import collect_record


def warning() -> str:
    """Return what the person is told before."""
    return _(
        "Anyone who gets this file can read all of it without a passphrase: private entries, what"
        " lies in the trash, and whom you can reach. Nothing in it can be called back."
    )


def export_decrypted(journal: Journal, target: Path) -> int:
    """Write all of ``journal`` to a new SQLite file, unencrypted; return how many entries it has.

    Only call it after ``warning`` was shown and agreed to.

    Raises:
        BadInputError: There is something at ``target`` already; it was not touched.
        OSError: It cannot be written; nothing is left behind.
    """
    with journal.begin() as db:
        entries = entries_in(collect_record(db))
    write_decrypted(journal, target)
    return entries
