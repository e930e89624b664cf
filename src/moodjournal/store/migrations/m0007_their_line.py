"""Schema 7: the person's own line, in its dated versions."""

from typing import Any

from moodjournal.store.migrations.step import Step

STATEMENT = """
CREATE TABLE their_line (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    from_day DATE NOT NULL,
    level FLOAT NOT NULL,
    days INTEGER NOT NULL,
    window INTEGER NOT NULL,
    or_lower BOOLEAN NOT NULL,
    measure_id VARCHAR,
    PRIMARY KEY (id)
)
"""


def up(raw: Any) -> None:
    """Add the table."""
    raw.execute(STATEMENT)


STEP = Step(up)
