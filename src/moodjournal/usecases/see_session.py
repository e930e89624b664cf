"""A person looks at one session: before, during, after, and what stayed."""

from dataclasses import dataclass
from datetime import date, datetime, time

from moodjournal.analysis.acute import is_treatment_done
from moodjournal.analysis.due import month_is_over, still_to_ask
from moodjournal.clinical import effect_list
from moodjournal.domain.course import Course, Phase, PhaseKind, phase_of
from moodjournal.domain.effect import Effect
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import (
    Session,
    SessionKind,
    Status,
    session_numbers,
    session_order,
)
from moodjournal.settings import asked_at
from moodjournal.store import Db, entities
from moodjournal.usecases.keep_before_items import before_items
from moodjournal.usecases.see_course import see_course
from moodjournal.usecases.see_doses import DosesSeen, see_doses
from moodjournal.usecases.see_moods_around import MoodsAround, see_moods_around
from moodjournal.usecases.see_questions import Question, see_questions
from moodjournal.usecases.see_settings import see_settings


@dataclass(frozen=True, slots=True)
class SessionSeen:
    """One session and what hangs on it.

    Attributes:
        session: The session.
        number: Its number; None if it has none.
        course: Its course; None if it has none.
        phase: The phase the calendar shows its day in; None outside phases.
        today: The logical day of now.
        items: What to have ready, in the course's own list or the template's.
        effects: Effects logged, in the order of logging.
        known_effects: Names of effects logged after earlier sessions, most often first.
        monthly: Ids of the longer-term effects to ask here once a month; empty if none is due.
        still: Ask times still to come, with their days; see ``still_to_ask``.
        reflections: Words by question; one a question.
        steps: Steps that came out of it.
        around: Moods before and after it.
        doses: The doses around it.
        since: Days since the last done treatment and that one's number, where it helps: on what
            is planned and on visits and integration sessions; None elsewhere, and on day 0.
        next_talk: The next planned integration session; None if none is.
        questions: Of a visit: what was marked "ask my provider" since the one before.
    """

    session: Session
    number: int | None
    course: Course | None
    phase: Phase | None
    today: date
    items: tuple[str, ...]
    effects: tuple[Effect, ...]
    known_effects: tuple[str, ...]
    monthly: tuple[str, ...]
    still: tuple[tuple[str, date], ...]
    reflections: dict[ReflectionKind, Reflection]
    steps: tuple[Step, ...]
    around: MoodsAround
    doses: DosesSeen
    since: tuple[int, int] | None
    next_talk: Session | None
    questions: tuple[Question, ...]


def see_session(db: Db, session_id: str, now: datetime, zone: str) -> SessionSeen | None:
    """Return one session as it stands at ``now`` (UTC); None if it is not there any more."""
    session = entities.get(db, Session, session_id)
    if session is None or session.deleted_at is not None:
        return None
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    present = Moment.from_utc(now, zone)
    today = logical_day(present, start)
    sessions = entities.everything(db, Session)
    mine = [one for one in sessions if one.course_id == session.course_id]
    numbers = session_numbers(sessions)
    course = entities.get(db, Course, session.course_id) if session.course_id else None
    every_effect = entities.everything(db, Effect)
    effects = tuple(one for one in every_effect if one.session_id == session_id)
    words = entities.everything(db, Reflection)
    return SessionSeen(
        session=session,
        number=numbers.get(session_id),
        course=course,
        phase=_phase(db, session),
        today=today,
        items=before_items(course),
        effects=effects,
        known_effects=_known(every_effect, session_id),
        monthly=_monthly(db, session, every_effect, today, now),
        still=still_to_ask(session, effects, asked_at(settings), now, start),
        reflections={one.kind: one for one in words if one.session_id == session_id},
        steps=tuple(s for s in entities.everything(db, Step) if s.session_id == session_id),
        around=see_moods_around(db, session, sessions),
        doses=see_doses(db, session, mine, course, today, present),
        since=_since(session, mine, numbers, present, start),
        next_talk=_next_talk(mine, session),
        questions=_questions(db, session, now, zone),
    )


def _phase(db: Db, session: Session) -> Phase | None:
    phases = tuple(p for p in entities.everything(db, Phase) if p.course_id == session.course_id)
    opened = next((one for one in phases if one.session_id == session.id), None)
    return opened or phase_of(phases, session.moment.at.date())


def _known(effects: list[Effect], session_id: str) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for effect in effects:
        present = effect.strength is None or effect.strength > 0
        if effect.session_id != session_id and present:
            counts[effect.name] = counts.get(effect.name, 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _monthly(
    db: Db, session: Session, effects: list[Effect], today: date, now: datetime
) -> tuple[str, ...]:
    """Longer-term effects are asked on the last session of a course in maintenance, every 28 days.

    Once one of them is answered, the others stay until the next month is over.
    """
    seen = see_course(db, today, now)
    if seen is None or seen.phase is None or seen.phase.kind is not PhaseKind.MAINTENANCE:
        return ()
    if seen.last is None or seen.last.id != session.id:
        return ()
    names = effect_list().monthly
    asked = [
        (one.edited_at or one.created_at, one)
        for one in effects
        if one.name in names and not one.own
    ]
    last, latest = max(asked, key=lambda pair: pair[0], default=(None, None))
    here = latest is not None and latest.session_id == session.id
    return names if here or month_is_over(last, now) else ()


def _since(
    session: Session, mine: list[Session], numbers: dict[str, int], now: Moment, start: time
) -> tuple[int, int] | None:
    if session.kind is SessionKind.TREATMENT and session.status is not Status.PLANNED:
        return None
    seen_from = min(session.moment, now, key=lambda moment: moment.utc)
    done = [
        one
        for one in mine
        if is_treatment_done(one) and one.moment.utc < seen_from.utc and one.id in numbers
    ]
    last = max(done, key=session_order, default=None)
    if last is None:
        return None
    days = (logical_day(seen_from, start) - logical_day(last.moment, start)).days
    return (days, numbers[last.id]) if days else None


def _next_talk(mine: list[Session], session: Session) -> Session | None:
    ahead = [
        one
        for one in mine
        if one.kind is SessionKind.INTEGRATION
        and one.status is Status.PLANNED
        and one.id != session.id
        and one.moment.utc > session.moment.utc
    ]
    return min(ahead, key=session_order, default=None)


def _questions(db: Db, session: Session, now: datetime, zone: str) -> tuple[Question, ...]:
    return see_questions(db, session, now, zone) if session.kind is SessionKind.VISIT else ()
