"""A record cut to what leaves. Nothing in it points to what stays."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, time
from typing import Any, TypeVar

from moodjournal.domain.care import GoalRating, Medicine
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.leaving import Leaving, Section
from moodjournal.domain.moment import DAY_START, Moment, logical_day
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.domain.reflection import Flag, Step
from moodjournal.domain.session import Session
from moodjournal.domain.their_line import TheirLine
from moodjournal.domain.without import opened_by_nobody, used_measures, used_tags, without

E = TypeVar("E", bound=Entity)
SETTINGS = frozenset({"day_start", "acute_hours"})
"""What figures rest on; other settings tell of the person's screen."""


def without_left_out(record: Record, leaving: Leaving) -> Record:
    """Return ``record`` as if what is private or was left out by hand had never been written.

    It still has all days and sections: the numbers of sessions and the hours after them are taken
    from it, so that session 5 is not called session 1 because the file begins there.
    """

    def hidden(one: Entity) -> bool:
        return getattr(one, "private", False) or one.id in leaving.left_out

    return without(record, hidden)


def cut(record: Record, leaving: Leaving, day_start: time = DAY_START) -> Record:
    """Return what of ``record`` leaves.

    Args:
        record: Without what is private or left out; see ``without_left_out``.
        leaving: What the person chose.
        day_start: Where a day begins in this journal.
    """
    standing = _standing(record)
    return _Cut(standing, leaving, day_start).record()


def _standing(record: Record) -> Record:
    """Return ``record`` without the trash."""
    return replace(
        record,
        **{
            one.name: tuple(each for each in getattr(record, one.name) if each.deleted_at is None)
            for one in fields(record)
        },
    )


