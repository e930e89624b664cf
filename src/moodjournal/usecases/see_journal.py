"""A person reads what they wrote: which entries there are, by day, newest first.

The list names entries without their words, so that ten years of them are a small thing; the words
of the few in view come from ``see_written``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.measure import Tag
from moodjournal.domain.moment import logical_day
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, Goal, Reflection, Step
from moodjournal.domain.session import (
    Session,
    SessionKind,
    Status,
    session_numbers,
    session_order,
)
from moodjournal.store import Db, entities, written
from moodjournal.usecases.see_settings import day_start

SHOWS = tuple(written.ONLY)
"""What a view can be limited to: all, words, therapy, provider, private."""

OTHERS: tuple[type[Entity], ...] = (
    Session,
    Reflection,
    Step,
    Effect,
    Questionnaire,
    Flag,
    Goal,
)
"""What stands on its day below the check-ins, in this order."""


@dataclass(frozen=True, slots=True)
class View:
    """What of the journal is looked at.

    Attributes:
        show: One of ``SHOWS``.
        session_id: Only what belongs to this session: its words, and the check-ins from its day
            to the day before the next one.
        tag_id: Only check-ins with this tag.
    """

    show: str = "all"
    session_id: str | None = None
    tag_id: str | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return self == View()


@dataclass(frozen=True, slots=True)
class Ref:
    """One entry, without its words."""

    kind: type[Entity]
    id: str
    day: date


@dataclass(frozen=True, slots=True)
class JournalSeen:
    """The Journal as a list.

    Attributes:
        view: What was asked for.
        rows: Entries, newest day first; of one day check-ins come first, latest first.
        sessions: Sessions that can be chosen from, newest first, each with its number.
        tags: Tags, in their order.
    """

    view: View
    rows: tuple[Ref, ...]
    sessions: tuple[tuple[Session, int | None], ...]
    tags: tuple[Tag, ...]


def see_journal(db: Db, view: View) -> JournalSeen:
    """Return what ``view`` shows; a session or a tag that is gone shows nothing."""
    sessions = sorted(entities.everything(db, Session), key=session_order)
    numbers = session_numbers(sessions)
    start = day_start(db)
    rows = _check_ins(db, view, sessions, start)
    if view.tag_id is None:
        rows += _others(db, view, {one.id: one for one in sessions}, start)
        rows.sort(key=lambda one: one.day, reverse=True)  # stable: a day keeps its own order
    choices = [(one, numbers.get(one.id)) for one in reversed(sessions) if _happened(one)]
    return JournalSeen(view, tuple(rows), tuple(choices), tuple(entities.everything(db, Tag)))


def _check_ins(db: Db, view: View, sessions: list[Session], start: time) -> list[Ref]:
    days = _days_of(view.session_id, sessions, start) if view.session_id else None
    if view.session_id and days is None:
        return []
    found = written.listed(db, view.show, tag_id=view.tag_id, days=days)
    return [Ref(CheckIn, one, day) for one, day in found]


def _days_of(session_id: str, sessions: list[Session], start: time) -> tuple[date, date] | None:
    session = next((one for one in sessions if one.id == session_id), None)
    if session is None:
        return None
    first = logical_day(session.moment, start)
    after = [
        logical_day(one.moment, start)
        for one in sessions
        if one.kind is session.kind and one.counts and logical_day(one.moment, start) > first
    ]
    return first, min(after) - timedelta(days=1) if after else date.max


def _others(db: Db, view: View, sessions: dict[str, Session], start: time) -> list[Ref]:
    courses = {one.id: one.first_day for one in entities.everything(db, Course)}
    rows: list[Ref] = []
    for kind in OTHERS:
        for one in entities.everything(db, kind):
            day = day_of(one, sessions, courses, start)
            if day is not None and _meets(one, view):
                rows.append(Ref(kind, one.id, day))
    return rows


def day_of(
    one: Entity, sessions: dict[str, Session], courses: dict[str, date], start: time
) -> date | None:
    """Return the day on which something other than a check-in stands; None if it stands on none.

    What hangs on a session stands on its day, a goal on its course's first.
    """
    session = sessions.get(getattr(one, "session_id", None) or "")
    day = logical_day(session.moment, start) if session else None
    match one:
        case Flag():
            day = one.first_day
        case Questionnaire():
            day = logical_day(one.moment, start)
        case Goal():
            day = courses.get(one.course_id)
        case Reflection() if not one.text.strip():
            day = None
        case Session():
            day = logical_day(one.moment, start) if one.note.strip() else None
        case Step() if session is None:
            day = one.created_at.date()
        case _:
            pass
    return day


def _meets(one: Entity, view: View) -> bool:
    of = one.id if isinstance(one, Session) else getattr(one, "session_id", None)
    if view.session_id is not None and of != view.session_id:
        return False
    match view.show:
        case "words":
            return any(getattr(one, name).strip() for name in one.words)
        case "therapy":
            return getattr(one, "bring_to_therapy", False)
        case "provider":
            return getattr(one, "ask_my_provider", False)
        case "private":
            return getattr(one, "private", False)
        case _:
            return True


def _happened(session: Session) -> bool:
    return session.status is Status.DONE and session.kind is not SessionKind.VISIT


def place_of(rows: Iterable[Ref], day: date) -> int | None:
    """Return the place of the first row of ``day``, else of the next older day; None if none."""
    return next((place for place, one in enumerate(rows) if one.day <= day), None)
