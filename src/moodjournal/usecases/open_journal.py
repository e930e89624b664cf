"""A person opens the journal; a new one gets something to rate beside mood."""

from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.measure import Direction, Measure
from moodjournal.store import entities, journal
from moodjournal.store.journal import Journal


def open_journal(folder: Path | None) -> Journal:
    """Open the journal of ``folder``, made there if there is none; None keeps it in memory.

    Raises:
        JournalError: It cannot be opened; the error says why, and nothing was written.
    """
    opened = journal.open_journal(folder)
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
