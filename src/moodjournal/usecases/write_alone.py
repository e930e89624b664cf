"""A window takes the right to write to its journal, so that no second one writes beside it."""

from gettext import gettext as _
from pathlib import Path

from moodjournal.store.errors import FolderClosedError, JournalBusyError
from moodjournal.store.one_writer import Claim, claim, socket_name

__all__ = ("Claim", "called_at", "write_alone")


def write_alone(folder: Path) -> Claim:
    """Return the right to write to the journal of ``folder``, held until it is released.

    Raises:
        JournalBusyError: Another program has it.
        FolderClosedError: The folder does not take the lock.
    """
    try:
        held = claim(folder)
    except OSError as problem:
        sentence = _("The folder {folder} cannot be read or written by you; nothing was changed.")
        raise FolderClosedError(sentence.format(folder=folder)) from problem
    if held is None:
        sentence = _("Another program is writing to this journal just now; nothing was changed.")
        raise JournalBusyError(sentence)
    return held


def called_at(folder: Path) -> str:
    """Return the name at which the first window on ``folder`` can be called; it tells no path."""
    return socket_name(folder)
