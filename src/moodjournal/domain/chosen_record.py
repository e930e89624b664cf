"""The cut of a journal that leaves in a copy: built from what was chosen, thing by thing.

Nothing is ever taken out of a whole: what no line here picks is not in it.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Any, TypeVar

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.copy_choice import CopyChoice
from moodjournal.domain.copy_cut import CUTS, RULES, STAY, cut
from moodjournal.domain.copy_names import replaced
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Step
from moodjournal.domain.session import Session, session_numbers

E = TypeVar("E", bound=Entity)

DAYS_BEFORE, DAYS_AFTER = timedelta(days=3), timedelta(days=7)
"""Days around chosen sessions if no range was chosen: those of "usual before and after"."""

UNITS = frozenset({"", "mg", "mg/kg", "µg", "μg", "mcg", "g", "ml", "mL"})
"""Units that are no words of a person; a dose in any other leaves with the session's words."""


@dataclass(frozen=True, slots=True, repr=False)
class Chosen:
    """What leaves, and nothing else.

    Attributes:
        record: It, with names replaced.
        numbers: Number by session id, as if nothing private had ever been written.
        cover_note: With names replaced.
        entries: How many entries (check-ins and words to sessions) are in it.
        of_entries: Of how many that are not private; for the person, and for the reader only if
            ``tells_counts``.
        tells_counts: Whether the copy says both.
        unknown: How many things stayed because no rule says how they leave.
        day_start: Where a day begins.
    """

    record: Record
    numbers: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    cover_note: str = ""
    entries: int = 0
    of_entries: int = 0
    tells_counts: bool = False
    unknown: int = 0
    day_start: time = DAY_START


def chosen_record(record: Record, choice: CopyChoice, known: Collection[str]) -> Chosen:
    """Return the cut of ``record`` that ``choice`` lets leave.

    Private things, what hangs on them, the trash, drafts, older text, contacts, the own plan,
    imports and settings (but the two rules in ``RULES``) never do.

    Args:
        record: A journal, whole or without what is private.
        choice: What was chosen.
        known: Ids of the published effects and instruments: an effect of another name is in the
            person's own words, and an instrument of another name is unknown.
    """
    return _Cutter(record, choice, known).chosen()


