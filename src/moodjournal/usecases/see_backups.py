"""A person looks at their backups: when the last was opened and checked, how many there are."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from moodjournal.domain.errors import ToldError
from moodjournal.store.backup import keys_of
from moodjournal.store.backup_folder import BACKUPS, Backup, backups_in
from moodjournal.store.disk_errors import disk_told
from moodjournal.store.journal import Journal
from moodjournal.usecases.choose_second_place import key_file_there, see_second_place


@dataclass(frozen=True, slots=True)
class Place:
    """The backups of this journal in one folder.

    Attributes:
        folder: Where they lie.
        there: Whether the folder is there just now.
        backups: Newest first; each was opened and checked before it got its name.
        lacks_passphrase: New ones would open by themselves, so none is made until one is set.
    """

    folder: Path
    there: bool
    backups: tuple[Backup, ...]
    lacks_passphrase: bool = False

    @property
    def last(self) -> datetime | None:
        """When the newest was opened and checked; UTC."""
        return self.backups[0].manifest.made_at if self.backups else None

    @property
    def entries(self) -> int:
        """How many entries the newest holds."""
        return self.backups[0].manifest.entries if self.backups else 0


@dataclass(frozen=True, slots=True)
class Backups:
    """All backups of a journal.

    Attributes:
        here: Those beside it; None for a journal in memory.
        second: Those in the second place; None if there is no such place.
    """

    here: Place | None
    second: Place | None


def see_backups(journal: Journal) -> Backups:
    """Return which backups there are; nothing of them is opened but what they say of themselves.

    Raises:
        JournalError: The journal, or its folder, cannot be read.
    """
    if journal.folder is None:
        return Backups(None, None)
    keys = keys_of(journal)
    own = journal.folder / BACKUPS
    with disk_told(own):
        here = Place(own, own.is_dir(), backups_in(own, keys.id))
    with journal.begin() as db:
        place = see_second_place(db)
    if place is None:
        return Backups(here, None)
    try:
        key_file_there(journal.folder, keys, place)
        lacks = False
    except (ToldError, OSError):
        lacks = True
    try:
        there = backups_in(place.folder, keys.id)
    except OSError:
        return Backups(here, Place(place.folder, False, (), lacks))
    return Backups(here, Place(place.folder, place.folder.is_dir(), there, lacks))
