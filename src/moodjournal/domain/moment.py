"""When something happened, and when something is planned. The journal's one idea of a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache
from gettext import gettext as _
from zoneinfo import ZoneInfo

from moodjournal.domain.errors import BadInputError

DAY_START = time(4)
"""Where a day begins unless the person says otherwise (MODEL: 04:00)."""

NOON = time(12)


class Precision(StrEnum):
    """How exactly a moment is known."""

    MINUTE = "minute"
    PART_OF_DAY = "part of day"
    DAY = "day"


@lru_cache(maxsize=64)
def zone_info(name: str) -> ZoneInfo:
    """Return the IANA zone ``name``.

    Raises:
        BadInputError: There is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as problem:
        raise BadInputError(_("“{zone}” is no time zone.").format(zone=name)) from problem


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that happened, as the writer's clock showed it.

    Attributes:
        at: Aware; kept at a fixed offset, so that two moments compare and subtract as instants
            (with a zone attached Python would compare wall clocks, and the two 02:30s of a clock
            change would be equal).
        zone: The writer's IANA zone.
        precision: How exactly it is known.

    Raises:
        BadInputError: ``at`` has no offset, or ``zone`` is unknown.
    """

    at: datetime
    zone: str
    precision: Precision = Precision.MINUTE

    def __post_init__(self) -> None:
        offset = self.at.utcoffset()
        if offset is None:
            raise BadInputError(_("A time needs a time zone."))
        zone_info(self.zone)
        fixed = self.at.replace(tzinfo=timezone(offset), fold=0)
        object.__setattr__(self, "at", fixed)

    @property
    def utc(self) -> datetime:
        """The instant in UTC."""
        return self.at.astimezone(UTC)

    @classmethod
    def from_utc(cls, at: datetime, zone: str, precision: Precision = Precision.MINUTE) -> "Moment":
        """Return the instant ``at`` as clocks in ``zone`` show it."""
        return cls(at.astimezone(zone_info(zone)), zone, precision)

    @classmethod
    def local(
        cls, day: date, at: time, zone: str, precision: Precision = Precision.MINUTE
    ) -> "Moment":
        """Return the moment when a clock in ``zone`` shows ``at`` (``at.fold`` tells which)."""
        return cls(datetime.combine(day, at, zone_info(zone)), zone, precision)

    @classmethod
    def whole_day(cls, day: date, zone: str) -> "Moment":
        """Return a moment known to the day; it stands at local noon."""
        return cls.local(day, NOON, zone, Precision.DAY)


@dataclass(frozen=True, slots=True)
class Planned:
    """A moment that lies ahead: what the calendar says, not an instant.

    Zone rules change, so the instant is derived on reading.

    Attributes:
        day: The local date.
        at: Wall time; None if only the day is known.
        zone: IANA zone of the place.
    """

    day: date
    at: time | None
    zone: str

    def __post_init__(self) -> None:
        zone_info(self.zone)

    def moment(self) -> Moment:
        """Return the instant by today's zone rules."""
        if self.at is None:
            return Moment.whole_day(self.day, self.zone)
        return Moment.local(self.day, self.at, self.zone)


def logical_day(moment: Moment, day_start: time = DAY_START) -> date:
    """Return the day that ``moment`` belongs to, from ``day_start`` to ``day_start``.

    The writer's wall clock decides. A moment known only to the day keeps its date.
    """
    if moment.precision is Precision.DAY or moment.at.time() >= day_start:
        return moment.at.date()
    return moment.at.date() - timedelta(days=1)


def day_bounds(day: date, zone: str, day_start: time = DAY_START) -> tuple[datetime, datetime]:
    """Return the UTC instants at which the logical ``day`` begins and ends in ``zone``."""
    begin = Moment.local(day, day_start, zone)
    end = Moment.local(day + timedelta(days=1), day_start, zone)
    return begin.utc, end.utc