class _Cutter:
    """Cuts one record; every list asks those before it what has left."""

    def __init__(self, record: Record, choice: CopyChoice, known: Collection[str]) -> None:
        self.record, self.choice, self.known = record, choice, known
        self.day_start = _day_start(record)
        public = [one for one in record.sessions if _public(one)]
        self.numbers = session_numbers(public)
        self.first, self.last = self._days(public)
        self.sessions = [one for one in public if self._session_goes(one)]
        self.ids = {one.id for one in self.sessions}
        standing = (one.id for one in (*record.measures, *record.tags) if self._goes(one))
        self.standing = frozenset(standing)

    def chosen(self) -> Chosen:
        check_ins = self._check_ins()
        lists = {
            "courses": self._courses(),
            "sessions": tuple(map(self._session, self.sessions)),
            "effects": self._effects(),
            "measures": self._used(self.record.measures, _rated(check_ins)),
            "tags": self._used(self.record.tags, _tags(check_ins)),
            "check_ins": check_ins,
            "reflections": self._worded(self.record.reflections, self._of_session),
            "steps": self._steps(),
            "goals": self._goals(),
            "medicines": self._medicines(),
            "flags": self._worded(self.record.flags, lambda one: self._in_range(one.first_day)),
            "questionnaires": self._questionnaires(),
            "settings": tuple(cut(one) for one in self.record.settings if self._rules(one)),
        }
        lists["goal_ratings"] = self._goal_ratings({one.id for one in lists["goals"]})
        return Chosen(
            record=Record(**lists),
            numbers={one: n for one, n in self.numbers.items() if one in self.ids},
            cover_note=replaced(self.choice.cover_note.strip(), self.choice.names),
            entries=len(lists["check_ins"]) + len(lists["reflections"]),
            of_entries=self._entries(),
            tells_counts=self.choice.counts,
            unknown=self._of_no_rule(),
            day_start=self.day_start,
        )

    def _entries(self) -> int:
        every = {one.id for one in self.record.sessions if _public(one)}
        words = (one for one in self.record.reflections if one.session_id in every)
        return sum(_public(one) for one in (*self.record.check_ins, *words))

    def _of_no_rule(self) -> int:
        lists = (one.name for one in fields(self.record) if one.name not in STAY)
        every = (one for name in lists for one in getattr(self.record, name))
        strange = sum(type(one) not in CUTS for one in every)
        return strange + sum(one.instrument not in self.known for one in self._answered())

    # What is looked at.

    def _days(self, public: list[Session]) -> tuple[date, date]:
        first, last = self.choice.first, self.choice.last
        if first is None and last is None and self.choice.sessions is not None:
            days = [self._day(one) for one in public if one.id in self.choice.sessions]
            if not days:
                return date.max, date.min
            return min(days) - DAYS_BEFORE, max(days) + DAYS_AFTER
        first, last = first or date.min, last or date.max
        if self.choice.course_id is not None:
            course = next(
                (one for one in self.record.courses if one.id == self.choice.course_id), None
            )
            if course is None or not _public(course):
                return date.max, date.min
            first, last = max(first, course.first_day), min(last, course.last_day or date.max)
        return first, last

    def _day(self, one: Any) -> date:
        return logical_day(one.moment, self.day_start)

    def _in_range(self, day: date) -> bool:
        return self.first <= day <= self.last

    def _session_goes(self, one: Session) -> bool:
        chosen = self.choice.sessions is None or one.id in self.choice.sessions
        mine = self.choice.course_id in (None, one.course_id)
        return chosen and mine and self._goes(one) and self._in_range(self._day(one))

    def _goes(self, one: Entity) -> bool:
        return _public(one) and one.id not in self.choice.leave_out

    def _of_session(self, one: Any) -> bool:
        return one.session_id in self.ids

    def _rules(self, one: Entity) -> bool:
        return one.id in RULES and self._goes(one)

    # What leaves, list by list.

    def _cut(self, one: E, **other: Any) -> E:
        words = self.choice.takes_words(one)
        return cut(one, self.choice.names, words=words, numbers=self.choice.numbers, **other)

    def _worded(self, every: Collection[E], fits: Callable[[Any], bool]) -> tuple[E, ...]:
        """Return those that are nothing but words, and whose words leave."""
        kept = (one for one in every if self._goes(one) and fits(one))
        return tuple(self._cut(one) for one in kept if self.choice.takes_words(one))

    def _courses(self) -> tuple[Any, ...]:
        wanted = {one.course_id for one in self.sessions}
        kept = (one for one in self.record.courses if one.id in wanted and self._goes(one))
        return tuple(self._cut(one, **self._clipped(one)) for one in kept)

    def _clipped(self, one: Any) -> dict[str, date | None]:
        """Return the days of ``one`` without those that were not chosen."""
        first = one.first_day if self._in_range(one.first_day) else self._first_session(one.id)
        last = one.last_day
        if last is not None and not (self._in_range(last) and last >= first):
            last = None
        return {"first_day": first, "last_day": last}

    def _first_session(self, course_id: str) -> date:
        return min(self._day(one) for one in self.sessions if one.course_id == course_id)

    def _session(self, one: Session) -> Session:
        course = next((c for c in self.record.courses if c.id == one.course_id), None)
        other: dict[str, Any] = {}
        if course is None or not self._goes(course):
            other["course_id"] = None
        if not self.choice.takes_words(one) and one.dose_unit.strip() not in UNITS:
            other |= {"dose_amount": None, "dose_unit": ""}
        else:
            other["dose_unit"] = replaced(one.dose_unit, self.choice.names)
        return self._cut(one, **other)

    def _effects(self) -> tuple[Effect, ...]:
        kept = []
        for one in self.record.effects if self.choice.effects else ():
            if not (self._goes(one) and self._of_session(one)):
                continue
            if one.name in self.known and not one.own:
                kept.append(self._cut(one, name=one.name))
            elif self.choice.takes_words(one):
                kept.append(self._cut(one, own=True))
        return tuple(kept)

    def _check_ins(self) -> tuple[CheckIn, ...]:
        kept = (one for one in self.record.check_ins if self._goes(one))
        every = (self._check_in(one) for one in kept if self._in_range(self._day(one)))
        return tuple(one for one in every if one is not None)

    def _check_in(self, one: CheckIn) -> CheckIn | None:
        if self.choice.tagged and not self.choice.tagged & set(one.tags):
            return None
        tags = tuple(tag for tag in one.tags if tag in self.choice.tags & self.standing)
        ratings = one.ratings if self.choice.numbers else ()
        if self.choice.measures is not None:
            ratings = tuple(r for r in ratings if r.measure_id in self.choice.measures)
        ratings = tuple(rating for rating in ratings if rating.measure_id in self.standing)
        said = self.choice.numbers and (one.mood is not None or one.than_yesterday)
        words = self.choice.takes_words(one) and one.note.strip()
        if not (ratings or tags or said or words):
            return None
        return self._cut(one, tags=tags, ratings=ratings)

    def _used(self, every: Collection[Any], used: Collection[str]) -> tuple[Any, ...]:
        """Return measures or tags that leave, with places from 0 on: a gap would tell."""
        kept = [one for one in every if one.id in used]
        return tuple(self._cut(one, place=place) for place, one in enumerate(kept))

    def _steps(self) -> tuple[Step, ...]:
        kept = []
        for one in self.record.steps:
            here = self._of_session(one)
            if one.session_id is None:
                here = self._in_range(one.created_at.date())
            wanted = self.choice.steps and one.id not in self.choice.no_words_of
            if self._goes(one) and here and (wanted or self.choice.takes_words(one)):
                kept.append(self._cut(one))
        return tuple(kept)

    def _goals(self) -> tuple[Any, ...]:
        courses = {one.id for one in self._courses()}
        kept = self._worded(self.record.goals, lambda one: one.course_id in courses)
        return tuple(cut(one, place=place) for place, one in enumerate(kept))

    def _goal_ratings(self, goals: Collection[str]) -> tuple[Any, ...]:
        every = self.record.goal_ratings if self.choice.numbers else ()
        kept = (one for one in every if one.goal_id in goals and self._goes(one))
        return tuple(self._cut(one) for one in kept if self._in_range(self._day(one)))

    def _medicines(self) -> tuple[Any, ...]:
        every = self.record.medicines if self.choice.medicines else ()
        return tuple(self._cut(one) for one in every if self._goes(one))

    def _questionnaires(self) -> tuple[Questionnaire, ...]:
        return tuple(self._cut(one) for one in self._answered() if one.instrument in self.known)

    def _answered(self) -> Iterator[Questionnaire]:
        wanted = self.choice.questionnaires and self.choice.numbers
        for one in self.record.questionnaires if wanted else ():
            if self._goes(one) and self._in_range(self._day(one)):
                yield one


def _public(one: Entity) -> bool:
    return one.deleted_at is None and not getattr(one, "private", False)


def _rated(check_ins: Collection[CheckIn]) -> set[str]:
    return {rating.measure_id for one in check_ins for rating in one.ratings}


def _tags(check_ins: Collection[CheckIn]) -> set[str]:
    return {tag for one in check_ins for tag in one.tags}


def _day_start(record: Record) -> time:
    kept = next(
        (one.value for one in record.settings if one.id == "day_start" and _public(one)), None
    )
    try:
        return DAY_START if kept is None else time.fromisoformat(json.loads(kept))
    except (TypeError, ValueError):
        return DAY_START
