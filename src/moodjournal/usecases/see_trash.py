"""A person looks into the trash."""

from dataclasses import dataclass
from datetime import datetime

from moodjournal.domain.care import PutAway
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.draft import Draft
from moodjournal.domain.entity import Entity
from moodjournal.domain.entry_names import entry_name, words_in
from moodjournal.domain.kept import Import, OlderText, SettingValue
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.session import Session, session_numbers
from moodjournal.domain.trash import days_left
from moodjournal.store import Db, entities, tallies

OWN_BOOKS: tuple[type[Entity], ...] = (PutAway, Draft, OlderText, Import, SettingValue)
"""What the journal keeps about itself is never in the trash."""


@dataclass(frozen=True, slots=True)
class Trashed:
    """One thing in the trash.

    Attributes:
        entity: All that was said.
        title: What it is, such as ``Check-in``.
        text: Its words; may be empty.
        mood: The number of a check-in; None if there is none.
        with_it: How many ratings go with a measure, how many check-ins carry a tag; 0 otherwise.
        deleted_at: When it was deleted; UTC.
        days_left: Days until it goes for good, the one that runs counted.
    """

    entity: Entity
    title: str
    text: str
    mood: int | None
    with_it: int
    deleted_at: datetime
    days_left: int


@dataclass(frozen=True, slots=True)
class TrashSeen:
    """The trash, what was deleted last first."""

    things: tuple[Trashed, ...]


def see_trash(db: Db, now: datetime) -> TrashSeen:
    """Return everything that was deleted, as it stands at ``now`` (UTC)."""
    every = [
        one
        for kind in entities.KINDS
        if kind not in OWN_BOOKS
        for one in entities.everything(db, kind, trashed=True)
    ]
    sessions = {one.id: one for one in entities.everything(db, Session, trashed=None)}
    numbers = session_numbers(sessions.values())
    counts = {**tallies.ratings_by_measure(db), **tallies.check_ins_by_tag(db)} if every else {}
    things: list[Trashed] = []
    for one in every:
        session = sessions.get(getattr(one, "session_id", None) or "")
        at = one.deleted_at or now
        things.append(
            Trashed(
                entity=one,
                title=entry_name(one, session, numbers.get(session.id) if session else None),
                text=words_in(one),
                mood=one.mood if isinstance(one, CheckIn) else None,
                with_it=counts.get(one.id, 0) if isinstance(one, Measure | Tag) else 0,
                deleted_at=at,
                days_left=days_left(at, now),
            )
        )
    things.sort(key=lambda one: one.deleted_at, reverse=True)
    return TrashSeen(tuple(things))
