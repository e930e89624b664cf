"""The journal is backed up: beside itself and in the second place, each opened and checked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import ToldError
from moodjournal.store.backup import keys_of, write_backup
from moodjournal.store.backup_folder import BACKUPS, Backup, backups_in, is_changed
from moodjournal.store.disk_errors import disk_told
from moodjournal.store.errors import BackupError
from moodjournal.store.file_names import JOURNAL, KEYS
from moodjournal.store.journal import Journal
from moodjournal.store.replacing import clear_unfinished
from moodjournal.store.rotation import outlived
from moodjournal.usecases.choose_second_place import SecondPlace, key_file_there, see_second_place

Wanted = Callable[[Path, Backup | None, tuple[str, ...]], bool]
"""Whether a backup is wanted: of the journal in a folder, after the last one, for these parts."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What was made.

    Attributes:
        here: The backup beside the journal; None if nothing had changed since the last.
        there: The one in the second place; None if none was needed, wanted or possible.
        problem: Why there is none in the second place, in one sentence; empty if nothing is wrong.
    """

    here: Backup | None = None
    there: Backup | None = None
    problem: str = ""


def back_up(journal: Journal, now: datetime) -> BackedUp:
    """Back ``journal`` up, and let the backups go that have outlived their use.

    For before an import, a restore, a bulk delete, and when a person asks. Needs the thread of the
    database, and no open transaction.

    Raises:
        BackupError: The backup did not prove to be whole, or the journal is in memory.
        JournalError: The disk is full, or the folder does not take it.
    """
    return _both(journal, now, _always)


def back_up_if_changed(journal: Journal, now: datetime) -> BackedUp:
    """Back ``journal`` up where it differs from the last backup; as ``back_up``.

    For the unlock and for the close. A journal in memory is left alone.
    """
    return BackedUp() if journal.folder is None else _both(journal, now, is_changed)


def _always(_folder: Path, _last: Backup | None, _parts: tuple[str, ...]) -> bool:
    return True


def _both(journal: Journal, now: datetime, wanted: Wanted) -> BackedUp:
    keys_of(journal)  # a journal in memory has none
    folder = journal.folder
    if folder is None:
        return BackedUp()
    with disk_told(folder / BACKUPS):
        here = _here(journal, folder, now, wanted)
    with journal.begin() as db:
        place = see_second_place(db)
    if place is None:
        return BackedUp(here)
    try:
        return BackedUp(here, _there(journal, place, now, wanted))
    except ToldError as problem:
        return BackedUp(here, problem=str(problem))
    except OSError as problem:
        said = _("The second place {folder} does not take a backup: {reason}.")
        reason = problem.strerror or type(problem).__name__
        return BackedUp(here, problem=said.format(folder=place.folder, reason=reason))


def _here(journal: Journal, folder: Path, now: datetime, wanted: Wanted) -> Backup | None:
    keys = keys_of(journal)
    clear_unfinished(folder)
    last = next(iter(backups_in(folder / BACKUPS, keys.id)), None)
    if not wanted(folder, last, (JOURNAL, KEYS)):
        return None
    made = write_backup(journal, folder / BACKUPS, now)
    rotate(folder / BACKUPS, keys.id, now)
    return made


def _there(journal: Journal, place: SecondPlace, now: datetime, wanted: Wanted) -> Backup | None:
    keys, folder = keys_of(journal), journal.folder
    if folder is None or not place.folder.is_dir():
        sentence = _("The second place {folder} is not there just now.")
        raise BackupError(sentence.format(folder=place.folder))
    key_file = key_file_there(folder, keys, place)
    last = next(iter(backups_in(place.folder, keys.id)), None)
    if not wanted(folder, last, (JOURNAL,)):
        return None
    made = write_backup(journal, place.folder, now, key_file)
    rotate(place.folder, keys.id, now)
    return made


def rotate(folder: Path, key_id: str, now: datetime) -> int:
    """Take away the backups of one journal that need not be kept; return how many.

    Those of other journals, and files that cannot be read, are never touched.

    Raises:
        OSError: The folder does not let them go.
    """
    ours = {one.path.name: one for one in backups_in(folder, key_id)}
    gone = outlived({name: one.manifest.made_at for name, one in ours.items()}, now)
    for name in gone:
        ours[name].path.unlink(missing_ok=True)
    return len(gone)
