"""A person wants something gone: not in the trash, not in any page of the file."""

from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.store import Db
from moodjournal.store.erasing import erase_for_good


def delete_for_good(db: Db, kind: type[Entity], entity_id: str) -> Change:
    """Take one entity out, from the trash or straight away, with what belongs to it.

    That cannot be taken back: the change carries no states of before. Earlier changes do; who
    holds them (the worker) must forget them.

    Raises:
        BadInputError: It is not there any more.
    """
    touched = erase_for_good(db, kind, entity_id)
    if not touched:
        raise BadInputError(_("This is not in the journal any more."))
    topics = frozenset(one.topic for one in touched)
    return Change(topics, said=_("Deleted for good."))
