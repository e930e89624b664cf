"""Open the encrypted file with the driver settings that keep a word once it is saved."""

from gettext import gettext as _
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2
from sqlmodel import create_engine

from moodjournal.store.errors import OldLibraryError
from moodjournal.store.keys import Keys

driver: Any = dbapi2
"""The only driver, in memory too; it has no types of its own."""

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can lose data when a WAL is reset while another connection writes."""

BUSY_MS = 5000

SETTINGS = (
    # A rollback journal, synced before and after, and the folder too: a commit that returned is
    # on the disk. WAL would need a checkpoint on close to keep all in one file.
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = 1",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    # Sorting and temporary tables never touch the disk unencrypted.
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA busy_timeout = {BUSY_MS}",
)


def connect_journal(path: Path | None, keys: Keys | None) -> Engine:
    """Return an engine on ``path``; None keeps the journal in memory.

    The driver never opens a transaction by itself and each one begins IMMEDIATE, so that a
    migration that fails leaves nothing half done.

    Raises:
        OldLibraryError: The driver's SQLite is older than 3.51.3.
    """
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise OldLibraryError(
            _("The database library is too old to be safe; please update the program.")
        )
    where = ":memory:" if path is None else str(path)

    def connect() -> Any:
        raw = driver.connect(where, isolation_level=None, check_same_thread=False)
        raw.execute("PRAGMA cipher_log_level = NONE")
        if keys is not None:
            raw.execute(f'PRAGMA key = "{keys.pragma}"')
        for setting in SETTINGS:
            raw.execute(setting)
        return raw

    engine = create_engine(
        "sqlite://", module=driver, creator=connect, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
