"""A person looks for what they wrote, by its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from moodjournal.domain.care import Medicine
from moodjournal.domain.change import Topic
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course
from moodjournal.domain.entity import Entity
from moodjournal.domain.entry_names import entry_name, words_in
from moodjournal.domain.measure import Tag
from moodjournal.domain.moment import logical_day
from moodjournal.domain.search_text import marks, pieces
from moodjournal.domain.session import Session, session_numbers
from moodjournal.store import Db, entities, search
from moodjournal.usecases.see_journal import day_of
from moodjournal.usecases.see_settings import day_start

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class FoundTag:
    """A tag of a check-in that holds a word looked for, and where."""

    name: str
    marks: Spans


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """One entry that holds every word looked for.

    Attributes:
        entity: All that was said.
        day: The day it stands on; what hangs on a session stands on its day.
        title: What it is, such as ``What stayed, session 3``.
        text: Its words as they were written; empty if it was found by a tag alone.
        marks: Where the words match: (start, end) in ``text``, in letters of Python (a letter
            beyond U+FFFF is one; Qt counts two), in order, not touching.
        tags: The tags that match.
        session: The session it hangs on; None if it hangs on none.
        number: The number of that session, or of a session its own; None if it has none.
    """

    entity: Entity
    day: date
    title: str
    text: str
    marks: Spans
    tags: tuple[FoundTag, ...] = ()
    session: Session | None = None
    number: int | None = None

    @property
    def topic(self) -> Topic:
        """What a page follows to see it change."""
        return self.entity.topic


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        text: What was looked for.
        entries: Newest day first.
        more: Whether there are more than these.
    """

    text: str
    entries: tuple[FoundEntry, ...] = ()
    more: bool = False


def find_words(db: Db, text: str, limit: int = 200) -> Found:
    """Return the newest entries that hold every word and every quoted phrase of ``text``."""
    hits = search.find(db, text, limit + 1)
    if not hits:
        return Found(text)
    telling = _Telling(db, pieces(text))
    entries = [telling.tell(one) for one in _fetch(db, hits[:limit])]
    entries.sort(key=lambda one: one.day, reverse=True)
    return Found(text, tuple(entries), more=len(hits) > limit)


def _fetch(db: Db, hits: Sequence[search.Hit]) -> list[Entity]:
    """Return the entities in the order of ``hits``, asked for kind by kind."""
    by_kind: dict[type[Entity], list[str]] = {}
    for hit in hits:
        by_kind.setdefault(hit.kind, []).append(hit.id)
    found: dict[tuple[type[Entity], str], Entity] = {}
    for kind, ids in by_kind.items():
        where = f"id IN ({', '.join('?' * len(ids))})"
        found |= {(kind, one.id): one for one in entities.find(db, kind, where, *ids)}
    return [found[hit.kind, hit.id] for hit in hits]


class _Telling:
    """What is needed to tell of a hit, asked for once."""

    def __init__(self, db: Db, wanted: Sequence[str]) -> None:
        self.wanted = wanted
        self.start: time = day_start(db)
        sessions = entities.everything(db, Session)
        self.sessions = {one.id: one for one in sessions}
        self.numbers = session_numbers(sessions)
        self.courses = {one.id: one.first_day for one in entities.everything(db, Course)}
        self.titles: dict[tuple[object, ...], str] = {}
        self.tags: Mapping[str, str] = {one.id: one.name for one in entities.everything(db, Tag)}

    def tell(self, entity: Entity) -> FoundEntry:
        session = self.sessions.get(getattr(entity, "session_id", None) or "")
        number = self.numbers.get(session.id if session else entity.id)
        text = words_in(entity)
        return FoundEntry(
            entity=entity,
            day=self._day(entity),
            title=self._title(entity, session, number),
            text=text,
            marks=marks(text, self.wanted),
            tags=self._tags(entity) if isinstance(entity, CheckIn) else (),
            session=session,
            number=number,
        )

    def _title(self, entity: Entity, session: Session | None, number: int | None) -> str:
        """Name each sort of entry once: to translate is slow beside all the rest."""
        sort = (type(entity), getattr(entity, "kind", None), session and session.id, number)
        if sort not in self.titles:
            self.titles[sort] = entry_name(entity, session, number)
        return self.titles[sort]

    def _tags(self, entity: CheckIn) -> tuple[FoundTag, ...]:
        names = (self.tags[one] for one in entity.tags if one in self.tags)
        found = (FoundTag(name, marks(name, self.wanted)) for name in names)
        return tuple(one for one in found if one.marks)

    def _day(self, entity: Entity) -> date:
        if isinstance(entity, CheckIn | Session):
            return logical_day(entity.moment, self.start)
        if isinstance(entity, Medicine) and entity.first_day is not None:
            return entity.first_day
        day = day_of(entity, self.sessions, self.courses, self.start)
        return day or entity.created_at.date()