class _Cut:
    """One cut; what was kept decides about what hangs on it."""

    def __init__(self, record: Record, leaving: Leaving, day_start: time) -> None:
        self.all = record
        self.leaving = leaving
        self.day_start = day_start
        self.courses = {
            one.id: _plain(one, leaving)
            for one in record.courses
            if leaving.course_id in (None, one.id) and leaving.meets(one.first_day, one.last_day)
        }
        self.sessions = {one.id: one for one in record.sessions if self._goes(one)}

    def record(self) -> Record:
        """Return what leaves."""
        check_ins = self._check_ins()
        used = used_tags(check_ins)
        measures = used_measures(check_ins)
        sessions = tuple(self._session(one) for one in self.sessions.values())
        goals = self._of_courses(self._of(Section.GOALS, self.all.goals))
        return Record(
            courses=self._courses(),
            phases=self._phases(),
            sessions=sessions,
            effects=self._effects(),
            measures=tuple(one for one in self.all.measures if one.id in measures),
            tags=tuple(one for one in self.all.tags if one.id in used),
            check_ins=check_ins,
            reflections=self._on_sessions(self._of(Section.REFLECTIONS, self.all.reflections)),
            steps=self._steps(),
            goals=goals,
            recalled=self._of_courses(self._of(Section.MOOD, self.all.recalled)),
            goal_ratings=self._goal_ratings({one.id for one in goals}),
            medicines=self._medicines(),
            flags=self._flags(),
            questionnaires=self._questionnaires(),
            their_lines=self._lines(measures),
            settings=tuple(one for one in self.all.settings if one.id in SETTINGS),
        )

    def _goal_ratings(self, goals: set[str]) -> tuple[GoalRating, ...]:
        every = self.all.goal_ratings
        return tuple(one for one in every if one.goal_id in goals and self._on(one.moment))

    def _medicines(self) -> tuple[Medicine, ...]:
        """Return those taken on a day that leaves, and all that were tried before."""
        return tuple(
            one
            for one in self._of(Section.MEDICINES, self.all.medicines)
            if one.before or self.leaving.meets(one.first_day, one.last_day)
        )

    def _flags(self) -> tuple[Flag, ...]:
        every = self._of(Section.FLAGS, self.all.flags)
        return tuple(
            one for one in every if self.leaving.meets(one.first_day, one.last_day or one.first_day)
        )

    def _questionnaires(self) -> tuple[Questionnaire, ...]:
        every = self._of(Section.QUESTIONNAIRES, self.all.questionnaires)
        return tuple(one for one in every if self._on(one.moment))

    def _has(self, section: Section) -> bool:
        return section in self.leaving.sections

    def _of(self, section: Section, every: tuple[E, ...]) -> tuple[E, ...]:
        return every if self._has(section) else ()

    def _on(self, moment: Moment) -> bool:
        return self.leaving.holds(logical_day(moment, self.day_start))

    def _goes(self, one: Session) -> bool:
        mine = self.leaving.course_id in (None, one.course_id)
        return self._has(Section.SESSIONS) and mine and self._on(one.moment)

    def _check_ins(self) -> tuple[CheckIn, ...]:
        measures = {one.id for one in self.all.measures}
        tags = {one.id for one in self.all.tags}
        on_days = (one for one in self.all.check_ins if self._on(one.moment))
        kept = (self._check_in(one, measures, tags) for one in on_days)
        return tuple(one for one in kept if one is not None)

    def _check_in(self, one: CheckIn, measures: set[str], tags: set[str]) -> CheckIn | None:
        """Return what leaves of a check-in; None if nothing does."""
        rated, tagged = self._has(Section.MEASURES), self._has(Section.TAGS)
        ratings = tuple(each for each in one.ratings if rated and each.measure_id in measures)
        worn = tuple(each for each in one.tags if tagged and each in tags)
        mood, than = (one.mood, one.than_yesterday) if self._has(Section.MOOD) else (None, None)
        note = one.note if self._has(Section.NOTES) else ""
        if mood is None and not (than or ratings or worn or note.strip()):
            return None
        parts: dict[str, Any] = {"mood": mood, "than_yesterday": than, "ratings": ratings}
        parts |= {"tags": worn, "note": note, "import_id": None, "source_key": None, "as_given": {}}
        changed = any(getattr(one, name) != part for name, part in parts.items())
        return replace(one, **parts) if changed else one

    def _session(self, one: Session) -> Session:
        course = one.course_id if one.course_id in self.courses else None
        note, facts = (one.note, one.fields) if self._has(Section.NOTES) else ("", {})
        return replace(
            one, course_id=course, note=note, fields=facts, uid=None, sequence=0, calendar_said="",
            import_id=None,
        )  # fmt: skip

    def _courses(self) -> tuple[Course, ...]:
        told = {one.course_id for one in self.sessions.values()}
        goals = {one.course_id for one in self._of(Section.GOALS, self.all.goals)}
        recalled = {one.course_id for one in self._of(Section.MOOD, self.all.recalled)}
        whole = self._has(Section.COURSE)
        return tuple(
            one
            for one in self.courses.values()
            if whole or one.id in told or one.id in goals or one.id in recalled
        )

    def _phases(self) -> tuple[Phase, ...]:
        mine = self._of_courses(self._of(Section.COURSE, self.all.phases))
        gone = {one.session_id for one in mine if one.session_id} - set(self.sessions)
        kept = opened_by_nobody(mine, gone)
        return tuple(one for one in kept if self.leaving.meets(one.first_day, one.last_day))

    def _effects(self) -> tuple[Effect, ...]:
        kept = self._on_sessions(self._of(Section.EFFECTS, self.all.effects))
        return kept if self._has(Section.NOTES) else tuple(replace(one, note="") for one in kept)

    def _steps(self) -> tuple[Step, ...]:
        kept = [one for one in self._of(Section.STEPS, self.all.steps) if self._step_goes(one)]
        return tuple(
            one if one.session_id in self.sessions else replace(one, session_id=None)
            for one in kept
        )

    def _step_goes(self, one: Step) -> bool:
        """Tell whether a step leaves: with its session, or by the day it was done or written."""
        if one.session_id in self.sessions:
            return True
        written: date = one.done_on or one.created_at.date()
        loose = one.session_id is None or not self._has(Section.SESSIONS)
        return loose and self.leaving.holds(written)

    def _lines(self, measures: set[str]) -> tuple[TheirLine, ...]:
        """Return the versions of the line that were valid on a day that leaves."""
        known = measures | {None}
        lines = [
            one for one in self._of(Section.LINES, self.all.their_lines) if one.measure_id in known
        ]
        return tuple(one for one in lines if self.leaving.meets(one.from_day, _until(one, lines)))

    def _of_courses(self, every: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(one for one in every if one.course_id in self.courses)

    def _on_sessions(self, every: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(one for one in every if one.session_id in self.sessions)


def _plain(course: Course, leaving: Leaving) -> Course:
    """Return the course, its words taken out if the section of the course stays."""
    if Section.COURSE in leaving.sections:
        return course
    return replace(
        course, name="", condition="", clinic="", dose_amount=None, dose_unit="", before_items=None
    )


def _until(line: TheirLine, every: list[TheirLine]) -> date | None:
    """Return the day on which the next version of ``line`` takes over; None if none does."""
    later = [
        one.from_day
        for one in every
        if one.measure_id == line.measure_id and one.from_day > line.from_day
    ]
    return min(later, default=None)
