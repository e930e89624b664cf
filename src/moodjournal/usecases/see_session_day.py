"""A person on the day of a session may want the journal to stay open longer."""

from datetime import datetime, time

from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.session import Session, SessionKind
from moodjournal.store import Db, entities
from moodjournal.usecases.see_settings import see_settings


def is_session_day(db: Db, now: datetime, zone: str) -> bool:
    """Tell whether a treatment session stands on the logical day of ``now`` (UTC)."""
    start = time.fromisoformat(see_settings(db)["day_start"])
    today = logical_day(Moment.from_utc(now, zone), start)
    return any(
        one.kind is SessionKind.TREATMENT and one.counts and logical_day(one.moment, start) == today
        for one in entities.everything(db, Session)
    )
