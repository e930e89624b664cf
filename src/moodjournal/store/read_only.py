"""Connections that cannot write: one's own journal in review, and a copy made by somebody else."""

from typing import Any

from moodjournal.store.link import BEGIN_READING, BEGIN_WRITING, Link, driver

HARMLESS = frozenset(
    {
        driver.SQLITE_SELECT, driver.SQLITE_READ, driver.SQLITE_TRANSACTION, driver.SQLITE_FUNCTION,
    }
)  # fmt: skip
"""What reading needs; whatever else there is or will be is denied."""

FUNCTIONS = frozenset({"count", "max", "min", "sum", "length", "coalesce", "like", "lower"})

ASKED = frozenset(
    {
        "application_id", "user_version", "page_count", "page_size", "freelist_count",
        "integrity_check", "cipher_integrity_check",
    }
)  # fmt: skip
"""Pragmas that tell something and change nothing, as long as no value is given."""


def read_only(link: Link, on: bool) -> None:
    """Let ``link`` write nothing from now on, or write again; not within a transaction."""
    link.raw.execute(f"PRAGMA query_only = {'ON' if on else 'OFF'}")
    link.begins = BEGIN_READING if on else BEGIN_WRITING


def only_reading(action: int, first: Any, second: Any, _base: Any, _by: Any) -> int:
    """Tell SQLite whether a step of a statement may be done (its authorizer)."""
    allowed = action in HARMLESS
    if action == driver.SQLITE_FUNCTION:
        allowed = second in FUNCTIONS
    elif action == driver.SQLITE_PRAGMA:
        allowed = second is None and first in ASKED
    return driver.SQLITE_OK if allowed else driver.SQLITE_DENY
