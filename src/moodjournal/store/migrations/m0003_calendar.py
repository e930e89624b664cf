"""Schema 3: which calendar event a session came from, and what an import of one replaced."""

from typing import Any

from moodjournal.store.migrations.step import Step

STATEMENTS = (
    "ALTER TABLE session ADD COLUMN uid VARCHAR",
    "ALTER TABLE session ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE session ADD COLUMN calendar_said VARCHAR NOT NULL DEFAULT ''",
    "ALTER TABLE session ADD COLUMN import_id VARCHAR",
    "ALTER TABLE import ADD COLUMN replaced VARCHAR NOT NULL DEFAULT '{}'",
)


def up(raw: Any) -> None:
    """Add the columns; what stands in the journal came from no calendar."""
    for statement in STATEMENTS:
        raw.execute(statement)


STEP = Step(up)
