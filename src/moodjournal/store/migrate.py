"""Bring a journal up to today's schema, one numbered step at a time."""

from collections.abc import Callable
from gettext import gettext as _

from moodjournal.domain.registry import gather
from moodjournal.store import migrations
from moodjournal.store.db import transaction
from moodjournal.store.errors import JournalTooNewError
from moodjournal.store.link import Link
from moodjournal.store.migrations.step import Step

APPLICATION_ID = 0x4D4A524E  # "MJRN": tells our files from others of the same library


def steps() -> tuple[Step, ...]:
    """Return every step, oldest first."""
    found = gather(migrations, "STEP", Step)
    return tuple(found[name] for name in sorted(found))


def schema_number(link: Link) -> int:
    """Return the number of the last step the file has had; 0 for a new one."""
    return link.raw.execute("PRAGMA user_version").fetchone()[0]


def nothing() -> None:
    """Do nothing before a step."""


def migrate(link: Link, first: Callable[[], object] = nothing) -> int:
    """Run the missing steps, each in a transaction of its own; return the schema number.

    The number is SQLite's own ``user_version``, set inside the same transaction.

    Args:
        link: Of the file.
        first: Called once before a file that holds something is changed: it makes a backup. What
            it raises keeps the file as it is.

    Raises:
        JournalTooNewError: A newer program wrote the file; it is left untouched.
    """
    known = steps()
    have = schema_number(link)
    if have > len(known):
        raise JournalTooNewError(
            _("This journal was written by a newer version of the program; please update first.")
        )
    if 0 < have < len(known):
        first()
    for number, step in enumerate(known[have:], start=have + 1):
        with transaction(link):
            step.up(link.raw)
            link.raw.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
            link.raw.execute(f"PRAGMA user_version = {number:d}")
    return len(known)
