"""What is due to be asked, by the ask times of ``clinical/effects.json``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from gettext import gettext as _
from itertools import pairwise
from types import MappingProxyType

from moodjournal.analysis.acute import is_treatment_done
from moodjournal.domain.effect import Effect
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.domain.session import Session, SessionKind, Status

WINDOWS_H = MappingProxyType(
    {"2h": (1, 4), "evening": (4, 14), "24h": (18, 36), "72h": (60, 96), "7d": (144, 192)}
)
"""From and until how many hours after the start each time is asked (effects.json)."""

DAYS_AFTER = MappingProxyType({"2h": 0, "evening": 0, "24h": 1, "72h": 3, "7d": 7})
"""On which day after the session each time falls."""

EVERY_MONTH = timedelta(days=28)
CLOSE = timedelta(hours=48)
"""Doses closer than this have the person asked for the acute hours (MODEL, Acute)."""
SLACK = timedelta(hours=3)
"""One logged a little late, and the next on time, are not closer for that."""


@dataclass(frozen=True, slots=True)
class Due:
    """Effects of one session that are due to be asked.

    Attributes:
        session: The session.
        ask: Id of the ask time.
        until: When it quietly stops being due; UTC.
    """

    session: Session
    ask: str
    until: datetime

    @property
    def rule(self) -> str:
        """When it is asked, in one sentence."""
        first, last = WINDOWS_H[self.ask]
        return _("Asked from {first} to {last} hours after the start.").format(
            first=first, last=last
        )


def effects_due(
    session: Session,
    effects: Iterable[Effect],
    asked: Iterable[str],
    now: datetime,
    day_start: time = DAY_START,
) -> Due | None:
    """Return what is due of one done session at ``now``; None if nothing is.

    An ask time is over once any effect of the session was written down inside its window. The
    evening ends with the logical day of the session.

    Args:
        session: A done treatment session.
        effects: Its effects, whatever their order.
        asked: Ids of the ask times that are on.
        now: UTC.
        day_start: Where a day begins.
    """
    open_asks = _open_asks(session, effects, asked, now, day_start)
    return next((Due(session, ask, last) for ask, first, last in open_asks if first <= now), None)


def still_to_ask(
    session: Session,
    effects: Iterable[Effect],
    asked: Iterable[str],
    now: datetime,
    day_start: time = DAY_START,
) -> tuple[tuple[str, date], ...]:
    """Return what is still to be asked of one done session, due already or to come.

    Args:
        session: A session; of one that is no done treatment nothing is asked.
        effects: Its effects, whatever their order.
        asked: Ids of the ask times that are on, earliest first.
        now: UTC.
        day_start: Where a day begins.

    Returns:
        Id of the ask time and its logical day, earliest first.
    """
    if not is_treatment_done(session):
        return ()
    day = logical_day(session.moment, day_start)
    return tuple(
        (ask, day + timedelta(days=DAYS_AFTER[ask]))
        for ask, _first, _last in _open_asks(session, effects, asked, now, day_start)
    )


def _open_asks(
    session: Session,
    effects: Iterable[Effect],
    asked: Iterable[str],
    now: datetime,
    day_start: time,
) -> Iterator[tuple[str, datetime, datetime]]:
    """Yield the ask times that are neither over nor answered, with their windows."""
    began = session.moment.utc
    written = [one.edited_at or one.created_at for one in effects]
    for ask in asked:
        first, last = (began + timedelta(hours=hours) for hours in WINDOWS_H[ask])
        if ask == "evening":
            last = min(last, _end_of_day(session, day_start))
        if now <= last and not any(first <= at <= last for at in written):
            yield ask, first, last


def _end_of_day(session: Session, day_start: time) -> datetime:
    moment = session.moment
    next_day = logical_day(moment, day_start) + timedelta(days=1)
    end = datetime.combine(next_day, day_start, moment.at.tzinfo)
    return end.astimezone(moment.utc.tzinfo)


def month_is_over(last: datetime | None, now: datetime) -> bool:
    """Tell whether what is asked monthly is due: never asked, or 28 days ago or longer."""
    return last is None or now - last >= EVERY_MONTH


def doses_are_close(sessions: Iterable[Session]) -> bool:
    """Tell whether any two treatment sessions, done or planned, are less than 48 h apart.

    What was planned counts as planned, and clocks on the wall count: every second day at ten is
    48 h, whether or not a session began late or summer time began.
    """
    stands = (Status.DONE, Status.PLANNED)
    doses = [s for s in sessions if s.kind is SessionKind.TREATMENT and s.status in stands]
    ordered = sorted((_wall_clock(one), one.planned is None) for one in doses)
    return any(
        later - earlier < (CLOSE - SLACK if logged or also_logged else CLOSE)
        for (earlier, logged), (later, also_logged) in pairwise(ordered)
    )


def _wall_clock(session: Session) -> datetime:
    moment = session.planned.moment() if session.planned else session.moment
    return moment.at.replace(tzinfo=None)
