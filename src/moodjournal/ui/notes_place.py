"""Where a therapist's own notes lie, and who does the work on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from moodjournal.ui.app import Threads


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NotesPlace:
    """A journal of its own kind; it is never the one that a copy was made from.

    Attributes:
        folder: Gives its folder, which need not be there yet; asked when notes are wanted.
        threads: Gives two threads of its own, when notes are wanted.
    """

    folder: Callable[[], Path]
    threads: Callable[[], Threads]
