"""Writing a copy in the database thread: the file and that it left, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moodjournal.ui.pages.share.told import NotWrittenError, cannot_write, must_go_on
from moodjournal.usecases.make_copy import Made, look_at_copy, make_copy

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from moodjournal.domain.change import Change
    from moodjournal.domain.copy_choice import CopyChoice
    from moodjournal.store import Db
    from moodjournal.usecases.make_copy import CopySeen


def look(db: Db, asked: int, choice: CopyChoice, now: datetime, zone: str) -> tuple[int, CopySeen]:
    """Return what a copy would hold, and which question that answers."""
    return asked, look_at_copy(db, choice, now, zone)


def write(
    db: Db,
    choice: CopyChoice,
    target: Path,
    now: datetime,
    keep_going: Callable[[], bool],
    made: list[Made],
) -> Change:
    """Write a copy and put what was made into ``made``.

    Raises:
        ToldError: It was stopped or could not be written; nothing is left behind.
    """
    must_go_on(keep_going)
    try:
        one = make_copy(db, choice, target, now)
    except OSError as problem:
        raise NotWrittenError(cannot_write()) from problem
    if not keep_going():
        target.unlink(missing_ok=True)
    must_go_on(keep_going)
    made.append(one)
    return one.change
