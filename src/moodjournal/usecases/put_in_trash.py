"""A person deletes something: it goes to the trash and can be taken back."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Before, Change
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.store import Db, entities


def put_in_trash(db: Db, kind: type[Entity], entity_id: str, now: datetime) -> Change:
    """Move one entity to the trash, with what belongs to it by its id.

    Raises:
        BadInputError: It is not there any more.
    """
    found = entities.get(db, kind, entity_id)
    if found is None or found.deleted_at is not None:
        raise BadInputError(_("This is not in the journal any more."))
    entities.put(db, replace(found, deleted_at=now))
    return Change.of(Before(kind, entity_id, found), said=_("Moved to the trash."))
