"""Write a backup anew without something that was deleted for good."""

from collections.abc import Callable
from pathlib import Path

from moodjournal.store.backup import Unproved, prove_and_name, prove_backup
from moodjournal.store.backup_file import Contents, Manifest, pack, read_key_file, take_out_journal
from moodjournal.store.backup_folder import Backup
from moodjournal.store.db import Db, transaction
from moodjournal.store.keys import Keys
from moodjournal.store.link import link_to
from moodjournal.store.looking import look_at
from moodjournal.store.migrate import migrate, schema_number
from moodjournal.store.soundness import tally


def rewrite_backup(backup: Backup, keys: Keys, erase: Callable[[Db], None]) -> bool:
    """Let ``erase`` work on the journal inside ``backup``; return whether it found anything.

    One of an older schema is brought up to today's in its copy first: what erases knows today's
    tables. If nothing is found the file stays as it is. Otherwise a new one is written, opened and
    checked, and only then takes the place of the old.

    Args:
        backup: Stays as old as it was.
        keys: Of the journal.
        erase: Gets an open transaction; secure_delete is on, so what goes is overwritten.

    Raises:
        BackupError: It is not whole, of another journal or of a newer program.
        JournalTooNewError: Its journal is of a newer program.
        OSError: It cannot be read or written; the old one stands.
    """
    path = backup.path
    manifest = prove_backup(path, keys)
    copy, part = path.with_name(f"{path.name}.proof"), path.with_name(f"{path.name}.part")
    try:
        take_out_journal(path, copy)
        if not _erased(copy, keys, erase):
            return False
        contents = _contents(manifest, read_key_file(path), copy, keys)
        with copy.open("rb") as source:
            pack(part, source, contents)
    finally:
        copy.unlink(missing_ok=True)
        path.with_name(f"{copy.name}-journal").unlink(missing_ok=True)
    prove_and_name(Unproved(part, path), keys)
    return True


def _contents(manifest: Manifest, key_file: bytes, copy: Path, keys: Keys) -> Contents:
    """Return what the new backup says: the moment of the old one, what the copy holds now."""
    link = look_at(copy, keys)
    try:
        counts, entries, _day = tally(link)
        schema = schema_number(link)
    finally:
        link.close()
    return Contents(
        program=manifest.program,
        schema=schema,
        key_id=manifest.key_id,
        key_file=key_file,
        made_at=manifest.made_at,
        counts=counts,
        entries=entries,
    )


def _erased(copy: Path, keys: Keys, erase: Callable[[Db], None]) -> bool:
    link = link_to(copy, keys)
    try:
        migrate(link)
        before = link.raw.total_changes
        with transaction(link) as db:
            erase(db)
        return link.raw.total_changes > before
    finally:
        link.close()
