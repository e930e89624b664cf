"""A person marks an entry: bring to therapy, ask my provider, private."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Before, Change
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.store import Db, entities

MARKS = ("bring_to_therapy", "ask_my_provider", "private")


def mark_entry(
    db: Db, kind: type[Entity], entity_id: str, mark: str, on: bool, now: datetime
) -> Change:
    """Set one of ``MARKS``; words and numbers stay as they are.

    Raises:
        BadInputError: It is not there any more, or cannot be marked so.
    """
    found = entities.get(db, kind, entity_id)
    if found is None or found.deleted_at is not None:
        raise BadInputError(_("This is not in the journal any more."))
    if mark not in MARKS or not hasattr(found, mark):
        raise BadInputError(_("This cannot be marked so."))
    entities.put(db, replace(found, edited_at=now, **{mark: on}))
    return Change.of(Before(kind, entity_id, found), said=_("Saved."), made=(entity_id,))
