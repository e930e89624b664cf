"""Writing a file outside the window: what went wrong comes back as one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.domain.errors import ToldError
from moodjournal.exporters.exporter import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class NotWrittenError(ToldError):
    """The disk refused; nothing was left behind."""


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What came of writing a file.

    Attributes:
        target: The file.
        entries: How many entries are in it.
        problem: What went wrong; empty if it was written.
    """

    target: Path
    entries: int = 0
    problem: str = ""


def told(target: Path, work: Callable[[], int]) -> Outcome:
    """Return what came of ``work``, which writes ``target`` and gives the number of entries."""
    try:
        return Outcome(target, work())
    except ToldError as problem:
        return Outcome(target, problem=str(problem))
    except OSError:
        return Outcome(target, problem=cannot_write())


def must_go_on(keep_going: Callable[[], bool]) -> None:
    """Stop here if the person wants that.

    Raises:
        StoppedError: They do.
    """
    if not keep_going():
        raise StoppedError(_("Stopped; nothing was written."))


def cannot_write() -> str:
    """Return what is said when a file cannot be written."""
    return _("It cannot be written there; nothing was left behind. Please choose another folder.")


def saved_words(target: Path) -> str:
    """Return what is said when it was."""
    return _("Saved as {file} in {folder}.").format(file=target.name, folder=target.parent)
