"""The zones of a calendar file, explained for programs that know no names (VTIMEZONE)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from moodjournal.domain.moment import zone_info

if TYPE_CHECKING:
    from icalendar import Timezone

STEP = timedelta(days=7)
"""No zone has changed its clocks twice within a week."""


def changes(name: str, first: datetime, last: datetime) -> Iterator[datetime]:
    """Yield the instants (UTC) between ``first`` and ``last`` at which ``name`` sets its clocks."""
    zone = zone_info(name)
    at = first
    while at < last:
        then = min(at + STEP, last)
        if at.astimezone(zone).utcoffset() != then.astimezone(zone).utcoffset():
            yield _exactly(name, at, then)
        at = then


def _exactly(name: str, before: datetime, after: datetime) -> datetime:
    """Return the second in which the clocks are set: the one place between where they differ."""
    zone = zone_info(name)
    old = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=int((after - before).total_seconds()) // 2)
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after


def explained(name: str, first: datetime, last: datetime) -> "Timezone":
    """Return ``name`` with the clock changes from a year before ``first`` to one after ``last``."""
    from icalendar import Timezone

    year = timedelta(days=366)
    begin, end = (first - year).replace(microsecond=0), last + year
    timezone = Timezone()
    timezone.add("tzid", name)
    timezone.add_component(_rule(name, begin, begin))
    for instant in changes(name, begin, end):
        timezone.add_component(_rule(name, instant, instant - timedelta(seconds=1)))
    return timezone


def _rule(name: str, instant: datetime, before: datetime) -> Any:
    """Return what the clocks show from ``instant`` on; its start is told by the old clock."""
    from icalendar import TimezoneDaylight, TimezoneStandard

    zone = zone_info(name)
    old = before.astimezone(zone).utcoffset() or timedelta()
    now = instant.astimezone(zone)
    rule = TimezoneDaylight() if now.dst() else TimezoneStandard()
    rule.add("dtstart", (instant.astimezone(UTC) + old).replace(tzinfo=None))
    rule.add("tzoffsetfrom", old)
    rule.add("tzoffsetto", now.utcoffset())
    rule.add("tzname", now.tzname())
    return rule
