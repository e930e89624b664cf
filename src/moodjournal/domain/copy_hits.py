"""Where the names to replace stand in what is to leave: the list a person reads before saving."""

from collections.abc import Iterator
from dataclasses import dataclass

from moodjournal.domain.copy_cut import CUTS
from moodjournal.domain.copy_names import Names, find_names, texts_in
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.record import Record

AROUND = 30
"""Letters shown before and after a name."""


@dataclass(frozen=True, slots=True, repr=False)
class Hit:
    """One name in one text.

    Attributes:
        entity: Where; None for the note that goes with the copy.
        field: Name of the field; empty for that note.
        before: A few letters before it.
        found: The name as it stands there.
        after: A few letters after it.
        instead: What takes its place.
    """

    entity: Entity | None
    field: str
    before: str
    found: str
    after: str
    instead: str


def hits(record: Record, names: Names, cover_note: str = "") -> tuple[Hit, ...]:
    """Return where ``names`` stand in ``record``, a cut without replacing, in its order."""
    every = [
        hit for entity, field, text in texts_of(record) for hit in _hits(entity, field, text, names)
    ]
    return (*every, *_hits(None, "", cover_note, names))


def texts_of(record: Record) -> Iterator[tuple[Entity, str, str]]:
    """Yield every text of ``record``, a cut, with the entity and the field it stands in."""
    for entity in record.entities():
        for field in CUTS[type(entity)].texts:
            if isinstance(entity, Effect) and field == "name" and not entity.own:
                continue  # an id of the published list
            for text in texts_in(getattr(entity, field)):
                yield entity, field, text


def _hits(entity: Entity | None, field: str, text: str, names: Names) -> Iterator[Hit]:
    for one in find_names(text, names):
        yield Hit(
            entity,
            field,
            text[max(0, one.start - AROUND) : one.start],
            text[one.start : one.end],
            text[one.end : one.end + AROUND],
            one.name.instead,
        )
