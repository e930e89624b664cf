"""A person names a second place for backups: a stick, or a folder that is synced elsewhere."""

import json
from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.domain.change import Change
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OF_THIS_PLACE, SettingValue
from moodjournal.domain.passphrase import Secret
from moodjournal.store import Db, entities
from moodjournal.store.closed_keys import closed_key_file, fits, opens_by_itself
from moodjournal.store.errors import BackupError

if TYPE_CHECKING:
    from moodjournal.store.journal import Journal
    from moodjournal.store.keys import Keys

KEY = f"{OF_THIS_PLACE}second_place"


@dataclass(frozen=True, slots=True, repr=False)
class SecondPlace:
    """Where backups go as well.

    Attributes:
        folder: It need not be there just now: a stick comes and goes.
        key_file: What its backups carry if the journal itself opens without a passphrase: its key
            wrapped by a passphrase of these backups alone. None if they carry the journal's own.
    """

    folder: Path
    key_file: bytes | None = None


def needs_passphrase(journal: "Journal") -> bool:
    """Tell whether backups in a second place need a passphrase of their own.

    Raises:
        JournalError: The key file is missing or damaged.
        OSError: It cannot be read.
    """
    return journal.folder is not None and opens_by_itself(journal.folder)


def second_place(
    journal: "Journal", folder: Path, passphrase: Secret | None, now: datetime
) -> SecondPlace:
    """Return the second place ``folder``; deriving a key from ``passphrase`` takes half a second.

    Args:
        journal: Open, on the disk.
        folder: There, and not the journal's own.
        passphrase: Of its backups; needed only if the journal has none.
        now: UTC.

    Raises:
        BadInputError: The folder or the passphrase cannot be taken.
        JournalError: The key file is missing or damaged.
        OSError: It cannot be read.
    """
    if journal.folder is None or journal.keys is None:
        raise BadInputError(_("This journal is kept nowhere, so there is nothing to back up."))
    _check_folder(folder, journal.folder)
    if not needs_passphrase(journal):
        return SecondPlace(folder.resolve())
    if passphrase is None:
        raise BadInputError(
            _("Backups that leave this computer need a passphrase: this journal has none itself.")
        )
    content = closed_key_file(journal.folder, journal.keys, passphrase, now)
    return SecondPlace(folder.resolve(), content)


def _check_folder(folder: Path, own: Path) -> None:
    if not folder.is_dir():
        raise BadInputError(_("There is no folder {folder}.").format(folder=folder))
    if folder.resolve().is_relative_to(own.resolve()):
        raise BadInputError(_("That is the folder of the journal itself; choose another."))


def choose_second_place(db: Db, place: SecondPlace, now: datetime) -> Change:
    """Keep ``place``, inside the journal; no export takes it along."""
    key_file = None if place.key_file is None else place.key_file.decode()
    value = json.dumps({"folder": str(place.folder), "key_file": key_file})
    kept = entities.keep(db, SettingValue(id=KEY, value=value, created_at=now), now)
    return Change.of(*kept)


def leave_second_place(db: Db) -> Change:
    """Make no more backups there; those that are there stay."""
    before = entities.get(db, SettingValue, KEY)
    if before is None:
        return Change.of()
    entities.erase(db, SettingValue, KEY)
    return Change.of(said=_("Backups there stay as they are; no new ones are added."))


def see_second_place(db: Db) -> SecondPlace | None:
    """Return the second place; None if there is none."""
    found = entities.get(db, SettingValue, KEY)
    if found is None:
        return None
    try:
        body = json.loads(found.value)
        key_file = body["key_file"]
        return SecondPlace(Path(body["folder"]), None if key_file is None else key_file.encode())
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def key_file_there(folder: Path, keys: "Keys", place: SecondPlace) -> bytes | None:
    """Return what a backup in ``place`` carries; None for the journal's own key file.

    Raises:
        BackupError: It would open by itself.
        JournalError: A key file is missing or damaged.
        OSError: It cannot be read.
    """
    if not opens_by_itself(folder):
        return None
    if place.key_file is None or not fits(place.key_file, keys):
        raise BackupError(
            _("Backups in the second place need a passphrase of their own; none is set yet.")
        )
    return place.key_file
