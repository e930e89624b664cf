"""A person looks at one session: before, during, after, and what stayed."""

from dataclasses import dataclass
from datetime import time, timedelta

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.day_values import day_values
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course, Phase, phase_of
from moodjournal.domain.effect import Effect
from moodjournal.domain.moment import logical_day
from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, session_numbers
from moodjournal.store import Db, check_ins, entities
from moodjournal.usecases.see_settings import see_settings


@dataclass(frozen=True, slots=True)
class SessionSeen:
    """One session and what hangs on it.

    Attributes:
        session: The session.
        number: Its number; None if it has none.
        course: Its course; None if it has none.
        phase: The phase the calendar shows its day in; None outside phases.
        effects: Effects logged, in the order of logging.
        known_effects: Names of effects logged after earlier sessions, most often first.
        reflections: Words by question; one a question.
        steps: Steps that came out of it.
        that_morning: Last mood that day before it began; None if none.
        that_evening: Last mood within its acute hours; None if none. Shown apart, never averaged.
        day_after: Day value of the next day; None if none.
    """

    session: Session
    number: int | None
    course: Course | None
    phase: Phase | None
    effects: tuple[Effect, ...]
    known_effects: tuple[str, ...]
    reflections: dict[ReflectionKind, Reflection]
    steps: tuple[Step, ...]
    that_morning: int | None
    that_evening: int | None
    day_after: float | None


def see_session(db: Db, session_id: str) -> SessionSeen | None:
    """Return one session; None if it is not there any more."""
    session = entities.get(db, Session, session_id)
    if session is None or session.deleted_at is not None:
        return None
    sessions = entities.everything(db, Session)
    phases = tuple(p for p in entities.everything(db, Phase) if p.course_id == session.course_id)
    effects = entities.everything(db, Effect)
    reflections = entities.everything(db, Reflection)
    course = entities.get(db, Course, session.course_id) if session.course_id else None
    morning, evening, after = _moods(db, session, sessions)
    return SessionSeen(
        session=session,
        number=session_numbers(sessions).get(session_id),
        course=course,
        phase=_phase(phases, session),
        effects=tuple(one for one in effects if one.session_id == session_id),
        known_effects=_known(effects, session_id),
        reflections={one.kind: one for one in reflections if one.session_id == session_id},
        steps=tuple(s for s in entities.everything(db, Step) if s.session_id == session_id),
        that_morning=morning,
        that_evening=evening,
        day_after=after,
    )


def _phase(phases: tuple[Phase, ...], session: Session) -> Phase | None:
    opened = next((one for one in phases if one.session_id == session.id), None)
    return opened or phase_of(phases, session.moment.at.date())


def _known(effects: list[Effect], session_id: str) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for effect in effects:
        present = effect.strength is None or effect.strength > 0
        if effect.session_id != session_id and present:
            counts[effect.name] = counts.get(effect.name, 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _moods(
    db: Db, session: Session, sessions: list[Session]
) -> tuple[int | None, int | None, float | None]:
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    day = logical_day(session.moment, start)
    found = check_ins.between(db, day, day + timedelta(days=1))
    rated = [one for one in found if one.mood is not None]
    begun = session.moment.utc
    end = begun + timedelta(hours=settings["acute_hours"])
    before = [one for one in rated if one.moment.utc < begun]
    during = [one for one in rated if begun <= one.moment.utc < end]
    same_day = [one for one in during if logical_day(one.moment, start) == day]
    acute = acute_time(sessions, settings["acute_hours"], start)
    values = {one.day: one.value for one in day_values(found, acute, day_start=start).days}
    return _last(before), _last(same_day), values.get(day + timedelta(days=1))


def _last(rated: list[CheckIn]) -> int | None:
    return rated[-1].mood if rated else None
