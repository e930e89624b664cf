"""What can be told of a journal from outside, before the database is imported.

It decides nothing but what the first frame shows; the journal itself is opened with every check.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KEY_FILE, LOCK_FILE, SEALED = "journal.keys.json", "journal.lock", "inbox/*.mjnote"
JOURNAL_PARTS = ("journal.db", KEY_FILE, "restoring.json")
"""As in store; importing it would cost the first frame. A test compares."""
MOST_BYTES = 64 * 1024


def ways_in(folder: Path) -> frozenset[str]:
    """Return the kinds of the slots in the key file; none if it cannot be read."""
    try:
        with (folder / KEY_FILE).open("rb") as file:
            slots = json.loads(file.read(MOST_BYTES))["slots"]
        return frozenset(str(one["kind"]) for one in slots)
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return frozenset()


def nothing_stands(folder: Path) -> bool:
    """Tell whether ``folder`` holds no journal and no key of one, so that one would be made."""
    try:
        return not any((folder / name).exists() for name in JOURNAL_PARTS)
    except OSError:
        return False


def has_passphrase(folder: Path | None) -> bool:
    """Tell whether the journal of ``folder`` can be locked."""
    found = frozenset[str]() if folder is None else ways_in(folder)
    return bool(found) and "open" not in found


def needs_secret(folder: Path) -> bool:
    """Tell whether a person has to type something to open the journal of ``folder``."""
    return has_passphrase(folder) and "keychain" not in ways_in(folder)


def may_write_locked(folder: Path) -> bool:
    """Tell whether notes may be sealed while the journal of ``folder`` is locked."""
    try:
        with (folder / KEY_FILE).open("rb") as file:
            return bool(json.loads(file.read(MOST_BYTES))["sealing"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return False


def has_sealed(folder: Path) -> bool:
    """Tell whether notes lie there that were written while locked."""
    return any(folder.glob(SEALED))


def is_open_elsewhere(folder: Path) -> bool:
    """Tell whether another process seems to have the journal of ``folder`` open.

    Its number stands in the lock file. Where the number is taken by a program of another kind,
    nobody answers the call that follows, and this start goes on.
    """
    if os.name == "nt":  # a locked file cannot be read there, and no process be asked
        return (folder / LOCK_FILE).exists()
    try:
        number = int((folder / LOCK_FILE).read_bytes()[:20])
        if number <= 0 or number == os.getpid():
            return False
        os.kill(number, 0)  # asks whether it is there, and does nothing to it
    except PermissionError:
        return True
    except (OSError, ValueError, OverflowError):
        return False
    return True
