"""A person puts two tags together that mean the same."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.change import Before, Change
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Tag
from moodjournal.store import Db, entities, tallies
from moodjournal.usecases.put_in_trash import put_in_trash


def merge_tags(db: Db, tag_id: str, into_id: str, now: datetime) -> Change:
    """Put the tag ``into_id`` where ``tag_id`` was, on every check-in; the latter is trashed.

    Check-ins in the trash are among them, so that none comes back with a tag that is gone.

    Raises:
        BadInputError: One of both is not there any more, or both are one.
    """
    into = entities.get(db, Tag, into_id)
    if into is None or into.deleted_at is not None or tag_id == into_id:
        raise BadInputError(_("This is not in the journal any more."))
    before = tallies.carrying(db, tag_id)
    entities.add_all(db, [_with(one, tag_id, into_id, now) for one in before])
    touched = Change.of(*(Before(CheckIn, one.id, one) for one in before))
    change = touched + put_in_trash(db, Tag, tag_id, now)
    sentence = _("Both are “{name}” now.").format(name=into.name)
    return replace(change, said=sentence, made=(into_id,))


def _with(one: CheckIn, tag_id: str, into_id: str, now: datetime) -> CheckIn:
    tags = (into_id if tag == tag_id else tag for tag in one.tags)
    return replace(one, tags=tuple(dict.fromkeys(tags)), edited_at=now)
