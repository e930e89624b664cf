"""A person brings a backup back while the journal is open: it takes the journal's place."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from moodjournal.domain.errors import ToldError
from moodjournal.domain.passphrase import Secret
from moodjournal.store.journal import Journal, open_journal, reopen
from moodjournal.usecases.back_up import back_up_if_changed
from moodjournal.usecases.restore_backup import Restored, look_into_backup, restore_in_place


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What became of it.

    Attributes:
        restored: What came back; None if nothing did.
        problem: Why nothing came back, or why what came back cannot be opened; None if it can.
    """

    restored: Restored | None
    problem: ToldError | None = None


def bring_back_backup(
    journal: Journal, path: Path, secret: Secret | None, now: datetime
) -> tuple[Journal | None, BroughtBack]:
    """Put the backup at ``path`` in the place of ``journal``, which is backed up and kept aside.

    Args:
        journal: Open, on the disk, in no transaction. It is closed only once all that can be
            foreseen is known to go well.
        path: The backup.
        secret: Its passphrase or recovery code; a backup without one needs none.
        now: UTC.

    Returns:
        The journal that is open from now on, which is the one before if nothing came back; None
        if none can be opened.

    Raises:
        JournalError: The backup cannot be read or opened, or none can be made of the journal;
            ``journal`` is open as it was.
    """
    folder = journal.folder
    back_up_if_changed(journal, now)
    look_into_backup(path, secret)
    if folder is None:
        return journal, BroughtBack(None)
    journal.close()
    restored = None
    try:
        restored = restore_in_place(folder, path, secret, now)
        return open_journal(folder, secret), BroughtBack(restored)
    except ToldError as problem:
        back = None if restored is not None else _as_before(journal)
        return back, BroughtBack(restored, problem)


def _as_before(journal: Journal) -> Journal | None:
    try:
        return reopen(journal)
    except ToldError:
        return None
