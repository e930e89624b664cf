"""Words tied to sessions, and what is to be done between them: reflections, steps, goals, flags."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from gettext import gettext as _
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError


class ReflectionKind(StrEnum):
    """Which question the words answer."""

    INTENTION = "intention"
    STAYED = "what stayed"
    INSIGHT = "insight"
    DAY_1 = "day 1"
    DAY_3 = "day 3"
    DAY_7 = "day 7"
    WORKED_ON = "worked on"
    TAKE_ALONG = "take along"
    SAID = "said"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reflection(Entity):
    """The person's words for one session and one question.

    Attributes:
        session_id: The session.
        kind: The question.
        text: Plain text; may be empty after an edit.
        bring_to_therapy: To be spoken of with the therapist.
        ask_my_provider: To be asked of the prescriber.
        private: Never shared.
    """

    topic: ClassVar[Topic] = Topic.REFLECTIONS
    words: ClassVar[tuple[str, ...]] = ("text",)

    session_id: str
    kind: ReflectionKind
    text: str = ""
    bring_to_therapy: bool = False
    ask_my_provider: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Step(Entity):
    """Something to do between sessions that came out of one.

    Attributes:
        session_id: The session it came from; None if from none.
        text: What to do.
        done_on: The local day it was done; None if open.
        repeats: Whether it may be done again and again.
        bring_to_therapy: To be spoken of with the therapist.
        private: Never shared.
    """

    topic: ClassVar[Topic] = Topic.STEPS
    words: ClassVar[tuple[str, ...]] = ("text",)

    session_id: str | None = None
    text: str
    done_on: date | None = None
    repeats: bool = False
    bring_to_therapy: bool = False
    private: bool = False

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise BadInputError(_("A step needs a few words."))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Goal(Entity):
    """What the person wants from treatment, in their own words; up to three a course."""

    topic: ClassVar[Topic] = Topic.GOALS
    words: ClassVar[tuple[str, ...]] = ("text",)

    course_id: str
    text: str
    place: int = 0
    private: bool = False

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise BadInputError(_("A goal needs a few words."))


class FlagKind(StrEnum):
    """What the date marks."""

    MEDICINE = "medicine"
    LIFE = "life event"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Flag(Entity):
    """A dated event on the charts: a medicine changed, something happened.

    Attributes:
        kind: Medicine or life event.
        text: What it was.
        first_day: The local day it began.
        last_day: The local day it ended; None for one day or if it goes on.
        private: Never shared.
    """

    topic: ClassVar[Topic] = Topic.FLAGS
    words: ClassVar[tuple[str, ...]] = ("text",)

    kind: FlagKind
    text: str
    first_day: date
    last_day: date | None = None
    private: bool = False

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise BadInputError(_("A flag needs a few words."))
        if self.last_day is not None and self.last_day < self.first_day:
            raise BadInputError(_("A flag cannot end before it begins."))
