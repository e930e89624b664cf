"""Whether and when the person is to be reminded of a check-in."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from moodjournal.analysis.asking import EVERY_DAYS
from moodjournal.domain.change import Change
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.reminder import ReminderWish, next_reminder
from moodjournal.store import Db, check_ins
from moodjournal.usecases.remember_choice import remember_choice
from moodjournal.usecases.see_settings import see_settings

NEAR_DAYS = 8
"""Further back no check-in keeps a reminder away, nor one further ahead of a clock set back."""


@dataclass(frozen=True, slots=True)
class ReminderSeen:
    """What was asked for, and what is known of the last days.

    Attributes:
        wish: What was asked for.
        last_shown: When one was last shown; UTC, None if never.
        last_check_in: The last logical day with a check-in, of the days around; None if none.
        skipped: Whether the day of ``last_shown`` had no check-in.
    """

    wish: ReminderWish
    last_shown: datetime | None
    last_check_in: date | None
    skipped: bool

    def next(self, now: Moment) -> datetime | None:
        """Return when the next one is due, UTC; None if there is none to come."""
        return next_reminder(self.wish, self.last_shown, self.last_check_in, self.skipped, now)


def see_reminder(db: Db, now: datetime, zone: str) -> ReminderSeen:
    """Return how things stand at ``now`` (UTC)."""
    values = see_settings(db)
    start = time.fromisoformat(values["day_start"])
    wish = ReminderWish(
        on=values["reminder"],
        at=time.fromisoformat(values["reminder_at"]),
        quiet_from=time.fromisoformat(values["quiet_from"]),
        quiet_until=time.fromisoformat(values["quiet_until"]),
        every_days=EVERY_DAYS[values["asking"]],
        day_start=start,
    )
    today = logical_day(Moment.from_utc(now, zone), start)
    near = timedelta(days=NEAR_DAYS)
    recent = check_ins.between(db, today - near, today + near)
    days = {logical_day(one.moment, start) for one in recent}
    shown = _moment(values["reminder_shown"])
    skipped = shown is not None and logical_day(Moment.from_utc(shown, zone), start) not in days
    return ReminderSeen(wish, shown, max(days, default=None), skipped)


def note_reminder(db: Db, shown: datetime | None, now: datetime) -> Change:
    """Keep when a reminder was shown, UTC; None forgets it."""
    return remember_choice(db, "reminder_shown", shown.isoformat() if shown else "", now)


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else None
