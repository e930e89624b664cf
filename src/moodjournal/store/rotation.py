"""Which backups are kept: all of 2 days, then 12 daily, 10 weekly and 9 monthly ones."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

RECENT = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9


def outlived(made: Mapping[str, datetime], now: datetime) -> frozenset[str]:
    """Return the names of the backups that need not be kept any longer.

    Of a day, a week or a month the newest is kept. The newest of all always is, and so is what is
    dated ahead of ``now``: a clock that was set back takes nothing away.

    Args:
        made: When each was made, by its name; aware.
        now: Aware.
    """
    newest_first = sorted(made, key=lambda name: (made[name], name), reverse=True)
    kept = {name for name in newest_first if now - made[name] < RECENT} | set(newest_first[:1])
    for period, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        kept |= _newest_of_each(period, most, newest_first, made, kept)
    return frozenset(made) - kept


def _newest_of_each(
    period: Callable[[datetime], object],
    most: int,
    newest_first: list[str],
    made: Mapping[str, datetime],
    kept: set[str],
) -> set[str]:
    """Return up to ``most`` more: the newest of each period that ``kept`` does not speak for."""
    seen, more = set(), set()
    for name in newest_first:
        at = period(made[name].astimezone(UTC))
        if at in seen:
            continue
        seen.add(at)
        if name not in kept:
            if len(more) == most:
                break
            more.add(name)
    return more


def _day(at: datetime) -> object:
    return at.date()


def _week(at: datetime) -> object:
    return at.isocalendar()[:2]


def _month(at: datetime) -> object:
    return at.year, at.month
