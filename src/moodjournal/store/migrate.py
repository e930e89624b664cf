"""Bring a journal up to today's schema, one numbered step at a time."""

from gettext import gettext as _

from sqlalchemy import Connection, Engine

from moodjournal.domain.registry import gather
from moodjournal.store import migrations
from moodjournal.store.errors import JournalTooNewError
from moodjournal.store.migrations.step import Step

APPLICATION_ID = 0x4D4A524E  # "MJRN": tells our files from others of the same library


def steps() -> tuple[Step, ...]:
    """Return every step, oldest first."""
    found = gather(migrations, "STEP", Step)
    return tuple(found[name] for name in sorted(found))


def schema_number(connection: Connection) -> int:
    """Return the number of the last step the file has had; 0 for a new one."""
    return connection.exec_driver_sql("PRAGMA user_version").scalar_one()


def migrate(engine: Engine) -> int:
    """Run the missing steps, each in a transaction of its own; return the schema number.

    The number is SQLite's own ``user_version``, set inside the same transaction.

    Raises:
        JournalTooNewError: A newer program wrote the file; it is left untouched.
    """
    known = steps()
    with engine.connect() as connection:
        have = schema_number(connection)
    if have > len(known):
        raise JournalTooNewError(
            _("This journal was written by a newer version of the program; please update first.")
        )
    for number, step in enumerate(known[have:], start=have + 1):
        with engine.begin() as connection:
            step.up(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
            connection.exec_driver_sql(f"PRAGMA user_version = {number:d}")
    return len(known)
