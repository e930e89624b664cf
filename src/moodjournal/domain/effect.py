"""What a session did to body or mind afterwards."""

from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError

STRENGTH = range(4)


class Gone(StrEnum):
    """When an effect had worn off (effects.json, ``gone``)."""

    WITHIN_2_H = "within 2 h"
    THAT_EVENING = "that evening"
    NEXT_DAY = "by the next day"
    STILL_THERE = "still there"


class Valence(StrEnum):
    """How an effect is taken; the person's own word wins over the list's."""

    WELCOME = "welcome"
    UNWELCOME = "unwelcome"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Effect(Entity):
    """One effect of one session. An effect never asked about has no entry at all.

    Attributes:
        session_id: The session it followed.
        name: Id in the effects list, or the person's own words if ``own``.
        own: Whether ``name`` is the person's own.
        strength: 0 (none) to 3; None means present, strength not asked.
        strong: The second tap of the gentle check-in.
        gone: When it had worn off; None if not said.
        valence: The person's own word on it; None to take the list's.
        note: Words about it.

    Raises:
        BadInputError: The strength is off the scale, or it has no name.
    """

    topic: ClassVar[Topic] = Topic.EFFECTS
    words: ClassVar[tuple[str, ...]] = ("note",)

    session_id: str
    name: str
    own: bool = False
    strength: int | None = None
    strong: bool = False
    gone: Gone | None = None
    valence: Valence | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise BadInputError(_("An effect needs a name."))
        if self.strength is not None and self.strength not in STRENGTH:
            raise BadInputError(_("Strength goes from 0 to 3."))
