"""When a person who asked for it is reminded of a check-in. Quiet wins wherever there is doubt.

The rules (PRODUCT.md, principle 8): none until asked for; at most one a day; none on a day that
has a check-in, none on the day after one that was passed over, none in quiet hours.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from moodjournal.domain.moment import DAY_START, Moment, logical_day

DAYS_TRIED = 5
"""At most three of them are silent: today, the day one was shown, and the next."""


@dataclass(frozen=True, slots=True)
class ReminderWish:
    """What the person asked for.

    Attributes:
        on: Whether they asked at all.
        at: Wall time of the reminder.
        quiet_from: Nothing is shown from here ...
        quiet_until: ... to here; the same time in both means no quiet hours.
        every_days: Days from one check-in to the next that is wanted, 1 or more.
        day_start: Where a day begins.
    """

    on: bool = False
    at: time = time(19)
    quiet_from: time = time(22)
    quiet_until: time = time(8)
    every_days: int = 1
    day_start: time = DAY_START

    def is_quiet(self, at: time) -> bool:
        """Tell whether ``at`` lies in the quiet hours."""
        begin, end = self.quiet_from, self.quiet_until
        return begin <= at < end if begin <= end else at >= begin or at < end

    def since_start(self, at: time) -> int:
        """Return the minutes from where the day begins to ``at``, 0 to 1439."""
        start = self.day_start.hour * 60 + self.day_start.minute
        return (at.hour * 60 + at.minute - start) % (24 * 60)


def next_reminder(
    wish: ReminderWish,
    last_shown: datetime | None,
    last_check_in: date | None,
    skipped: bool,
    now: Moment,
) -> datetime | None:
    """Return when the next reminder is due, as things stand; None if there is none to come.

    Args:
        wish: What was asked for.
        last_shown: When one was last shown, UTC; None if never. One that lies ahead (a clock was
            set back) counts as shown today too.
        last_check_in: The last logical day with a check-in; None if there is none. One that lies
            ahead keeps reminders away until it is over, so hand in none that is far off.
        skipped: Whether the day of ``last_shown`` had no check-in.
        now: The moment, in the zone where the person is.

    Returns:
        An instant at or after ``now``, UTC.
    """
    if not wish.on:
        return None
    today = logical_day(now, wish.day_start)
    silent: set[date] = set()
    if last_shown is not None:
        shown = logical_day(Moment.from_utc(last_shown, now.zone), wish.day_start)
        silent = {shown, shown + timedelta(days=1)} if skipped else {shown}
        if shown > today:
            silent.add(today)  # a clock was set back
    first = today
    if last_check_in is not None:
        first = max(today, last_check_in + timedelta(days=wish.every_days))
    for ahead in range(DAYS_TRIED):
        day = first + timedelta(days=ahead)
        due = None if day in silent else _on(wish, day, now.zone)
        if due is not None and due >= now.utc:
            return due
    return None


def is_due(wish: ReminderWish, due: datetime, now: Moment) -> bool:
    """Tell whether a reminder that was due at ``due`` (UTC) may be shown ``now``.

    One that was slept through is still shown on its day, never later, never in quiet hours.
    """
    if not wish.on or now.utc < due or wish.is_quiet(now.at.time()):
        return False
    then = Moment.from_utc(due, now.zone)
    return logical_day(then, wish.day_start) == logical_day(now, wish.day_start)


def _on(wish: ReminderWish, day: date, zone: str) -> datetime | None:
    """Return the reminder's instant on a logical day; None where quiet hours leave no room."""
    at = wish.quiet_until if wish.is_quiet(wish.at) else wish.at
    if wish.since_start(at) < wish.since_start(wish.at):
        return None  # the quiet hours end on the next day only
    date_then = day if at >= wish.day_start else day + timedelta(days=1)
    instant = Moment.local(date_then, at, zone).utc
    shown = Moment.from_utc(instant, zone)  # a wall time that a clock change leaves out moves on
    if wish.is_quiet(shown.at.time()) or logical_day(shown, wish.day_start) != day:
        return None
    return instant
