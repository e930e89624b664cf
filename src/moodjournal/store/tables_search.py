"""The tables of search and of drafts.

The index itself is a virtual table of SQLite's FTS5, which SQLModel has no words for. It keeps no
words of its own, only which threes of letters stand in which row of ``search_words``.
"""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import DDL, event
from sqlmodel import Field, SQLModel

from moodjournal.store.tables import EntityRow


class SearchWordsRow(SQLModel, table=True):
    """The words of one entity as they are compared; ``id`` rises with its moment."""

    __tablename__: ClassVar[Any] = "search_words"
    id: int = Field(primary_key=True)
    kind: str
    entity_id: str = Field(index=True)
    parent_id: str | None
    words: str


class DraftRow(EntityRow, table=True):
    """Words not saved yet; the id says of what."""

    __tablename__: ClassVar[Any] = "draft"
    body: str
    moment_at: datetime | None
    moment_offset_s: int | None
    moment_zone: str | None
    moment_precision: str | None
    saved_at: datetime
    entity_id: str
    based_on: datetime | None


SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_words',"
    " content_rowid='id', detail=none, columnsize=0, tokenize='trigram case_sensitive 1')"
)
event.listen(SQLModel.metadata.tables["search_words"], "after_create", DDL(SEARCH_INDEX))
