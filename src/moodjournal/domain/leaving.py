"""What leaves the journal: a stretch of days, some sections of it, without single entries.

Private entries never do, nor the trash, nor whom the person can reach, nor what the journal keeps
about itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from gettext import gettext as _
from types import MappingProxyType

from moodjournal.domain.course import Course, Phase
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session, SessionKind, Status, session_order


class Section(StrEnum):
    """A part of the journal that leaves or stays as a whole."""

    MOOD = "mood"
    MEASURES = "measures"
    TAGS = "tags"
    NOTES = "notes"
    COURSE = "course"
    SESSIONS = "sessions"
    EFFECTS = "effects"
    REFLECTIONS = "reflections"
    STEPS = "steps"
    GOALS = "goals"
    QUESTIONNAIRES = "questionnaires"
    MEDICINES = "medicines"
    FLAGS = "flags"
    LINES = "lines"


ALL = frozenset(Section)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What the person chose.

    Attributes:
        first_day: First local day; None for no bound.
        last_day: Last local day, included; None for no bound.
        course_id: The one course that leaves; None for every.
        sections: The parts that leave. Effects and reflections hang on sessions, and stay if those
            do. Notes are the words written with check-ins, sessions and effects.
        left_out: Ids of single entries that stay, with what hangs on them.

    Raises:
        BadInputError: The last day lies before the first.
    """

    first_day: date | None = None
    last_day: date | None = None
    course_id: str | None = None
    sections: frozenset[Section] = ALL
    left_out: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise BadInputError(_("The last day lies before the first."))

    @property
    def is_everything(self) -> bool:
        """Whether nothing was chosen: all days, all sections, every entry."""
        return self == Leaving()

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` is among the days that leave."""
        return self.meets(day, day)

    def meets(self, first: date | None, last: date | None) -> bool:
        """Tell whether a stretch shares a day with them; None is a bound not known."""
        begun = self.last_day is None or first is None or first <= self.last_day
        goes_on = self.first_day is None or last is None or self.first_day <= last
        return begun and goes_on


def last_visit(record: Record, now: datetime) -> Session | None:
    """Return the last visit that took place before ``now``; None if there was none."""
    held = (
        one
        for one in record.sessions
        if one.kind is SessionKind.VISIT and one.status is Status.DONE
        if one.deleted_at is None and one.moment.utc <= now
    )
    return max(held, key=session_order, default=None)


def courses_in_order(record: Record) -> tuple[Course, ...]:
    """Return the courses by their first day; "course 1" is the first of them."""
    standing = (one for one in record.courses if one.deleted_at is None)
    return tuple(sorted(standing, key=lambda one: (one.first_day, one.id)))


def of_course(record: Record, number: int) -> Leaving:
    """Return the choice of the course with that number, from 1: its days and nothing of another.

    Raises:
        BadInputError: There is none.
    """
    courses = courses_in_order(record)
    if not 1 <= number <= len(courses):
        sentence = _("There is no course {n}; the journal has {count}.")
        raise BadInputError(sentence.format(n=number, count=len(courses)))
    course = courses[number - 1]
    return Leaving(first_day=course.first_day, last_day=course.last_day, course_id=course.id)


def this_phase(record: Record, today: date) -> Phase | None:
    """Return the phase that the calendar shows on ``today``; the later one where two meet."""
    held = [one for one in record.phases if one.deleted_at is None and one.holds(today)]
    return max(held, key=lambda one: (one.first_day, one.id), default=None)


ENTRIES = (
    "check_ins", "sessions", "effects", "reflections", "steps", "goals", "questionnaires",
    "medicines", "flags",
)  # fmt: skip
"""The lists of a record whose things a person wrote down one by one."""


def entries_in(record: Record) -> int:
    """Return how many entries a record holds, the trash left out."""
    return sum(
        each.deleted_at is None
        for one in fields(record)
        if one.name in ENTRIES
        for each in getattr(record, one.name)
    )


def counts(record: Record) -> Mapping[Section, int]:
    """Return how many of each section a record holds, the trash left out; none is no key.

    Of mood, measures, tags and notes: how many values, ratings, tags and written words there are.
    """
    written = [one for one in record.check_ins if one.deleted_at is None]
    noted = [*written, *record.sessions, *record.effects]
    found = {
        Section.MOOD: sum(one.mood is not None for one in written),
        Section.MEASURES: sum(len(one.ratings) for one in written),
        Section.TAGS: len({tag for one in written for tag in one.tags}),
        Section.NOTES: sum(one.deleted_at is None and bool(one.note.strip()) for one in noted),
    }
    for section, name in LISTS.items():
        found[section] = sum(one.deleted_at is None for one in getattr(record, name))
    return MappingProxyType({section: found[section] for section in Section if found[section]})


LISTS = MappingProxyType(
    {
        Section.COURSE: "phases",
        Section.SESSIONS: "sessions",
        Section.EFFECTS: "effects",
        Section.REFLECTIONS: "reflections",
        Section.STEPS: "steps",
        Section.GOALS: "goals",
        Section.QUESTIONNAIRES: "questionnaires",
        Section.MEDICINES: "medicines",
        Section.FLAGS: "flags",
        Section.LINES: "their_lines",
    }
)
"""The list of a record that a section is, where it is one; of a course, its phases."""
