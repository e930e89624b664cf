"""A person with a foggy head checks in: what the few screens need to know."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from gettext import gettext as _

from moodjournal.domain.effect import Effect
from moodjournal.domain.moment import Moment, Precision, logical_day
from moodjournal.domain.session import (
    Session,
    SessionKind,
    Status,
    session_numbers,
    session_order,
)
from moodjournal.settings import setting
from moodjournal.store import Db, entities
from moodjournal.usecases.see_settings import see_settings

AFTER = timedelta(hours=24)
"""Effects are asked of a session that began less than this long ago."""

MOST_OWN = 4


@dataclass(frozen=True, slots=True)
class GentleSeen:
    """What the gentle check-in shows.

    Attributes:
        session: The session whose effects are asked; None if none began in the last 24 h.
        number: Its number; None if it has none.
        since: How long ago it began; None without a session or if only its day is known.
        effects: What was already said of it, one an effect.
        own: The person's own words for effects, the most frequent first.
        aftercare: The person's note to themselves; may be empty.
        apart: Whether a check-in now lies within the hours after the session that are set apart.
    """

    session: Session | None = None
    number: int | None = None
    since: timedelta | None = None
    effects: tuple[Effect, ...] = ()
    own: tuple[str, ...] = ()
    aftercare: str = ""
    apart: bool = False


def see_gentle(db: Db, now: datetime, zone: str) -> GentleSeen:
    """Return what the gentle check-in at ``now`` (UTC) shows."""
    settings = see_settings(db)
    start = time.fromisoformat(settings["day_start"])
    day = logical_day(Moment.from_utc(now, zone), start)
    aftercare = aftercare_words(settings["aftercare"])
    every = entities.everything(db, Session)
    begun = [one for one in every if _began(one, now, day, start)]
    if not begun:
        return GentleSeen(aftercare=aftercare)
    session = max(begun, key=session_order)
    known = entities.everything(db, Effect)
    to_the_day = session.moment.precision is Precision.DAY
    since = None if to_the_day else now - session.moment.utc
    return GentleSeen(
        session=session,
        number=session_numbers(every).get(session.id),
        since=since,
        effects=tuple(one for one in known if one.session_id == session.id),
        own=_own(known, session),
        aftercare=aftercare,
        apart=since is None or since < timedelta(hours=settings["acute_hours"]),
    )


def aftercare_words(kept: str) -> str:
    """Return the note to oneself as it is shown: what we put there is translated."""
    return _(kept) if kept and kept == setting("aftercare").default else kept


def _began(session: Session, now: datetime, day: date, start: time) -> bool:
    """Tell whether a treatment began, or by the plan should have, in the last 24 h."""
    stands = session.status in (Status.PLANNED, Status.DONE)
    if session.kind is not SessionKind.TREATMENT or not stands:
        return False
    past = now - session.moment.utc
    if session.moment.precision is Precision.DAY:
        days = (day - logical_day(session.moment, start)).days
        over = session.status is Status.DONE or past >= timedelta(0)
        return over and 0 <= days <= 1
    return timedelta(0) <= past < AFTER


def _own(effects: list[Effect], session: Session) -> tuple[str, ...]:
    here = [one.name for one in effects if one.own and one.session_id == session.id]
    often = Counter(one.name for one in effects if one.own).most_common(MOST_OWN)
    return tuple(dict.fromkeys([*(name for name, _count in often), *here]))
