"""Let a backup be made off the GUI thread, and whoever shows backups hear of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.domain.errors import ToldError
    from moodjournal.store.journal import Journal
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.back_up import BackedUp


def keep_safe(
    desk: Desk,
    then: Callable[[BackedUp], None],
    otherwise: Callable[[ToldError], None],
    *,
    always: bool = False,
) -> None:
    """Back the journal up if it differs from its last backup, after the work under way.

    Args:
        desk: What the asker works with.
        then: Gets what was made.
        otherwise: Hears why none could be made.
        always: Whether one is made even if nothing changed.
    """
    now, worker = desk.clock(), desk.worker

    def backing(journal: Journal) -> BackedUp:
        from moodjournal.usecases.back_up import back_up, back_up_if_changed

        try:
            return back_up(journal, now) if always else back_up_if_changed(journal, now)
        finally:
            if isValid(worker):
                worker.backed_up.emit()

    worker.ask_journal(backing, then, otherwise)
