"""A person types: what is not saved yet is kept aside, and given back after a crash."""

from dataclasses import replace

from moodjournal.domain.change import Change
from moodjournal.domain.draft import Draft, stamp_of, words_for
from moodjournal.domain.entity import Entity
from moodjournal.domain.reflection import Reflection
from moodjournal.store import Db, entities

NOTHING = Change(frozenset())
"""Drafts are no act: no page looks again, and there is nothing to take back."""


def keep_draft(db: Db, draft: Draft) -> Change:
    """Keep ``draft`` in place of the one of the same name."""
    before = entities.get(db, Draft, draft.id)
    begun = draft.saved_at if before is None else before.created_at
    entities.put(db, replace(draft, created_at=begun, edited_at=draft.saved_at))
    return NOTHING


def drop_draft(db: Db, what: str) -> Change:
    """Forget the draft called ``what``, if there is one."""
    if entities.get(db, Draft, what) is not None:
        entities.erase(db, Draft, what)
    return NOTHING


def drop_drafts_of(db: Db, entity: Entity) -> None:
    """Forget the drafts of what is saved with this very transaction."""
    for one in entities.find(db, Draft, "entity_id = ? OR instr(id, ?) > 0", *[entity.id] * 2):
        entities.erase(db, Draft, one.id)
    if isinstance(entity, Reflection):
        drop_draft(db, words_for(entity.session_id, entity.kind.value))


def see_draft(db: Db, what: str) -> Draft | None:
    """Return the draft called ``what``; None if there is none that may still be offered.

    One that an entry was saved after, or whose entry was deleted, is not offered: it would cover
    what is newer.
    """
    draft = entities.get(db, Draft, what)
    if draft is None:
        return None
    entry = _entry(db, draft)
    if entry is None:
        return draft if draft.based_on is None else None
    standing = entry.deleted_at is None and stamp_of(entry) == draft.based_on
    return draft if standing else None


def _entry(db: Db, draft: Draft) -> Entity | None:
    """Return what the draft is a draft of, in the trash or not; None if it was not saved yet."""
    what, _blank, rest = draft.id.partition(" ")
    if what == "reflection":
        session_id, _blank, kind = rest.partition(" ")
        found = entities.find(db, Reflection, "session_id = ? AND kind = ?", session_id, kind)
        return found[-1] if found else None
    entity_id = draft.entity_id or (rest if what == "edit" else "")
    return entities.written_as(db, entity_id) if entity_id else None
