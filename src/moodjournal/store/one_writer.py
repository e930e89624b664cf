"""One writer a journal: who holds the lock beside it may write; reading needs no lock."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import BinaryIO

from moodjournal.store.errors import JournalBusyError
from moodjournal.store.file_lock import try_lock

LOCK_FILE = "journal.lock"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Claim:
    """The right to write, until it is released or the process ends, however it ends."""

    _file: BinaryIO

    def release(self) -> None:
        """Give the right up. The file stays: another may be waiting at it."""
        self._file.close()


def claim(folder: Path) -> Claim | None:
    """Return the right to write to the journal of ``folder``; None if another has it.

    The file beside the journal says nothing but the number of the process.

    Raises:
        OSError: The folder does not take the file.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
    file = os.fdopen(handle, "r+b")
    try:
        taken = try_lock(file)
        if taken:
            file.truncate()
            file.write(b"%d\n" % os.getpid())
            file.flush()
    except OSError:
        file.close()
        raise
    if not taken:
        file.close()
        return None
    return Claim(file)


@contextmanager
def writing_alone(folder: Path) -> Iterator[None]:
    """Hold the right to write to the journal of ``folder``.

    Raises:
        JournalBusyError: Another program has it.
        OSError: The folder does not take the lock.
    """
    held = claim(folder)
    if held is None:
        raise JournalBusyError(
            _("The journal is open in a window just now; close it there, then try again.")
        )
    try:
        yield
    finally:
        held.release()


def socket_name(folder: Path) -> str:
    """Return the name at which the first window on ``folder`` can be called; it tells no path."""
    where = os.path.normcase(folder.resolve())
    return f"moodjournal-{hashlib.sha256(where.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"
