"""A lock on an open file that the system gives up by itself when the process ends."""

import sys
from typing import BinaryIO

BEYOND = 1 << 30
"""Windows locks bytes: one far behind the end leaves the file readable."""

if sys.platform == "win32":
    import msvcrt

    def try_lock(file: BinaryIO) -> bool:
        """Take the lock on ``file``; return whether nobody else has it."""
        file.seek(BEYOND)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True
else:
    import fcntl

    def try_lock(file: BinaryIO) -> bool:
        """Take the lock on ``file``; return whether nobody else has it.

        Raises:
            OSError: The file system knows no locks.
        """
        try:
            # Of the open file, not of the process: no other closing of the file gives it up.
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
