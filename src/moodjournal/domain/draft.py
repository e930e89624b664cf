"""Words that were typed but not saved yet."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity
from moodjournal.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Draft(Entity):
    """A form as it stood when the person last typed; it survives a crash, and no save.

    ``id`` says what it is a draft of: ``check_in``, ``reflection <session id> <kind>`` or
    ``edit <entity id>``.

    Attributes:
        body: The fields of the form, as JSON of the form's own making.
        moment: The moment the entry tells of; None if it tells of none.
        saved_at: When it was last kept; UTC.
        entity_id: Id of the entry it changes, or will become; empty if that is not known yet.
        based_on: How the entry stood when the person began: its ``edited_at``, else its
            ``created_at``; None if it was not saved yet. A draft never covers a later save.
    """

    topic: ClassVar[Topic] = Topic.DRAFTS

    body: str
    moment: Moment | None = None
    saved_at: datetime
    entity_id: str = ""
    based_on: datetime | None = None


def edit_of(entity_id: str) -> str:
    """Return what the draft of an edit is called."""
    return f"edit {entity_id}"


def words_for(session_id: str, kind: str) -> str:
    """Return what the draft of a reflection is called."""
    return f"reflection {session_id} {kind}"


def stamp_of(entity: Entity) -> datetime:
    """Return when ``entity`` was last written, for ``Draft.based_on``."""
    return entity.edited_at or entity.created_at
