"""A connection that can only look: not a byte of the file changes, whatever is asked."""

from pathlib import Path

from moodjournal.store.keys import Keys
from moodjournal.store.link import BUSY_MS, Link, driver

LOOKING = (
    "PRAGMA query_only = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA busy_timeout = {BUSY_MS}",
)


def look_at(path: Path, keys: Keys) -> Link:
    """Connect to the file at ``path`` for reading alone.

    Raises:
        driver.Error: It cannot be opened; that the key fits is first known when something is read.
    """
    where = f"{path.resolve().as_uri()}?mode=ro"
    raw = driver.connect(where, uri=True, isolation_level=None, check_same_thread=False)
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f'PRAGMA key = "{keys.pragma}"')
        for setting in LOOKING:
            raw.execute(setting)
    except driver.Error:
        raw.close()
        raise
    return Link(raw)
