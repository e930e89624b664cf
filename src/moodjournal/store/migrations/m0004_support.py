"""Schema 4: whom the person can reach, and their own plan."""

from typing import Any

from moodjournal.store.migrations.step import Step

STATEMENTS = (
    """
CREATE TABLE contact (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    number VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    show_while_locked BOOLEAN NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE own_plan (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    text VARCHAR NOT NULL,
    PRIMARY KEY (id)
)
    """,
)


def up(raw: Any) -> None:
    """Add the two tables."""
    for statement in STATEMENTS:
        raw.execute(statement)


STEP = Step(up)
