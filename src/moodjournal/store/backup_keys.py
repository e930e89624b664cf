"""After the first passphrase: what was kept before may not hold the key in the open any more."""

from pathlib import Path

from moodjournal.store import backup_file
from moodjournal.store.backup import Unproved, prove_and_name
from moodjournal.store.backup_file import Contents, Manifest, pack, take_out_journal
from moodjournal.store.backup_folder import BACKUPS, backups_in
from moodjournal.store.errors import JournalError
from moodjournal.store.key_file import KEY_FILE, parse_key_file, read_key_file
from moodjournal.store.keys import Keys, replace_file
from moodjournal.store.replacing import ASIDE
from moodjournal.store.slots import SlotKind


def close_kept(folder: Path, keys: Keys) -> tuple[Path, ...]:
    """Give the key file of ``folder`` to its backups and journals kept aside that hold an open one.

    The key is the same, so their journals need not be touched. Done again it does nothing.

    Returns:
        Those that could not be written; they still open without a passphrase.
    """
    content = (folder / KEY_FILE).read_bytes()
    failed: list[Path] = []
    for backup in backups_in(folder / BACKUPS, keys.id):
        try:
            if _is_open(backup_file.read_key_file(backup.path), keys):
                _pack_anew(backup.path, backup.manifest, content, keys)
        except (JournalError, OSError):
            failed.append(backup.path)
    for path in sorted(folder.glob(f"{ASIDE}*/{KEY_FILE}")):
        try:
            if read_key_file(path).id == keys.id and _is_open(path.read_bytes(), keys):
                replace_file(path, content)
        except (JournalError, OSError):
            failed.append(path)
    return tuple(failed)


def _is_open(content: bytes, keys: Keys) -> bool:
    file = parse_key_file(content)
    return file.id == keys.id and file.slot(SlotKind.OPEN) is not None


def _pack_anew(path: Path, manifest: Manifest, key_file: bytes, keys: Keys) -> None:
    """Write the backup with another key file, open and check it, then let it take its place."""
    copy, part = path.with_name(f"{path.name}.proof"), path.with_name(f"{path.name}.part")
    copy.unlink(missing_ok=True)
    contents = Contents(
        program=manifest.program,
        schema=manifest.schema,
        key_id=manifest.key_id,
        key_file=key_file,
        made_at=manifest.made_at,
        counts=manifest.counts,
        entries=manifest.entries,
    )
    try:
        take_out_journal(path, copy)
        with copy.open("rb") as source:
            pack(part, source, contents)
    finally:
        copy.unlink(missing_ok=True)
    prove_and_name(Unproved(part, path), keys)
