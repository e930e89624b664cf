"""Schema 6: the private half of the key to which notes are sealed while the journal is locked."""

from typing import Any

from moodjournal.store.migrations.step import Step

STATEMENT = """
CREATE TABLE sealed_key (
    id VARCHAR NOT NULL,
    private BLOB NOT NULL,
    PRIMARY KEY (id)
)
"""


def up(raw: Any) -> None:
    """Add the table; the pair itself is made with the first passphrase."""
    raw.execute(STATEMENT)


STEP = Step(up)
