"""Schema 5: an index of the words, filled from what is there; drafts; tags by their id."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from moodjournal.domain.search_text import folded
from moodjournal.store.migrations.step import Step

STATEMENTS = (
    """
CREATE TABLE search_words (
    id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    parent_id VARCHAR,
    words VARCHAR NOT NULL,
    PRIMARY KEY (id)
)
    """,
    "CREATE INDEX ix_search_words_entity_id ON search_words (entity_id)",
    # Only which threes of letters stand in which row: the words themselves stand in search_words.
    """
CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_words',
    content_rowid='id', detail=none, columnsize=0, tokenize='trigram case_sensitive 1')
    """,
    # What is taken out of the index leaves it at once, not with some later merge.
    "INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)",
    """
CREATE TABLE draft (
    id VARCHAR NOT NULL,
    created_at DATETIME NOT NULL,
    edited_at DATETIME,
    deleted_at DATETIME,
    body VARCHAR NOT NULL,
    moment_at DATETIME,
    moment_offset_s INTEGER,
    moment_zone VARCHAR,
    moment_precision VARCHAR,
    saved_at DATETIME NOT NULL,
    entity_id VARCHAR NOT NULL,
    based_on DATETIME,
    PRIMARY KEY (id)
)
    """,
    "CREATE INDEX ix_check_in_tag_tag_id ON check_in_tag (tag_id)",
)

SOURCES = (
    ("check_in", "moment_at", "NULL", "note"),
    ("reflection", "created_at", "session_id", "text"),
    ("step", "created_at", "NULL", "text"),
    ("goal", "created_at", "course_id", "text"),
    ("effect", "created_at", "session_id", "note"),
    ("session", "created_at", "NULL", "note"),
    ("flag", "created_at", "NULL", "text"),
    ("medicine", "created_at", "NULL", "name, note"),
)
"""Table, column of the moment, column of what it hangs on, columns of words."""

SHARE = 64
"""So many rows have room in one second."""


def up(raw: Any) -> None:
    """Add the tables and fill the index."""
    for statement in STATEMENTS:
        raw.execute(statement)
    rows = [row for source in SOURCES for row in _rows(raw, *source)]
    rows.sort(key=lambda row: row[0])
    last = None
    for second, *rest in rows:
        last = second * SHARE if last is None else max(last + 1, second * SHARE)
        raw.execute("INSERT INTO search_words VALUES (?, ?, ?, ?, ?)", (last, *rest))
    raw.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")


def _rows(raw: Any, table: str, at: str, parent: str, columns: str) -> Iterator[tuple[Any, ...]]:
    # Names of tables and columns are our own.
    query = f"SELECT id, {at}, {parent}, {columns} FROM {table} WHERE deleted_at IS NULL"  # noqa: S608 see above
    for entity_id, moment, parent_id, *texts in raw.execute(query).fetchall():
        words = "\n".join(one for one in map(folded, texts) if one.strip())
        if words or table == "check_in":  # one without words may have tags
            second = int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())
            yield second, table, entity_id, parent_id, words


STEP = Step(up)
