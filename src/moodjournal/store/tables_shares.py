"""The table of what left the journal. It holds no content, and leaves the journal in no file."""

from typing import Any, ClassVar

from moodjournal.store.tables import EntityRow


class ShareRow(EntityRow, table=True):
    """One file that left."""

    __tablename__: ClassVar[Any] = "share"
    kind: str
    entries: int
