"""What stands beside the sessions: medicines, how far along goals are, notes put away."""

from dataclasses import dataclass, field
from datetime import date, datetime
from gettext import gettext as _
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.clock import utc_now
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment

FAR = range(11)
MOST_GOALS = 3
"""A course has at most this many goals (MODEL)."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Medicine(Entity):
    """A medicine the person takes, or has tried before; written down as told, never judged.

    Attributes:
        name: As the person calls it.
        dose: As told; free words.
        first_day: Since when; None if not known.
        last_day: Until when; None while it goes on, or if not known.
        before: Whether it was tried before and is not taken now.
        note: Why it was stopped, or what it did, in the person's words.
        private: Never shared.

    Raises:
        BadInputError: It has no name, or ends before it begins.
    """

    topic: ClassVar[Topic] = Topic.MEDICINES
    words: ClassVar[tuple[str, ...]] = ("name", "note")

    name: str
    dose: str = ""
    first_day: date | None = None
    last_day: date | None = None
    before: bool = False
    note: str = ""
    private: bool = False

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise BadInputError(_("A medicine needs a name."))
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise BadInputError(_("A medicine cannot end before it begins."))

    def taken_on(self, day: date) -> bool:
        """Tell whether it is taken on ``day``, as far as is known."""
        begun = self.first_day is None or self.first_day <= day
        ended = self.last_day is not None and self.last_day < day
        return begun and not ended and not self.before


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GoalRating(Entity):
    """How far along a goal is, as the person sees it.

    Attributes:
        goal_id: The goal.
        moment: When it was said.
        recorded_at: When it was written down; UTC.
        far: 0 (not begun) to 10 (there).
    """

    topic: ClassVar[Topic] = Topic.GOALS

    goal_id: str
    moment: Moment
    recorded_at: datetime = field(default_factory=utc_now)
    far: int

    def __post_init__(self) -> None:
        if isinstance(self.far, bool) or self.far not in FAR:
            raise BadInputError(_("How far along goes from 0 to 10."))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PutAway(Entity):
    """A note on the Today page that the person does not want to see again; ``id`` is its key."""

    topic: ClassVar[Topic] = Topic.NOTES

    on: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Recalled(Entity):
    """A typical week before treatment, from memory: drawn hollow, never averaged (CLINICAL.md).

    Attributes:
        course_id: The course it came before.
        mood: 0 to 10.
        recorded_at: When it was written down; UTC.
    """

    topic: ClassVar[Topic] = Topic.COURSES

    course_id: str
    mood: int
    recorded_at: datetime = field(default_factory=utc_now)

    def __post_init__(self) -> None:
        if isinstance(self.mood, bool) or self.mood not in FAR:
            raise BadInputError(_("Mood goes from 0 to 10."))
