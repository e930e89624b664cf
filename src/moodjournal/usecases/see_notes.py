"""What is worth noting today: one line on the Today page, the rest behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from moodjournal.analysis.acute import is_treatment_done
from moodjournal.analysis.due import effects_due, month_is_over
from moodjournal.domain.care import GoalRating, PutAway, Recalled
from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.effect import Effect
from moodjournal.domain.moment import Moment, Precision, logical_day
from moodjournal.domain.reflection import Goal
from moodjournal.domain.session import Session, SessionKind, Status, session_order
from moodjournal.settings import asked_at
from moodjournal.store import Db, check_ins, entities
from moodjournal.usecases.propose_phase import propose_phase
from moodjournal.usecases.see_course import CourseSeen, see_course
from moodjournal.usecases.see_settings import see_settings

AWAY = timedelta(days=30)
"""After this long without a check-in nothing is asked of the person who comes back."""

OVERDUE = timedelta(days=3)
USUAL_MINUTES = 60
"""How long a session takes if nothing is said; an infusion takes 40 to 60 min (PRODUCT.md)."""
OFFERED = timedelta(hours=6)
"""How long after its end the gentle check-in is offered."""
ASSESSMENT_DAYS = 14


class NoteKind(StrEnum):
    """What a note is about."""

    GENTLE = "gentle"
    EFFECTS = "effects"
    UNMARKED = "unmarked"
    PHASE = "phase"
    MONTHLY = "monthly"
    GOALS = "goals"
    ASSESSMENT = "assessment"
    RECALL = "recall"
    QUESTIONNAIRE = "questionnaire"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing worth noting today.

    Attributes:
        key: Its name; a note put away does not come back under the same name.
        kind: What it is about.
        session: The session it is about; None if it is about none.
        number: That session's number.
        ask: Id of the ask time, of an effects note; why it is asked, of a questionnaire.
        day: The day a phase is proposed to begin, of a phase note.
        count: Assessment days so far, of an assessment note.
        instrument: Id of the instrument, of a questionnaire note.
        name: Its short name.
    """

    key: str
    kind: NoteKind
    session: Session | None = None
    number: int | None = None
    ask: str = ""
    day: date | None = None
    count: int = 0
    instrument: str = ""
    name: str = ""


def see_notes(db: Db, now: datetime, zone: str) -> tuple[Note, ...]:
    """Return what is worth noting at ``now`` (UTC), the most pressing first.

    What was put away is left out, and everything after 30 days without a check-in.
    """
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    day = logical_day(Moment.from_utc(now, zone), start)
    course = see_course(db, day, now)
    if course is None or _away(db, now):
        return ()
    away = {one.id for one in entities.everything(db, PutAway)}
    notes = (
        *(_gentle(db, course, day, now) if settings["gentle_offered"] else ()),
        *_effects(db, course, asked_at(settings), now, start),
        *(_unmarked(course, now) if settings["ask_took_place"] else ()),
        *_phase(db, course, now, zone),
        *(_monthly(db, course, now) if settings["ask_monthly"] else ()),
        *(_goals(db, course, now) if settings["ask_goals"] else ()),
        *(_questionnaire(db, course, now, zone, away) if settings["ask_questionnaires"] else ()),
        *_assessment(db, course, day),
    )
    return tuple(note for note in notes if note.key not in away)


def _away(db: Db, now: datetime) -> bool:
    latest = check_ins.latest(db)
    return latest is not None and now - latest > AWAY


def _gentle(db: Db, course: CourseSeen, day: date, now: datetime) -> Iterator[Note]:
    """A session that has probably ended, while nothing was said with a foggy head since."""
    for session in reversed(course.sessions):
        treated = session.kind is SessionKind.TREATMENT
        if not treated or session.status not in (Status.PLANNED, Status.DONE):
            continue
        began = session.moment.utc
        ended = began + timedelta(minutes=session.minutes or USUAL_MINUTES)
        if session.moment.precision is Precision.DAY or not ended <= now < ended + OFFERED:
            continue
        if not _said_gently(db, session, day):
            number = course.numbers.get(session.id)
            yield Note(f"gentle {session.id}", NoteKind.GENTLE, session, number)
        return


def _said_gently(db: Db, session: Session, day: date) -> bool:
    began = session.moment.utc
    written = check_ins.between(db, day - timedelta(days=1), day)
    tapped = entities.everything(db, Effect)
    return any(one.mode is Mode.GENTLE and one.moment.utc >= began for one in written) or any(
        one.session_id == session.id and one.strength is None for one in tapped
    )


