"""What a disk or a folder refuses, in a person's words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path

from moodjournal.store.errors import FolderClosedError, JournalError

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


@contextmanager
def disk_told(where: Path) -> Iterator[None]:
    """Let what the system says about ``where``, a folder or a file, come out in a person's words.

    Raises:
        JournalError: The disk is full.
        FolderClosedError: It cannot be read or written for another reason.
    """
    try:
        yield
    except OSError as problem:
        raise disk_error(problem, where) from problem


def disk_error(problem: OSError, where: Path) -> JournalError:
    """Return what to raise in the place of ``problem``."""
    if problem.errno in _FULL:
        sentence = _("The disk is full; the journal is as it was. Make room, then try again.")
        return JournalError(sentence)
    if isinstance(problem, FileNotFoundError) and not where.exists():
        return FolderClosedError(_("There is no {where}.").format(where=where))
    sentence = _("{where} cannot be read or written just now; the journal is as it was.")
    return FolderClosedError(sentence.format(where=where))
