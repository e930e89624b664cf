"""One event of a calendar file as it stands there, not yet laid out."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from gettext import gettext as _
from typing import Any

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.calendar_blocks import Block
from moodjournal.importers.calendar_zones import Told, Zone, Zones

DAY_MINUTES = 24 * 60
MOST_SEQUENCE = 2**31 - 1
MOST_UID, MOST_TITLE = 500, 200
YEARS = range(1900, 2200)
STEPS = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
"""No appointment comes more often than daily; a rule by the second has millions of dates."""
MOST_RULES = 2
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
READING_ERRORS = (
    ValueError, KeyError, TypeError, IndexError, AttributeError, ArithmeticError, LookupError,
)  # fmt: skip
"""What the library raises on values that are none."""


@dataclass(frozen=True, slots=True)
class Part:
    """One VEVENT.

    Attributes:
        line: Line of the file where it begins.
        uid: Its UID; made from its content if it has none.
        title: Its name, in one line.
        start: When it begins.
        length: How long it takes; None if that is not told.
        rules: Its recurrence rules, UNTIL in the wall time of the start.
        more: Further dates of the series.
        less: Dates taken out of it.
        instead_of: Which date of a series this one replaces; None if it replaces none.
        onwards: It replaces all later ones too.
        cancelled: It does not take place.
        sequence: How often it was changed.
    """

    line: int
    uid: str
    title: str
    start: Told
    length: timedelta | None
    rules: tuple[str, ...]
    more: tuple[Told, ...]
    less: tuple[Told, ...]
    instead_of: Told | None
    onwards: bool
    cancelled: bool
    sequence: int

    @property
    def zone(self) -> Zone | None:
        """The zone of its start; None for a whole day."""
        return self.start.zone

    @property
    def repeats(self) -> bool:
        """Whether it has more dates than its start."""
        return bool(self.rules or self.more)

    @property
    def minutes(self) -> int | None:
        """How long it takes as a session can: 1 to 1440 minutes, else None."""
        if self.zone is None or self.length is None:
            return None
        minutes = round(self.length.total_seconds() / 60)
        return minutes if 0 < minutes <= DAY_MINUTES else None


@dataclass(frozen=True, slots=True)
class _Line:
    """One property: its parameters by name in capitals, and its value."""

    params: dict[str, str]
    value: str


def part_of(block: Block, zones: Zones) -> Part:
    """Read one event.

    Raises:
        BadInputError: It has no date, or something in it cannot be read.
    """
    try:
        return _read(block, zones)
    except BadInputError:
        raise
    except READING_ERRORS as problem:
        raise BadInputError(_("The event cannot be read.")) from problem


def _read(block: Block, zones: Zones) -> Part:
    lines = _lines(block)
    if "DTSTART" not in lines:
        raise BadInputError(_("The event has no date."))
    start = _told(lines["DTSTART"][0], zones)
    if start.at.year not in YEARS:
        raise BadInputError(_("The date of the event is far outside any calendar."))
    instead = lines.get("RECURRENCE-ID", [None])[0]
    status = _text(lines, "STATUS", 20).upper()
    return Part(
        line=block.line,
        uid=_uid(block, lines),
        title=_text(lines, "SUMMARY", MOST_TITLE),
        start=start,
        length=_length(lines, start, zones),
        rules=tuple(_rule(one.value, start) for one in lines.get("RRULE", [])[:MOST_RULES]),
        more=tuple(_list(lines.get("RDATE", []), zones)),
        less=tuple(_list(lines.get("EXDATE", []), zones)),
        instead_of=None if instead is None else _told(instead, zones),
        onwards=instead is not None and instead.params.get("RANGE", "").upper() == "THISANDFUTURE",
        cancelled=block.cancelled or status == "CANCELLED",
        sequence=_sequence(_text(lines, "SEQUENCE", 40)),
    )


def _lines(block: Block) -> dict[str, list[_Line]]:
    from icalendar.parser import Contentline

    found: dict[str, list[_Line]] = {}
    for line in block.lines:
        name, params, value = Contentline(line.strip()).parts()
        plain = {str(key).upper(): str(one) for key, one in params.items()}
        found.setdefault(name.upper(), []).append(_Line(plain, str(value)))
    return found


def _uid(block: Block, lines: dict[str, list[_Line]]) -> str:
    uid = _text(lines, "UID", MOST_UID + 1)
    if 0 < len(uid) <= MOST_UID:
        return uid
    named = [line for line in block.lines if not line.upper().startswith(("SEQUENCE", "STATUS"))]
    return hashlib.sha256("\n".join(named).encode()).hexdigest()


def _text(lines: dict[str, list[_Line]], name: str, most: int) -> str:
    from icalendar.prop import vText

    if name not in lines:
        return ""
    text = str(vText.from_ical(lines[name][0].value[: 4 * most]))
    return CONTROL.sub(" ", text).strip()[:most]


def _sequence(text: str) -> int:
    digits = text if text.isascii() and text.isdigit() else "0"
    return min(int(digits), MOST_SEQUENCE)


def _list(lines: list[_Line], zones: Zones) -> Iterator[Told]:
    for line in lines:
        for one in line.value.split(","):
            yield _told(_Line(line.params, one.partition("/")[0]), zones)  # a period: its start


def _told(line: _Line, zones: Zones) -> Told:
    from icalendar.prop import vDDDTypes

    at: Any = vDDDTypes.from_ical(line.value.strip())
    if isinstance(at, datetime):
        if at.tzinfo is not None:
            return Told(at.astimezone(UTC).replace(tzinfo=None), zones.utc)
        tzid = line.params.get("TZID", "").strip()
        return Told(at, zones.of(tzid, at) if tzid else zones.floating)
    if not isinstance(at, date):
        raise BadInputError(_("The event has no date that can be read."))
    return Told(at, None)


def _length(lines: dict[str, list[_Line]], start: Told, zones: Zones) -> timedelta | None:
    from icalendar.prop import vDuration

    if "DTEND" in lines:
        end = _told(lines["DTEND"][0], zones)
        first, last = start.instant(), end.instant()
        if first is None or last is None:
            return None
        return last - first if last > first else None
    if "DURATION" in lines:
        length: Any = vDuration.from_ical(lines["DURATION"][0].value.strip())
        return length if length > timedelta() else None
    return None


def _rule(text: str, start: Told) -> str:
    """Return the rule with its UNTIL in the wall time of ``start``.

    Raises:
        BadInputError: It has too many dates, or the search for the next might not end.
    """
    from icalendar.prop import vRecur

    rule: Any = vRecur.from_ical(text)
    step = str(rule.get("FREQ", [""])[0]).upper()
    often = any(len(rule.get(name, [])) > 1 for name in ("BYHOUR", "BYMINUTE", "BYSECOND"))
    # With these a daily rule may search every day of 8,000 years for one that does not exist.
    rare = {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"} & set(rule)
    interval = rule.get("INTERVAL", [1])[0]
    if step not in STEPS or often or (step == "DAILY" and rare) or not 0 < interval < 1000:
        raise BadInputError(_("The event repeats in a way that is not understood here."))
    if "UNTIL" in rule:
        rule["UNTIL"] = [_until(rule["UNTIL"][0], start)]
    return rule.to_ical().decode()


def _until(until: Any, start: Told) -> date:
    if start.zone is None:
        return until.date() if isinstance(until, datetime) else until
    if not isinstance(until, datetime):  # a day counts to its end
        return datetime(until.year, until.month, until.day, 23, 59, 59)  # noqa: DTZ001 a wall time
    if until.tzinfo is None:
        return until
    return until.astimezone(start.zone.tz).replace(tzinfo=None)
