"""A person looks into a backup, then brings it back: beside everything, or in the journal's place.

Nothing is ever written over anything: a restore goes into a new folder, and a journal that it
takes the place of is kept aside, whole.
"""

import tempfile
from dataclasses import dataclass
from datetime import date, datetime
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import Secret
from moodjournal.store.backup import check_copy, scratch_folder
from moodjournal.store.backup_file import read_backup, read_key_file, take_out_journal
from moodjournal.store.disk_errors import disk_told
from moodjournal.store.errors import BackupDamagedError, BackupTooNewError
from moodjournal.store.file_names import JOURNAL, KEYS
from moodjournal.store.key_file import KeyFile, parse_key_file
from moodjournal.store.keys import Keys, flush_folder, replace_file
from moodjournal.store.migrate import steps
from moodjournal.store.replacing import replace_journal
from moodjournal.store.slots import SlotKind
from moodjournal.store.soundness import Findings


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look into a backup shows.

    Attributes:
        made_at: When it was made; UTC.
        entries: Check-ins that stand in it.
        last_day: The logical day of the latest; None if there is none, or it was not opened.
        needs_secret: It opens with a passphrase or a recovery code, the ones of when it was made.
        opened: Whether it was opened and checked just now.
    """

    made_at: datetime
    entries: int
    last_day: date | None
    needs_secret: bool
    opened: bool


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back.

    Attributes:
        folder: Where the journal lies now.
        entries: Check-ins that stand in it.
        last_day: The logical day of the latest; None if there is none.
        aside: Where the journal that was there before is kept; None if there was none.
    """

    folder: Path
    entries: int
    last_day: date | None
    aside: Path | None = None


def look_into_backup(path: Path, secret: Secret | None = None) -> Looked:
    """Return what is in the backup at ``path``; nothing is brought back.

    Args:
        path: The file.
        secret: Its passphrase or recovery code. Without one, of a backup that needs one only what
            it says of itself is told.

    Raises:
        BackupError: It is no whole backup, or a newer program wrote it.
        WrongPassphraseError: That opens it not.
        KeyFileDamagedError: Its key file is damaged.
        JournalError: It cannot be read, or the disk is full.
    """
    with disk_told(path):
        manifest = read_backup(path)
        file = _key_file(path)
        needs = file.slot(SlotKind.OPEN) is None
        if needs and secret is None:
            return Looked(manifest.made_at, manifest.entries, None, needs, opened=False)
        keys = file.keys(secret)
        with scratch_folder() as scratch:
            found = _take_out(path, Path(scratch), keys)
    return Looked(manifest.made_at, found.entries, _day(found), needs, opened=True)


def restore(path: Path, into: Path, secret: Secret | None = None) -> Restored:
    """Bring the backup at ``path`` back into a new folder, opened and checked before it is named.

    Args:
        path: The file.
        into: Must not be there yet, or be empty.
        secret: Its passphrase or recovery code; a backup without one needs none.

    Raises:
        BadInputError: Something is in ``into``.
        LockedError: It needs a secret.
        BackupError: As ``look_into_backup``, and so are the others.
        JournalError: It cannot be read or written, or the disk is full.
    """
    if into.is_symlink() or (into.exists() and not (into.is_dir() and not any(into.iterdir()))):
        sentence = _("There is something in {folder} already; choose a new folder.")
        raise BadInputError(sentence.format(folder=into))
    with disk_told(path):
        keys = _opened(path, secret)
    with disk_told(into):
        found = _restore_into(path, into, keys)
    return Restored(into, found.entries, _day(found))


def _restore_into(path: Path, into: Path, keys: Keys) -> Findings:
    parent = into.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".moodjournal-restoring-", dir=parent) as aside:
        built = Path(aside) / "journal"
        built.mkdir(mode=0o700)
        found = _build(path, built, keys)
        if into.exists():
            into.rmdir()
        built.rename(into)
    flush_folder(parent)
    return found


def restore_in_place(folder: Path, path: Path, secret: Secret | None, now: datetime) -> Restored:
    """Bring the backup at ``path`` back in the place of the journal in ``folder``.

    The present journal and its key file go into a folder of their own beside it. A crash at any
    moment leaves the one or the other: what was decided is finished at the next opening.

    Args:
        folder: Of the journal; closed, and nobody else may have it open.
        path: The file; it may lie in ``folder``.
        secret: Its passphrase or recovery code; a backup without one needs none.
        now: UTC.

    Raises:
        BackupError: As ``restore``, and so are the others; the journal is as it was.
    """
    with disk_told(path):
        keys = _opened(path, secret)
    found: list[Findings] = []

    def build(new: Path) -> None:
        found.append(_build(path, new, keys))

    with disk_told(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        aside = replace_journal(folder, build, now)
    return Restored(folder, found[0].entries, _day(found[0]), aside)


def _opened(path: Path, secret: Secret | None) -> Keys:
    if read_backup(path).schema > len(steps()):
        raise BackupTooNewError(
            _("The journal in this backup is of a newer version of the program; update first.")
        )
    return _key_file(path).keys(secret)


def _key_file(path: Path) -> KeyFile:
    file = parse_key_file(read_key_file(path))
    if file.id != read_backup(path).key_id:
        raise BackupDamagedError(_("The parts of this backup do not belong to each other."))
    return file


def _build(path: Path, folder: Path, keys: Keys) -> Findings:
    replace_file(folder / KEYS, read_key_file(path))
    found = _take_out(path, folder, keys)
    flush_folder(folder)
    return found


def _take_out(path: Path, folder: Path, keys: Keys) -> Findings:
    take_out_journal(path, folder / JOURNAL)
    return check_copy(folder / JOURNAL, keys, read_backup(path))


def _day(found: Findings) -> date | None:
    return None if found.last_day is None else date.fromisoformat(found.last_day)
