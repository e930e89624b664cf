"""What a person has marked "ask my provider" since they last saw the provider."""

from dataclasses import dataclass
from datetime import date, datetime

from moodjournal.domain.moment import Moment
from moodjournal.domain.reflection import Reflection
from moodjournal.domain.session import Session, SessionKind, Status, session_order
from moodjournal.store import Db, check_ins, entities


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask.

    Attributes:
        at: When it was written, or the moment it tells of; UTC.
        day: The local day of that.
        text: The person's words; may be empty where a number was marked.
        mood: The mood marked with it, 0 to 10; None if there is none.
        private: Seen by the person here, and by nobody else.
    """

    at: datetime
    day: date
    text: str
    mood: int | None
    private: bool


def see_questions(db: Db, visit: Session, now: datetime, zone: str) -> tuple[Question, ...]:
    """Return what was marked between the visit before and ``visit``, oldest first.

    A visit that is still planned takes in all that was marked up to ``now`` (UTC).
    """
    since = _visit_before(db, visit)
    until = now if visit.status is Status.PLANNED else min(visit.moment.utc, now)
    found = [*_check_ins(db, since), *_reflections(db, visit, zone)]
    inside = [one for one in found if (since is None or one.at > since.utc) and one.at <= until]
    return tuple(sorted(inside, key=lambda one: one.at))


def _visit_before(db: Db, visit: Session) -> Moment | None:
    visits = [
        one
        for one in entities.everything(db, Session)
        if one.kind is SessionKind.VISIT
        and one.status is Status.DONE
        and one.moment.utc < visit.moment.utc
        and one.id != visit.id
    ]
    last = max(visits, key=session_order, default=None)
    return last.moment if last else None


def _check_ins(db: Db, since: Moment | None) -> list[Question]:
    first = since.at.date() if since else date.min
    return [
        Question(one.moment.utc, one.moment.at.date(), one.note, one.mood, one.private)
        for one in check_ins.between(db, first, date.max)
        if one.ask_my_provider
    ]


def _reflections(db: Db, visit: Session, zone: str) -> list[Question]:
    return [
        Question(
            one.created_at,
            Moment.from_utc(one.created_at, zone).at.date(),
            one.text,
            None,
            one.private,
        )
        for one in entities.everything(db, Reflection)
        if one.ask_my_provider and one.session_id != visit.id
    ]
