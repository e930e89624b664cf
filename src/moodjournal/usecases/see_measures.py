"""A person looks at what they track: measures and tags, and how often each was used."""

from dataclasses import dataclass

from moodjournal.domain.measure import Measure, Tag
from moodjournal.store import Db, entities, tallies


@dataclass(frozen=True, slots=True)
class MeasureSeen:
    """A measure.

    Attributes:
        measure: The measure, asked or paused.
        ratings: How many it has; those of check-ins in the trash are not counted.
        fixed: Whether it was ever rated, so that kind and direction stay as they are.
    """

    measure: Measure
    ratings: int
    fixed: bool


@dataclass(frozen=True, slots=True)
class TagSeen:
    """A tag, and on how many check-ins it is."""

    tag: Tag
    check_ins: int


@dataclass(frozen=True, slots=True)
class Tracked:
    """All that is tracked beside mood, each in its own order."""

    measures: tuple[MeasureSeen, ...]
    tags: tuple[TagSeen, ...]


def see_measures(db: Db) -> Tracked:
    """Return measures and tags; the trash is left out."""
    ratings, check_ins = tallies.ratings_by_measure(db), tallies.check_ins_by_tag(db)
    rated = tallies.rated_measures(db)
    return Tracked(
        tuple(
            MeasureSeen(one, ratings.get(one.id, 0), one.id in rated)
            for one in entities.everything(db, Measure)
        ),
        tuple(TagSeen(one, check_ins.get(one.id, 0)) for one in entities.everything(db, Tag)),
    )
