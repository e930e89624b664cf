"""Write a backup and prove that it opens; only then does it get its name.

Two halves, so that the second can run beside the work of the person: ``copy_out`` needs the
database and is quick, ``prove_and_name`` needs the file alone.
"""

import os
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from moodjournal import __version__
from moodjournal.store import backup_file
from moodjournal.store.backup_file import Contents, Manifest, pack, read_backup, take_out_journal
from moodjournal.store.backup_folder import Backup, clear_aside, free_name
from moodjournal.store.errors import BackupDamagedError, BackupError, BackupOfAnotherError
from moodjournal.store.file_names import JOURNAL, KEYS
from moodjournal.store.key_file import parse_key_file
from moodjournal.store.keys import Keys, flush_folder
from moodjournal.store.link import driver
from moodjournal.store.migrate import schema_number
from moodjournal.store.soundness import Findings, Harm, examine, tally

if TYPE_CHECKING:
    from moodjournal.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Unproved:
    """A backup that is written and has no name yet."""

    part: Path
    path: Path


def write_backup(
    journal: "Journal",
    into: Path,
    now: datetime,
    key_file: bytes | None = None,
    name: str | None = None,
) -> Backup:
    """Write a backup of ``journal`` into the folder ``into``, open it, check it, name it.

    Args:
        journal: Open, on the disk, in no transaction.
        into: Made if it is not there.
        now: UTC.
        key_file: What stands in it instead of the journal's own key file.
        name: Of the file, which must not be there; None gives it one of the moment.

    Raises:
        BackupError: There is such a file, or the copy is not whole; nothing is left of it.
        OSError: It cannot be read or written; nothing is left of it.
    """
    return prove_and_name(copy_out(journal, into, now, key_file, name), keys_of(journal))


def copy_out(
    journal: "Journal",
    into: Path,
    now: datetime,
    key_file: bytes | None = None,
    name: str | None = None,
) -> Unproved:
    """Copy ``journal`` as it stands into a file without a name; as ``write_backup``."""
    if journal.folder is None:
        raise BackupError(_("This journal is kept nowhere, so there is nothing to back up."))
    into.mkdir(parents=True, exist_ok=True, mode=0o700)
    clear_aside(into)
    path = free_name(into, now) if name is None else into / name
    if path.exists():
        sentence = _("There is a file {name} already; it was not touched.")
        raise BackupError(sentence.format(name=path.name))
    part = path.with_name(path.name + ".part")
    with ExitStack() as held:
        # Closed after the transaction: closing it gives up the locks this process holds on it.
        source = held.enter_context((journal.folder / JOURNAL).open("rb"))
        held.enter_context(journal.begin())
        counts, entries, _day = tally(journal.link)
        contents = Contents(
            program=__version__,
            schema=schema_number(journal.link),
            key_id=keys_of(journal).id,
            key_file=key_file or (journal.folder / KEYS).read_bytes(),
            made_at=now,
            counts=counts,
            entries=entries,
        )
        pack(part, source, contents)
    return Unproved(part, path)


def prove_and_name(copy: Unproved, keys: Keys) -> Backup:
    """Open ``copy`` with the key, check it, and give it its name; one that fails is taken away.

    Raises:
        BackupError: It is not whole.
        OSError: It cannot be read or named.
    """
    try:
        manifest = prove_backup(copy.part, keys)
        copy.part.replace(copy.path)
    except BaseException:
        copy.part.unlink(missing_ok=True)
        raise
    flush_folder(copy.path.parent)
    return Backup(copy.path, manifest)


def prove_backup(path: Path, keys: Keys, scratch: Path | None = None) -> Manifest:
    """Open the journal inside the backup at ``path`` and check all of it; return the manifest.

    Args:
        path: The backup.
        keys: Of the journal.
        scratch: A folder for the copy that is opened; the backup's own if None. It is encrypted
            as the journal is, and taken away.

    Raises:
        BackupDamagedError: It is not whole, or does not hold what it says.
        BackupOfAnotherError: The key is another journal's.
        BackupTooNewError: A newer program wrote it.
        OSError: It cannot be read, or ``scratch`` not written.
    """
    manifest = read_backup(path)
    file = parse_key_file(backup_file.read_key_file(path))
    if file.id != keys.id or file.salt != keys.salt or manifest.key_id != keys.id:
        raise BackupOfAnotherError(_("This backup belongs to another journal; nothing was taken."))
    copy = (scratch or path.parent) / f"{path.name.removesuffix('.part')}.proof"
    try:
        copy.unlink(missing_ok=True)
        take_out_journal(path, copy)
        check_copy(copy, keys, manifest)
    finally:
        copy.unlink(missing_ok=True)
    return manifest


def check_copy(copy: Path, keys: Keys, manifest: Manifest) -> Findings:
    """Look through the journal that was taken out of a backup; return what it holds.

    Raises:
        BackupDamagedError: It is not whole, or does not hold what ``manifest`` says.
    """
    try:
        found = examine(copy, keys)
    except driver.Error as problem:
        raise BackupDamagedError(backup_file.damaged()) from problem
    # A program of before or after may count other tables: those that both know must agree.
    both = manifest.counts.keys() & found.counts.keys()
    agrees = all(manifest.counts[name] == found.counts[name] for name in both)
    same = (found.schema, found.entries) == (manifest.schema, manifest.entries)
    if set(found.harms) - {Harm.NEWER} or not (agrees and same):
        raise BackupDamagedError(backup_file.damaged())
    return found


def scratch_folder() -> TemporaryDirectory[str]:
    """Return a folder of this person alone for what is looked into, gone when it is left."""
    return TemporaryDirectory(prefix="moodjournal-", ignore_cleanup_errors=os.name == "nt")


def keys_of(journal: "Journal") -> Keys:
    """Return what opens ``journal``.

    Raises:
        BackupError: It is in memory.
    """
    if journal.keys is None:
        raise BackupError(_("This journal is kept nowhere, so there is nothing to back up."))
    return journal.keys
