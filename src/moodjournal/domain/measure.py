"""What a person rates: measures, and single ratings of them. Tags stand beside."""

from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from math import isfinite
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError

MOST_MEASURES = 12
"""A person tracks at most this many at a time."""


class MeasureKind(StrEnum):
    """The kind of answer; fixed once rated."""

    SCALE = "0-10"
    SEVERITY = "none-to-severe"
    YES_NO = "yes/no"
    HOURS = "hours"
    NUMBER = "number"


class Direction(StrEnum):
    """Which way is better; part of the measure, fixed once rated."""

    HIGHER = "higher is better"
    LOWER = "lower is better"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Measure(Entity):
    """Something the person rates beside mood.

    Attributes:
        name: The person's label.
        kind: What an answer looks like.
        direction: Which way is better.
        unit: Unit of a number, as the person writes it.
        place: Position in the form, from 0.
        paused: Not asked any more, still drawn.
    """

    topic: ClassVar[Topic] = Topic.MEASURES
    words: ClassVar[tuple[str, ...]] = ("name",)

    name: str
    kind: MeasureKind = MeasureKind.SCALE
    direction: Direction = Direction.HIGHER
    unit: str = ""
    place: int = 0
    paused: bool = False

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise BadInputError(_("A measure needs a name."))

    @property
    def bounds(self) -> tuple[float, float]:
        """Lowest and highest value that can be given."""
        match self.kind:
            case MeasureKind.SCALE:
                return 0, 10
            case MeasureKind.SEVERITY:
                return 0, 3
            case MeasureKind.YES_NO:
                return 0, 1
            case MeasureKind.HOURS:
                return 0, 24
            case MeasureKind.NUMBER:
                return -1e9, 1e9

    def check(self, value: float) -> None:
        """Check one answer.

        Raises:
            BadInputError: ``value`` is off the scale of this measure.
        """
        low, high = self.bounds
        whole = self.kind in (MeasureKind.SCALE, MeasureKind.SEVERITY, MeasureKind.YES_NO)
        if not isfinite(value) or not low <= value <= high or (whole and value != int(value)):
            sentence = _("{name} goes from {low} to {high}.")
            raise BadInputError(sentence.format(name=self.name, low=f"{low:g}", high=f"{high:g}"))


@dataclass(frozen=True, slots=True)
class Rating:
    """The value given to one measure in one check-in, in the measure's own unit."""

    measure_id: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Tag(Entity):
    """A short word that the person puts on check-ins."""

    topic: ClassVar[Topic] = Topic.TAGS
    words: ClassVar[tuple[str, ...]] = ("name",)

    name: str
    place: int = 0

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise BadInputError(_("A tag needs a name."))
