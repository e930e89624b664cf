"""What every kept thing has: an identity of its own, and when it was written."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.clock import utc_now


def new_id() -> str:
    """Return a fresh UUID (v4) as 32 hex digits."""
    from uuid import uuid4  # looking at a journal makes nothing new

    return uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Entity:
    """One kept thing.

    Attributes:
        id: UUID v4, hex; never derived from a moment.
        created_at: When it was first written; UTC.
        edited_at: When it was last changed; UTC, None if never.
        deleted_at: When it went to the trash; UTC, None if it is not there.

    Class attributes:
        topic: What a page must follow to see it change.
        words: Names of the fields that hold the person's own words; their older text is kept.
    """

    topic: ClassVar[Topic]
    words: ClassVar[tuple[str, ...]] = ()

    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=utc_now)
    edited_at: datetime | None = None
    deleted_at: datetime | None = None

    def __repr__(self) -> str:
        """Return the kind and the id alone: no word of a person ends up in a log or a traceback."""
        return f"{type(self).__name__}({self.id})"
