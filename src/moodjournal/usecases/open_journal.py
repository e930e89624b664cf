"""A person opens the journal; a new one gets something to rate beside mood."""

from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.measure import Direction, Measure
from moodjournal.domain.passphrase import Secret
from moodjournal.store import entities, journal
from moodjournal.store.journal import Journal
from moodjournal.store.slots import Cost
from moodjournal.usecases.unlock import unlock


def open_journal(
    folder: Path | None, secret: Secret | None = None, *, cost: Cost | None = None
) -> Journal:
    """Open the journal of ``folder``, made there if there is none; None keeps it in memory.

    Args:
        folder: Of the journal.
        secret: Its passphrase or recovery code, where None asks the keychain; a journal made now
            gets it as its passphrase.
        cost: Of one try of a passphrase set now; None measures this computer.

    Raises:
        JournalError: It cannot be opened; the error says why, and nothing was written.
    """
    if folder is not None and journal.journal_stands(folder):
        opened = unlock(folder, secret)
    else:
        opened = journal.open_journal(folder, secret, cost=cost)
    if opened.is_new:
        with opened.begin() as db:
            entities.add_all(db, starter_measures())
    return opened


def starter_measures() -> tuple[Measure, ...]:
    """Return what a new journal asks beside mood; the person changes it at will."""
    named = (
        (_("Anxiety"), Direction.LOWER),
        (_("Sleep last night"), Direction.HIGHER),
        (_("Energy"), Direction.HIGHER),
        (_("Pain"), Direction.LOWER),
    )
    return tuple(
        Measure(name=name, direction=direction, place=place)
        for place, (name, direction) in enumerate(named)
    )
