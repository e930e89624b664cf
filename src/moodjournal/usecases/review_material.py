"""What a review is made of: out of a journal without what is private, or out of a copy."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any, TypeVar

from moodjournal.analysis.acute import ACUTE_HOURS
from moodjournal.domain.care import GoalRating, Medicine
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.chosen_record import Chosen
from moodjournal.domain.course import Course
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, Goal, Reflection, Step
from moodjournal.domain.session import Session, session_numbers
from moodjournal.store import Db, entities
from moodjournal.store.share_file import numbers_in
from moodjournal.usecases.see_settings import see_settings

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the sessions, each in its order."""

    courses: tuple[Course, ...] = ()
    goals: tuple[Goal, ...] = ()
    goal_ratings: tuple[GoalRating, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    flags: tuple[Flag, ...] = ()
    questionnaires: tuple[Questionnaire, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """Everything two people may see; nothing in it is private, and nothing tells of what is.

    Attributes:
        sessions: In any order.
        numbers: Number by session id: as if nothing private had ever been written.
        check_ins: Oldest first.
        reflections: Words to those sessions.
        effects: Of those sessions.
        steps: Of those sessions, or of none.
        measures: Those that are rated.
        tags: Those that are used.
        beside: What else there is.
        day_start: Where a day begins.
        acute_hours: How long a session counts as acute.
    """

    sessions: tuple[Session, ...]
    numbers: Mapping[str, int]
    check_ins: tuple[CheckIn, ...]
    reflections: tuple[Reflection, ...]
    effects: tuple[Effect, ...]
    steps: tuple[Step, ...]
    measures: tuple[Measure, ...]
    tags: tuple[Tag, ...]
    beside: Beside
    day_start: time
    acute_hours: int


def material_of(db: Db) -> Material:
    """Return what may be seen of a journal, or all of a copy."""
    sessions = _public(db, Session)
    ids = {one.id for one in sessions}
    check_ins = _public(db, CheckIn)
    # A course whose every session is private would tell of them.
    courses = _of(_public(db, Course), "id", {one.course_id for one in sessions})
    goals = _of(_public(db, Goal), "course_id", {one.id for one in courses})
    settings = see_settings(db)
    numbers = numbers_in(db)
    return Material(
        sessions=sessions,
        numbers=session_numbers(sessions) if numbers is None else numbers,
        check_ins=check_ins,
        reflections=_of(_public(db, Reflection), "session_id", ids),
        effects=_of(_public(db, Effect), "session_id", ids),
        steps=_of(_public(db, Step), "session_id", {None, *ids}),
        measures=_of(_public(db, Measure), "id", _rated(check_ins)),
        tags=_of(_public(db, Tag), "id", _used(check_ins)),
        beside=Beside(
            courses=courses,
            goals=goals,
            goal_ratings=_of(_public(db, GoalRating), "goal_id", {one.id for one in goals}),
            medicines=_public(db, Medicine),
            flags=_public(db, Flag),
            questionnaires=_public(db, Questionnaire),
        ),
        day_start=time.fromisoformat(settings["day_start"]),
        acute_hours=settings["acute_hours"],
    )


def material_chosen(chosen: Chosen) -> Material:
    """Return what a copy of ``chosen`` will show."""
    record = chosen.record
    names = ("courses", "goals", "goal_ratings", "medicines", "flags", "questionnaires")
    lists = ("sessions", "check_ins", "reflections", "effects", "steps", "measures", "tags")
    hours = next((one.value for one in record.settings if one.id == "acute_hours"), ACUTE_HOURS)
    return Material(
        **{name: getattr(record, name) for name in lists},
        numbers=chosen.numbers,
        beside=Beside(**{name: getattr(record, name) for name in names}),
        day_start=chosen.day_start,
        acute_hours=int(hours),
    )


def _public(db: Db, kind: type[E]) -> tuple[E, ...]:
    every = entities.everything(db, kind)
    return tuple(one for one in every if not getattr(one, "private", False))


def _of(every: Iterable[E], name: str, wanted: set[Any]) -> tuple[E, ...]:
    return tuple(one for one in every if getattr(one, name) in wanted)


def _rated(check_ins: Iterable[CheckIn]) -> set[Any]:
    return {rating.measure_id for one in check_ins for rating in one.ratings}


def _used(check_ins: Iterable[CheckIn]) -> set[Any]:
    return {tag for one in check_ins for tag in one.tags}
