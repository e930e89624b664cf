"""What a review shows; plain values, the same of a journal and of a copy."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from moodjournal.analysis.usual import UsualAround
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.effect import Effect
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.reflection import Flag, Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session
from moodjournal.usecases.review_material import Beside


@dataclass(frozen=True, slots=True)
class Point:
    """A mood in the little chart.

    Attributes:
        offset: Logical days from the session; 0 is its own day.
        value: Day value, 0 to 10; of an acute one the value itself.
        acute: Given within the hours after a session: shown, in no figure.
        from_memory: Written down from memory.
    """

    offset: int
    value: float
    acute: bool
    from_memory: bool


@dataclass(frozen=True, slots=True)
class DayAfter:
    """A note of the days after a session.

    Attributes:
        check_in: It.
        offset: Logical days after the session; 0 is its own day.
        acute: As of ``Point``.
    """

    check_in: CheckIn
    offset: int
    acute: bool


@dataclass(frozen=True, slots=True)
class SessionReviewed:
    """One session with what hangs on it.

    Attributes:
        session: The session.
        number: Its number; None if it has none.
        words: Words to it by question.
        usual: Usual before and after, and the days beside it; None if no treatment took place.
        points: Moods around it, in the order of days.
        days_after: Notes up to seven days after it, not beyond the next; oldest first.
        effects: In the order of logging.
        steps: Steps that came out of it.
        marked: How many of its words, notes and steps are marked "bring to therapy".
    """

    session: Session
    number: int | None
    words: Mapping[ReflectionKind, Reflection]
    usual: UsualAround | None
    points: tuple[Point, ...]
    days_after: tuple[DayAfter, ...]
    effects: tuple[Effect, ...]
    steps: tuple[Step, ...]
    marked: int


@dataclass(frozen=True, slots=True)
class Brought:
    """Something marked "bring to therapy".

    Attributes:
        entity: A check-in, words to a session, or a step.
        day: The logical day it tells of, or was written.
        session: The session it hangs on or follows; None if there is none.
        number: That session's number.
    """

    entity: CheckIn | Reflection | Step
    day: date
    session: Session | None
    number: int | None


@dataclass(frozen=True, slots=True)
class SinceLast:
    """What is new since last time.

    Attributes:
        since: When that was, UTC; None if there was no time before: then it is everything.
        sessions: Sessions done, oldest first.
        notes: Check-ins with words or a mark, oldest first.
        words: Words to sessions, oldest first.
        steps_done: Steps ticked.
        flags: Dated events that began.
    """

    since: datetime | None
    sessions: tuple[Session, ...]
    notes: tuple[CheckIn, ...]
    words: tuple[Reflection, ...]
    steps_done: tuple[Step, ...]
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """All that the page shows.

    Attributes:
        today: The logical day of now.
        sessions: Those that are not planned, newest first.
        planned: Planned ones, newest first; they are folded away.
        agenda: What to bring, newest first.
        since_last: What is new.
        steps: Steps that came out of no session.
        beside: What else there is.
        measures: Measures by id, those that are rated.
        tags: Tags by id, those that are used.
    """

    today: date
    sessions: tuple[SessionReviewed, ...]
    planned: tuple[SessionReviewed, ...]
    agenda: tuple[Brought, ...]
    since_last: SinceLast
    steps: tuple[Step, ...]
    beside: Beside
    measures: Mapping[str, Measure]
    tags: Mapping[str, Tag]
