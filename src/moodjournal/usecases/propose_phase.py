"""The program proposes the next phase; the person decides."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from moodjournal.domain.course import Phase, PhaseKind
from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session, SessionKind, Status, session_order
from moodjournal.store import Db, entities

INDUCTION_GAP = timedelta(days=7)
"""Sessions of an induction are at most a week apart; a longer pause tells that it is over."""

AFTER_LAST = timedelta(days=2)
"""The day after the last session still belongs to it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A phase that seems to begin.

    Attributes:
        kind: Which phase.
        first_day: From when.
        ends: The open phase it would end, the day before.
    """

    kind: PhaseKind
    first_day: date
    ends: Phase


def propose_phase(db: Db, course_id: str, now: datetime, zone: str) -> Proposal | None:
    """Return the phase that seems to begin in a course; None while nothing seems over.

    Induction seems over once its last session is done and none is planned within a week of it.
    """
    phases = [one for one in entities.everything(db, Phase) if one.course_id == course_id]
    induction = next(
        (one for one in phases if one.kind is PhaseKind.INDUCTION and one.last_day is None), None
    )
    if induction is None:
        return None
    sessions = sorted(
        (one for one in entities.everything(db, Session) if _treats(one, course_id)),
        key=session_order,
    )
    done = [one for one in sessions if one.status is Status.DONE]
    ahead = [one for one in sessions if one.status is Status.PLANNED]
    if len(done) < 2 or not _paused(done[-1], ahead):
        return None
    first_day = done[-1].moment.at.date() + AFTER_LAST
    today = Moment.from_utc(now, zone).at.date()
    if first_day > today + timedelta(days=7):
        return None
    return Proposal(PhaseKind.MAINTENANCE, first_day, induction)


def _treats(session: Session, course_id: str) -> bool:
    return session.course_id == course_id and session.kind is SessionKind.TREATMENT


def _paused(last: Session, ahead: list[Session]) -> bool:
    return not any(one.moment.utc - last.moment.utc <= INDUCTION_GAP for one in ahead)
