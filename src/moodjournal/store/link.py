"""The connection to the encrypted file, with the settings that keep a word once it is saved."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from moodjournal.store.errors import OldLibraryError

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from moodjournal.store.keys import Keys

driver: Any = dbapi2
"""The only driver, in memory too; it has no types of its own."""

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can lose data when a WAL is reset while another connection writes."""

BUSY_MS = 5000

BEGIN_WRITING, BEGIN_READING = "BEGIN IMMEDIATE", "BEGIN"

AT_BIRTH = "PRAGMA auto_vacuum = FULL"
"""No page stays free after a commit. SQLite does not journal what stood on a free page, so a power
cut could leave one torn: nothing would be lost, but the proof of every page would fail from then
on, and with it each backup. For a new file alone: said to one that is there, it writes to it.
"""

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
    # Decrypting is what a scan of all words takes longest at: those of ten years fit in here.
    "PRAGMA cache_size = -24000",
    f"PRAGMA busy_timeout = {BUSY_MS}",
)


class Link:
    """One connection of the driver, and SQLAlchemy's engine over it when something is written.

    Attributes:
        raw: The driver's connection; it opens no transaction by itself.
        begins: What begins a transaction on it.
    """

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self.begins = BEGIN_WRITING
        self._engine: Engine | None = None

    def engine(self) -> Engine:
        """Return the engine over ``raw``; the first call imports SQLModel."""
        if self._engine is None:
            from moodjournal.store.engine import engine_over

            self._engine = engine_over(self.raw)
        return self._engine

    def close(self) -> None:
        """Close the file."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None
        self.raw.close()


def link_to(path: Path | None, keys: Keys | None) -> Link:
    """Connect to ``path``; None keeps the journal in memory.

    Raises:
        OldLibraryError: The driver's SQLite is older than 3.51.3.
        driver.DatabaseError: The key does not open the file, or it is damaged.
    """
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise OldLibraryError(
            _("The database library is too old to be safe; please update the program.")
        )
    where = ":memory:" if path is None else str(path)
    is_new = path is None or not path.exists()
    raw = driver.connect(where, isolation_level=None, check_same_thread=False)
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")
        if keys is not None:
            raw.execute(f'PRAGMA key = "{keys.pragma}"')
        if is_new:
            raw.execute(AT_BIRTH)
        for setting in SETTINGS:
            raw.execute(setting)
    except driver.Error:
        raw.close()
        raise
    return Link(raw)
