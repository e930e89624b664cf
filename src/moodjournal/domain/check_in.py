"""A check-in: ratings and words for one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from gettext import gettext as _
from types import MappingProxyType
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.clock import utc_now
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Rating
from moodjournal.domain.moment import Moment

MOOD = range(11)
NOTHING_GIVEN: Mapping[str, str] = MappingProxyType({})
FROM_MEMORY_AFTER = timedelta(hours=12)
"""Written down later than this after the moment it tells of, a check-in is from memory."""


class Mode(StrEnum):
    """How it came into the journal."""

    NORMAL = "normal"
    GENTLE = "gentle"
    SEALED = "sealed"
    PAPER = "paper"
    IMPORTED = "imported"


class ThanYesterday(StrEnum):
    """Better, the same or worse than yesterday; a field of its own, never a number."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CheckIn(Entity):
    """One moment, as the person put it down. Every part is optional, not all may be empty.

    Attributes:
        moment: The moment told of.
        recorded_at: When its numbers were written down; UTC. Editing words leaves it alone.
        mood: 0 (worst I have felt) to 10 (best I have felt); None if skipped.
        ratings: At most one a measure.
        tags: Ids of tags.
        note: Plain text.
        than_yesterday: Better, same or worse; None if not said.
        bring_to_therapy: To be spoken of with the therapist.
        ask_my_provider: To be asked of the prescriber.
        private: Never shared: absent from every copy, report and review.
        mode: How it came in.
        import_id: The import that brought it; None if none did.
        source_key: Hash of source, time and content, so that the same file twice adds nothing.
        as_given: What the other program held, column by column, unchanged.

    Raises:
        BadInputError: Nothing is said at all, mood is off the scale, or a measure is rated twice.
    """

    topic: ClassVar[Topic] = Topic.CHECK_INS
    words: ClassVar[tuple[str, ...]] = ("note",)

    moment: Moment
    recorded_at: datetime = field(default_factory=utc_now)
    mood: int | None = None
    ratings: tuple[Rating, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    than_yesterday: ThanYesterday | None = None
    bring_to_therapy: bool = False
    ask_my_provider: bool = False
    private: bool = False
    mode: Mode = Mode.NORMAL
    import_id: str | None = None
    source_key: str | None = None
    as_given: Mapping[str, str] = field(default_factory=lambda: NOTHING_GIVEN)

    def __post_init__(self) -> None:
        if self.mood is not None and (isinstance(self.mood, bool) or self.mood not in MOOD):
            raise BadInputError(_("Mood goes from 0 to 10."))
        if self.recorded_at.utcoffset() is None:
            raise BadInputError(_("A time needs a time zone."))
        if len({rating.measure_id for rating in self.ratings}) < len(self.ratings):
            raise BadInputError(_("A measure can be rated once in a check-in."))
        if self.empty:
            raise BadInputError(_("There is nothing to save yet: press a number, or write a word."))
        given = MappingProxyType(dict(self.as_given)) if self.as_given else NOTHING_GIVEN
        object.__setattr__(self, "as_given", given)

    @property
    def empty(self) -> bool:
        """Whether nothing at all was said."""
        said = self.ratings or self.tags or self.note.strip() or self.than_yesterday
        return self.mood is None and not said and not self.as_given

    @property
    def from_memory(self) -> bool:
        """Whether it was written down more than 12 h after the moment it tells of.

        Copied from paper and imported ones have a provenance of their own.
        """
        own = self.mode not in (Mode.PAPER, Mode.IMPORTED)
        return own and self.recorded_at - self.moment.utc > FROM_MEMORY_AFTER

    def rating(self, measure_id: str) -> float | None:
        """Return the value given to a measure; None if it was not rated."""
        return next((one.value for one in self.ratings if one.measure_id == measure_id), None)
