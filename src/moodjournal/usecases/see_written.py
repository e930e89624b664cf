"""A person reads a few entries of the journal with their words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from moodjournal.analysis.acute import Acute, acute_time, is_acute
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.entity import Entity
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.moment import Moment, Precision, logical_day
from moodjournal.domain.session import Session, SessionKind, session_numbers
from moodjournal.store import Db, entities, written
from moodjournal.usecases.see_journal import Ref
from moodjournal.usecases.see_settings import see_settings

EVENING = time(17)
ONE_DAY = timedelta(days=1)


class Near(StrEnum):
    """How an entry lies to a treatment session."""

    BEFORE = "before"
    DAY_OF = "day of"
    AFTER = "after"
    EVENING_OF = "evening of"
    DAY_AFTER = "day after"


@dataclass(frozen=True, slots=True)
class Written:
    """One entry.

    Attributes:
        ref: Which it is, and its day.
        entity: All that was said.
        session: The session it hangs on; of a check-in the one it lies near; None if there is none.
        number: That session's number.
        near: How a check-in lies to it; None for anything else.
        acute: Whether it falls within the hours after a session.
        private: Never shared, itself or by its session.
    """

    ref: Ref
    entity: Entity
    session: Session | None = None
    number: int | None = None
    near: Near | None = None
    acute: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A few entries.

    Attributes:
        refs: What was asked for.
        entries: Those that are still there, by id.
        day_sessions: Number of the treatment session that a day of theirs had.
        measures: Every measure by id, those no longer asked too.
        tags: Every tag by id.
    """

    refs: tuple[Ref, ...]
    entries: Mapping[str, Written]
    day_sessions: Mapping[date, int]
    measures: Mapping[str, Measure]
    tags: Mapping[str, Tag]


def see_written(db: Db, refs: Sequence[Ref]) -> Page:
    """Return the entries ``refs`` with all that was said in them."""
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    sessions = entities.everything(db, Session)
    around = _Around(sessions, start, acute_time(sessions, settings["acute_hours"], start))
    by_id = {one.id: one for one in refs}
    return Page(
        tuple(refs),
        {one.id: around.tell(by_id[one.id], one) for one in _fetch(db, refs)},
        {day: around.numbers[one.id] for day, one in around.days.items()},
        {one.id: one for one in entities.everything(db, Measure, trashed=None)},
        {one.id: one for one in entities.everything(db, Tag)},
    )


def _fetch(db: Db, refs: Sequence[Ref]) -> list[Entity]:
    kinds = dict.fromkeys(one.kind for one in refs)
    found: list[Entity] = []
    for kind in kinds:
        ids = [one.id for one in refs if one.kind is kind]
        if kind is CheckIn:
            found += written.of_ids(db, ids)
        else:
            got = [entities.get(db, kind, one) for one in ids]
            found += [one for one in got if one is not None and one.deleted_at is None]
    return found


class _Around:
    """The sessions around entries."""

    def __init__(self, sessions: Sequence[Session], start: time, acute: Acute) -> None:
        self.start, self.acute = start, acute
        self.sessions = {one.id: one for one in sessions}
        self.numbers = session_numbers(sessions)
        treated = [one for one in sessions if one.kind is SessionKind.TREATMENT and one.counts]
        self.days = {logical_day(one.moment, start): one for one in reversed(treated)}

    def tell(self, ref: Ref, entity: Entity) -> Written:
        private = bool(getattr(entity, "private", False))
        if isinstance(entity, CheckIn):
            session, near = self._near(entity.moment)
            acute = is_acute(entity.moment, self.acute)
            return Written(ref, entity, session, self._number(session), near, acute, private)
        of = entity.id if isinstance(entity, Session) else getattr(entity, "session_id", None)
        session = self.sessions.get(of or "")
        private = private or bool(session and session.private)
        return Written(ref, entity, session, self._number(session), private=private)

    def _number(self, session: Session | None) -> int | None:
        return self.numbers.get(session.id) if session else None

    def _near(self, moment: Moment) -> tuple[Session | None, Near | None]:
        day = logical_day(moment, self.start)
        session = self.days.get(day)
        if session is not None:
            return session, _same_day(moment, session.moment)
        before = self.days.get(day - ONE_DAY)
        return before, Near.DAY_AFTER if before else None


def _same_day(moment: Moment, session: Moment) -> Near:
    if Precision.DAY in (moment.precision, session.precision):
        return Near.DAY_OF
    if moment.utc < session.utc:
        return Near.BEFORE
    late = moment.at.time() >= EVENING or moment.at.date() > session.at.date()
    return Near.EVENING_OF if late else Near.AFTER
