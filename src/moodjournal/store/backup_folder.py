"""The backups that lie in a folder, by their names; what else lies there is never touched."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from moodjournal.store.backup_file import Manifest, read_backup
from moodjournal.store.errors import BackupError
from moodjournal.store.file_names import JOURNAL, KEYS, STAMP

BACKUPS = "backups"
SUFFIX = ".mjbackup"
NAME = re.compile(r"journal-(\d{8}-\d{6})(?:-(\d+))?\.mjbackup")
ASIDE = re.compile(r"journal-\d{8}-\d{6}(?:-\d+)?\.mjbackup\.(?:part|proof)")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was opened and checked before it got its name.

    Attributes:
        path: The file.
        manifest: What it says of itself.
    """

    path: Path
    manifest: Manifest


def free_name(folder: Path, now: datetime) -> Path:
    """Return a name for a backup made ``now`` that nothing in ``folder`` has."""
    stem = f"journal-{now.astimezone(UTC).strftime(STAMP)}"
    path, number = folder / f"{stem}{SUFFIX}", 1
    while path.exists() or path.with_name(path.name + ".part").exists():
        number += 1
        path = folder / f"{stem}-{number}{SUFFIX}"
    return path


def backups_in(folder: Path, key_id: str | None = None) -> tuple[Backup, ...]:
    """Return the backups in ``folder``, newest first; what cannot be read is left out.

    Args:
        folder: It need not be there.
        key_id: Only those of this journal; None for all.

    Raises:
        OSError: The folder is there and cannot be read.
    """
    found = []
    for path in _named(folder, NAME):
        try:
            manifest = read_backup(path)
        except (BackupError, OSError):
            continue
        if key_id is None or manifest.key_id == key_id:
            found.append(Backup(path, manifest))
    return tuple(sorted(found, key=_age, reverse=True))


def all_named(folder: Path) -> tuple[Path, ...]:
    """Return every file in ``folder`` that is called a backup, readable or not.

    Raises:
        OSError: The folder is there and cannot be read.
    """
    return tuple(sorted(_named(folder, NAME)))


def clear_aside(folder: Path) -> None:
    """Take away what a backup that was cut short has left behind."""
    for path in _named(folder, ASIDE):
        path.unlink(missing_ok=True)


def is_changed(folder: Path, last: Backup | None, parts: tuple[str, ...] = (JOURNAL, KEYS)) -> bool:
    """Tell whether the ``parts`` of the journal in ``folder`` differ from what ``last`` holds.

    Every write draws fresh random bytes for the pages it touches, so equal bytes are an equal
    journal. Call it in the thread of the database, outside of a transaction: a file that is
    closed gives up the locks that its process holds on it.
    """
    if last is None:
        return True
    held = last.manifest.parts
    return any(_hash(folder / name) != held[name].sha256 for name in parts)


def _age(one: Backup) -> tuple[datetime, int, str]:
    return one.manifest.made_at, len(one.path.name), one.path.name


def _named(folder: Path, pattern: re.Pattern[str]) -> list[Path]:
    if not folder.is_dir():
        return []
    return [one for one in folder.iterdir() if pattern.fullmatch(one.name) and one.is_file()]


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
