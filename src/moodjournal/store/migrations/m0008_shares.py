"""Schema 8: what left the journal: when, what kind of file, how many; never content."""

from typing import Any

from moodjournal.store.migrations.step import Step

STATEMENT = """
CREATE TABLE share (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    kind VARCHAR NOT NULL,
    entries INTEGER NOT NULL,
    PRIMARY KEY (id)
)
"""


def up(raw: Any) -> None:
    """Add the table."""
    raw.execute(STATEMENT)


STEP = Step(up)
