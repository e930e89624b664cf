"""What keeps the journal's key and words from lying about, where the system has it.

Called once when the program starts, never by a test in its own process: none of it can be undone.
"""

import os
import sys

PR_SET_DUMPABLE = 4
"""``prctl(2)``; 0 also gives ``/proc/self`` to root, so that no other program of this person reads
the memory or attaches a debugger."""

PRIVATE = 0o077


def harden() -> None:
    """Let no core file be written and every new file be this person's alone."""
    os.umask(PRIVATE)
    _no_core_files()
    _not_dumpable()


def _no_core_files() -> None:
    try:
        import resource
    except ImportError:  # Windows has no core files
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    if hard != 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _not_dumpable() -> None:
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