def _effects(
    db: Db, course: CourseSeen, asked: tuple[str, ...], now: datetime, start: time
) -> Iterator[Note]:
    by_session: dict[str, list[Effect]] = {}
    for effect in entities.everything(db, Effect):
        by_session.setdefault(effect.session_id, []).append(effect)
    for session in reversed([one for one in course.sessions if is_treatment_done(one)]):
        if now - session.moment.utc > timedelta(days=9):
            return
        due = effects_due(session, by_session.get(session.id, []), asked, now, start)
        if due is not None:
            number = course.numbers.get(session.id)
            key = f"effects {session.id} {due.ask}"
            yield Note(key, NoteKind.EFFECTS, session, number, due.ask)


def _unmarked(course: CourseSeen, now: datetime) -> Iterator[Note]:
    """Planned sessions whose time has passed: were they done?"""
    for session in sorted(course.sessions, key=session_order, reverse=True):
        past = now - session.moment.utc
        if session.status is Status.PLANNED and timedelta(hours=1) < past < OVERDUE:
            number = course.numbers.get(session.id)
            yield Note(f"unmarked {session.id}", NoteKind.UNMARKED, session, number)


def _phase(db: Db, course: CourseSeen, now: datetime, zone: str) -> Iterator[Note]:
    proposal = propose_phase(db, course.course.id, now, zone)
    if proposal is not None:
        key = f"phase {course.course.id} {proposal.kind.value} {proposal.first_day}"
        yield Note(key, NoteKind.PHASE, day=proposal.first_day)


def _monthly(db: Db, course: CourseSeen, now: datetime) -> Iterator[Note]:
    """Longer-term effects, once a month in maintenance (CLINICAL.md, Effects)."""
    if course.phase is None or course.phase.kind is not PhaseKind.MAINTENANCE:
        return
    if course.last is None:
        return
    from moodjournal.clinical import effect_list  # a page that asks nothing reads no file

    names = set(effect_list().monthly)
    asked = [
        one.edited_at or one.created_at
        for one in entities.everything(db, Effect)
        if one.name in names
    ]
    last = max(asked, default=None)
    if month_is_over(last, now):
        number = course.numbers.get(course.last.id)
        yield Note(f"monthly {course.last.id}", NoteKind.MONTHLY, course.last, number)


def _goals(db: Db, course: CourseSeen, now: datetime) -> Iterator[Note]:
    """How far along, once a month; not before the goals are a month old."""
    goals = [one for one in entities.everything(db, Goal) if one.course_id == course.course.id]
    if not goals:
        return
    rated = [one.moment.utc for one in entities.everything(db, GoalRating)]
    last = max([*rated, min(one.created_at for one in goals)])
    if month_is_over(last, now):
        yield Note(f"goals {last:%Y-%m-%d}", NoteKind.GOALS)


def _questionnaire(
    db: Db, course: CourseSeen, now: datetime, zone: str, away: set[str]
) -> Iterator[Note]:
    """One at a time: the next is noted when this one is done or put away."""
    from moodjournal.usecases.ask_questionnaire import asked_questionnaires  # reads their files

    for asked in asked_questionnaires(db, course, now, zone):
        if asked.key not in away:
            about = asked.instrument
            kind = NoteKind.QUESTIONNAIRE
            yield Note(asked.key, kind, ask=asked.why, instrument=about.id, name=about.name)
            return


def _assessment(db: Db, course: CourseSeen, day: date) -> Iterator[Note]:
    """Before session 1: fourteen days if it is that far off, else a typical week from memory."""
    first = next((one for one in course.sessions if one.kind is SessionKind.TREATMENT), None)
    if course.last is not None or first is None or first.moment.at.date() <= day:
        return
    begin = course.course.first_day
    ahead = (first.moment.at.date() - begin).days
    logged = {logical_day(one.moment) for one in check_ins.between(db, begin, day) if _rated(one)}
    if ahead >= ASSESSMENT_DAYS:
        if len(logged) < ASSESSMENT_DAYS:
            key = f"assessment {course.course.id}"
            yield Note(key, NoteKind.ASSESSMENT, count=len(logged))
        return
    recalled = [one.course_id for one in entities.everything(db, Recalled)]
    if course.course.id not in recalled:
        yield Note(f"recall {course.course.id}", NoteKind.RECALL)


def _rated(check_in: CheckIn) -> bool:
    return check_in.mood is not None
