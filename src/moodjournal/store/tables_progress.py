"""The table of the person's own line, in its dated versions."""

from datetime import date
from typing import Any, ClassVar

from moodjournal.store.tables import EntityRow


class TheirLineRow(EntityRow, table=True):
    """One version of the line."""

    __tablename__: ClassVar[Any] = "their_line"
    from_day: date
    level: float
    days: int
    window: int
    or_lower: bool
    measure_id: str | None
