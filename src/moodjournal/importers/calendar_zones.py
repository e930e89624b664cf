"""The zones in which a calendar tells its times, and what becomes of them here.

A session is planned for a wall time in a zone of the IANA list. The zone of a calendar may be one
of these, a name that Windows uses, one that only the file itself explains, none (then the person
names it), or UTC.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from gettext import gettext as _
from typing import Any

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Planned, zone_info
from moodjournal.importers.calendar_blocks import Block, head
from moodjournal.importers.importer import Problem

MOST_ZONES = 500


@dataclass(frozen=True, slots=True)
class Zone:
    """How a wall time of the file is read.

    Attributes:
        tz: The rules by which it is an instant.
        name: The IANA zone in which it is planned here.
        words: The zone as a person is told it.
        keeps_wall: The wall time of the file stays; else the instant does, shown in ``name``.
    """

    tz: tzinfo
    name: str
    words: str
    keeps_wall: bool = True

    def instant(self, wall: datetime) -> datetime:
        """Return the instant at which the file's clock shows ``wall``.

        Raises:
            OverflowError: It lies outside all time.
        """
        return wall.replace(tzinfo=self.tz).astimezone(UTC)

    def planned(self, wall: datetime) -> Planned:
        """Return what the journal's calendar shows for ``wall``."""
        if self.keeps_wall:
            return Planned(wall.date(), wall.time(), self.name)
        return planned_at(self.instant(wall), self.name)


@dataclass(frozen=True, slots=True)
class Told:
    """A date or time as the file tells it: ``zone`` None for a date, which is in no zone."""

    at: date
    zone: Zone | None

    @property
    def at_day(self) -> date:
        """The date alone, as the file's clock shows it."""
        return self.at.date() if isinstance(self.at, datetime) else self.at

    def instant(self) -> datetime | None:
        """Return the instant; None for a date."""
        if self.zone is None or not isinstance(self.at, datetime):
            return None
        return self.zone.instant(self.at)

    def planned(self, home: str) -> Planned:
        """Return what the journal's calendar shows; a date is planned in the zone ``home``."""
        if self.zone is None or not isinstance(self.at, datetime):
            return Planned(self.at_day, None, home)
        return self.zone.planned(self.at)

    def wall(self, zone: Zone | None) -> date:
        """Return it as the clocks of ``zone`` show it, without zone; a date stays one."""
        if not isinstance(self.at, datetime):
            return self.at
        if zone is None:
            return self.at.date()
        instant = self.instant()
        if self.zone == zone or instant is None:
            return self.at
        return instant.astimezone(zone.tz).replace(tzinfo=None)


def planned_at(instant: datetime, zone: str) -> Planned:
    """Return the plan whose moment is ``instant``, in ``zone``.

    In the hour that a clock shows twice the second has no wall time of its own: it is kept in UTC.
    """
    local = instant.astimezone(zone_info(zone))
    planned = Planned(local.date(), local.time().replace(fold=0), zone)
    if planned.moment().utc == instant:
        return planned
    return Planned(instant.date(), instant.time(), "UTC")


class Zones:
    """The zones of one file.

    Args:
        blocks: The zones that the file explains.
        person: IANA zone in which times without a zone are read.
        shown: The zone in which the calendar says it is shown; may be empty.

    Raises:
        BadInputError: ``person`` is no zone.
    """

    def __init__(self, blocks: list[Block], person: str, shown: str) -> None:
        self._person = Zone(zone_info(person), person, _("no zone told, read in {zone}"))
        self.home = known_name(shown) or person
        self.utc = Zone(UTC, self.home, self.home, keeps_wall=False)
        self.floating = self._of_person(self._person.words.format(zone=person))
        self.problems: list[Problem] = []
        self._own: dict[str, tzinfo] = {}
        for block in blocks[:MOST_ZONES]:
            self._learn(block)

    def of(self, tzid: str, wall: datetime) -> Zone:
        """Return the zone called ``tzid``, as it is at ``wall``.

        Where the file explains a name that is not of the IANA list, its own rules hold.
        """
        if zone := _iana(tzid):
            return Zone(zone, tzid, tzid)
        meant, own = known_name(tzid), self._own.get(tzid)
        if own is None and meant is None:
            sentence = _("“{name}” is not known, read in {zone}")
            return self._of_person(sentence.format(name=tzid, zone=self._person.name))
        if own is None or (meant and _offset(own, wall) == _offset(zone_info(meant), wall)):
            name = meant or self.home
            return Zone(zone_info(name), name, name)
        return Zone(own, self.home, _("“{name}”, shown in {zone}").format(
            name=tzid, zone=self.home), keeps_wall=False)  # fmt: skip

    def _of_person(self, words: str) -> Zone:
        return Zone(self._person.tz, self._person.name, words)

    def _learn(self, block: Block) -> None:
        tzid = next((value for name, value in map(head, block.lines) if name == "TZID"), "")
        try:
            self._own[tzid] = _rules_of(block)
        except Exception:  # the library raises whatever it stumbles over
            sentence = _("The time zone “{name}” cannot be read.").format(name=tzid[:80])
            self.problems.append(Problem(block.line, sentence))


def known_name(tzid: str) -> str | None:
    """Return the IANA zone that ``tzid`` means, if that is known."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    parts = tzid.strip("/").split("/")
    candidates = [tzid, WINDOWS_TO_OLSON.get(tzid, "")]
    if tzid.startswith("/"):  # some programs put their own name before it
        candidates += ["/".join(parts[place:]) for place in range(len(parts))][:20]
    return next((one for one in candidates if one and _iana(one)), None)


def _iana(name: str) -> tzinfo | None:
    try:
        return zone_info(name) if name.isascii() and name.isprintable() else None
    except BadInputError:
        return None


def _offset(zone: tzinfo, wall: datetime) -> timedelta | None:
    return wall.replace(tzinfo=zone).utcoffset()


def _rules_of(block: Block) -> tzinfo:
    """Return the zone that ``block`` explains; any error means that it cannot be read."""
    from icalendar import Timezone
    from icalendar.prop import vRecur
    from icalendar.timezone import tzp

    rules: list[Any] = [
        vRecur.from_ical(text) for name, text in map(head, block.lines) if name == "RRULE"
    ]
    for rule in rules:
        if rule["FREQ"] != ["YEARLY"]:
            raise ValueError("clocks change with the year, or the search for a change never ends")
    # The library keeps each name it meets for the whole process: it meets one, and no rules of it.
    lines = ["TZID:Etc/UTC" if head(line)[0] == "TZID" else line for line in block.lines]
    text = "\r\n".join(["BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE"])
    timezone: Any = Timezone.from_ical(text)
    zone: tzinfo = timezone.to_tz(tzp, lookup_tzid=False)
    for year in (2010, 2020, 2030):
        _offset(zone, datetime(year, 6, 1))  # noqa: DTZ001 a wall time; the zone is asked about it
    return zone
