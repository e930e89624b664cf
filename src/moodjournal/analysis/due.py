"""What is due to be asked, by the ask times of ``clinical/effects.json``."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from gettext import gettext as _
from types import MappingProxyType

from moodjournal.domain.effect import Effect
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.domain.session import Session

WINDOWS_H = MappingProxyType(
    {"2h": (1, 4), "evening": (4, 14), "24h": (18, 36), "72h": (60, 96), "7d": (144, 192)}
)
"""From and until how many hours after the start each time is asked (effects.json)."""

EVERY_MONTH = timedelta(days=28)


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
    began = session.moment.utc
    written = [one.edited_at or one.created_at for one in effects]
    for ask in asked:
        first, last = (began + timedelta(hours=hours) for hours in WINDOWS_H[ask])
        if ask == "evening":
            last = min(last, _end_of_day(session, day_start))
        answered = any(first <= at <= last for at in written)
        if first <= now <= last and not answered:
            return Due(session, ask, last)
    return None


def _end_of_day(session: Session, day_start: time) -> datetime:
    moment = session.moment
    next_day = logical_day(moment, day_start) + timedelta(days=1)
    end = datetime.combine(next_day, day_start, moment.at.tzinfo)
    return end.astimezone(moment.utc.tzinfo)


def month_is_over(last: datetime | None, now: datetime) -> bool:
    """Tell whether what is asked monthly is due: never asked, or 28 days ago or longer."""
    return last is None or now - last >= EVERY_MONTH
