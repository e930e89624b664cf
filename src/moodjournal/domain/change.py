"""What a use case has touched: the one word that every page understands, and its way back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moodjournal.domain.entity import Entity


class Topic(StrEnum):
    """The kinds of thing that a journal holds."""

    COURSES = "courses"
    PHASES = "phases"
    SESSIONS = "sessions"
    EFFECTS = "effects"
    CHECK_INS = "check_ins"
    MEASURES = "measures"
    TAGS = "tags"
    REFLECTIONS = "reflections"
    STEPS = "steps"
    GOALS = "goals"
    FLAGS = "flags"
    MEDICINES = "medicines"
    NOTES = "notes"
    CONTACTS = "contacts"
    QUESTIONNAIRES = "questionnaires"
    SETTINGS = "settings"
    OLDER_TEXT = "older_text"
    DRAFTS = "drafts"
    IMPORTS = "imports"
    SHARES = "shares"
    THERAPIST_NOTES = "therapist_notes"


@dataclass(frozen=True, slots=True)
class Before:
    """How one entity stood before it was touched.

    Attributes:
        kind: The class of the entity.
        id: Its identity.
        value: The entity as it was; None if it did not exist.
    """

    kind: type[Entity]
    id: str
    value: Entity | None


@dataclass(frozen=True, slots=True)
class Change:
    """What was written: topics for the pages, the states before it for undo.

    Attributes:
        topics: What to look at again.
        before: Every entity touched, in the order of touching, as it stood before.
        said: One short sentence for the person, such as "Saved."; may be empty.
        made: The ids of what the act was about, for the page that asked.
    """

    topics: frozenset[Topic]
    before: tuple[Before, ...] = ()
    said: str = ""
    made: tuple[str, ...] = field(default=())

    @classmethod
    def of(cls, *before: Before, said: str = "", made: tuple[str, ...] = ()) -> Change:
        """Build the change that touched what ``before`` tells."""
        return cls(frozenset(one.kind.topic for one in before), before, said, made)

    def __add__(self, other: Change) -> Change:
        """Return both as one act: one undo takes both back."""
        return Change(
            self.topics | other.topics,
            self.before + other.before,
            other.said or self.said,
            self.made + other.made,
        )

    def saying(self, sentence: str) -> Change:
        """Return the same change with other words for the person."""
        return replace(self, said=sentence)
