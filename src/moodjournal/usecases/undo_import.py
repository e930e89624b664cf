"""A person takes the last import out again.

Check-ins go; sessions that a calendar brought go, and those it moved or cancelled go back.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from moodjournal.domain.change import Before, Change
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import Import
from moodjournal.domain.measure import Tag
from moodjournal.store import Db, entities
from moodjournal.usecases.put_back_sessions import put_back_sessions


def undo_last_import(db: Db, now: datetime) -> Change:
    """Take out what the last import brought, with the tags that only it made and used.

    A check-in that the person has changed since holds their own words: it goes to the trash,
    from where it can be taken back. What they put into the trash stays there.

    Raises:
        BadInputError: There is no import to take back.
    """
    brought = max(entities.everything(db, Import), key=lambda one: one.created_at, default=None)
    if brought is None:
        raise BadInputError(_("There is no import to take back."))
    every = entities.everything(db, CheckIn, trashed=None)
    mine = [one for one in every if one.import_id == brought.id and one.deleted_at is None]
    untouched = [one for one in mine if one.edited_at is None]
    changed = [one for one in mine if one.edited_at is not None]
    gone = {one.id for one in untouched}
    in_use = {tag for one in every if one.id not in gone for tag in one.tags}
    tags = [
        one
        for one in entities.everything(db, Tag)
        if one.created_at == brought.created_at and one.edited_at is None and one.id not in in_use
    ]
    before = (*_erase(db, untouched), *_trash(db, changed, now), *_erase(db, tags))
    back = put_back_sessions(db, brought, now)
    said = ngettext("{count} check-in taken out.", "{count} check-ins taken out.", len(mine))
    said = back.said if back.before and not mine else said.format(count=len(mine))
    return Change.of(*before, *back.before, *_erase(db, [brought]), said=said)


def _erase(db: Db, every: Iterable[Entity]) -> list[Before]:
    before = []
    for one in every:
        entities.erase(db, type(one), one.id)
        before.append(Before(type(one), one.id, one))
    return before


def _trash(db: Db, every: Iterable[CheckIn], now: datetime) -> list[Before]:
    before = []
    for one in every:
        entities.put(db, replace(one, deleted_at=now))
        before.append(Before(CheckIn, one.id, one))
    return before
