"""Schema 9: a therapist's own notes on the copies of patients."""

from typing import Any

from moodjournal.store.migrations.step import Step

STATEMENTS = (
    """
CREATE TABLE therapist_note (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    label VARCHAR NOT NULL,
    copy_id VARCHAR NOT NULL,
    session_id VARCHAR,
    entry_id VARCHAR,
    text VARCHAR NOT NULL,
    open BOOLEAN NOT NULL,
    PRIMARY KEY (id)
)
""",
    "CREATE INDEX ix_therapist_note_label ON therapist_note (label)",
)


def up(raw: Any) -> None:
    """Add the table."""
    for statement in STATEMENTS:
        raw.execute(statement)


STEP = Step(up)
