"""The journals that faults are tried on, and the look at them afterwards."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from moodjournal.domain.errors import ToldError
from moodjournal.domain.passphrase import Secret
from moodjournal.store.backup import prove_backup
from moodjournal.store.backup_folder import BACKUPS
from moodjournal.store.journal import KEY_FILE
from moodjournal.store.key_file import read_keys
from moodjournal.store.link import driver
from moodjournal.usecases.open_journal import open_journal
from tests.faults.step import held_by, take

SECRETS = (Secret("a quiet lake in june"), Secret("eleven paper boats"))
"""What a journal of these tests opens with, if it does not open by itself."""


def a_journal(folder: Path, steps=()):
    """Make a journal in ``folder`` with ``steps`` done in it; return ``{id: note}``."""
    journal = open_journal(folder)
    for step in steps:
        take(step, journal)
    held = held_by(journal)
    journal.close()
    return held


def a_copy(folder: Path, near: Path) -> Path:
    """Return a copy of a closed journal in a fresh folder under ``near``."""
    copy = Path(tempfile.mkdtemp(dir=near)) / "journal"
    shutil.copytree(folder, copy)
    return copy


def look(folder: Path):
    """Return what the journal of ``folder`` holds, and what is wrong with it (empty if nothing)."""
    journal = problem = None
    for secret in (None, *SECRETS):
        try:
            journal = open_journal(folder, secret)
            break
        except ToldError as error:
            problem = error
    if journal is None:
        return {}, f"does not open: {type(problem).__name__}"
    try:
        link = journal.link.raw
        wrong = [row[0] for row in link.execute("PRAGMA cipher_integrity_check")]
        wrong += [row[0] for row in link.execute("PRAGMA integrity_check") if row[0] != "ok"]
        return held_by(journal), "; ".join(wrong)
    except driver.DatabaseError as error:
        return {}, f"cannot be read: {error}"
    finally:
        journal.close()


def unsound_backups(folder: Path):
    """Return the files that bear the name of a backup and are none."""
    unsound = []
    for path in folder.glob(f"{BACKUPS}/*.mjbackup"):
        try:
            prove_backup(path, _keys_of(folder))
        except ToldError:
            unsound.append(path.name)
    return unsound


def _keys_of(folder):
    for secret in (None, *SECRETS):
        with suppress(ToldError):
            return read_keys(folder / KEY_FILE, secret)
    raise AssertionError("no key fits")


def lost_between(found, possible):
    """Return what was lost: empty if ``found`` is one of the ``possible`` states."""
    if any(found == one for one in possible):
        return ""
    last = possible[0]
    gone = sorted(set(last) - set(found))
    other = [id_ for id_ in last if id_ in found and found[id_] != last[id_]]
    return f"{len(gone)} gone, {len(other)} other words, {len(set(found) - set(last))} too many"
