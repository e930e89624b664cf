"""The parts of a calendar laid out as dates, by ``recurring-ical-events``.

A series is laid out in the wall time of its own zone: what is told in another (a date taken out in
UTC, say) is brought into it first, so that the library need know no zones.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.calendar_event import CalendarEvent
from moodjournal.importers.calendar_part import Part
from moodjournal.importers.calendar_zones import Told, Zone

if TYPE_CHECKING:
    from icalendar import Event

FIRST, LAST = date(2010, 1, 1), date(2030, 12, 31)
"""The days that are laid out; a rule without an end would have no last date."""
PART = "X-PART"


@dataclass(frozen=True, slots=True)
class Laid:
    """One date of a series: which part tells of it, when it is, which date of the series it is."""

    part: Part
    start: Told
    of_series: Told | None


def lay_out(parts: Sequence[Part], home: str) -> Iterator[CalendarEvent]:
    """Yield every date of the parts with one UID, within the days that are laid out.

    Args:
        parts: All that the file tells of one UID.
        home: The IANA zone in which whole days are planned.

    Raises:
        BadInputError: The dates cannot be told.
    """
    main = next((part for part in parts if part.instead_of is None), None)
    if main is None or (len(parts) == 1 and not main.repeats):
        laid = [Laid(part, part.start, part.instead_of) for part in parts]
    else:
        try:
            laid = list(_by_library(parts, main))
        except Exception as problem:  # the library raises whatever it stumbles over
            raise BadInputError(_("The dates of the series cannot be told.")) from problem
    least = 0 if main is None else main.sequence
    for one in laid:
        if FIRST <= one.start.at_day <= LAST:
            yield _event(one, home, max(one.part.sequence, least))


def struck(parts: Sequence[Part], home: str) -> Iterator[CalendarEvent]:
    """Yield the dates that were taken out of the series, as cancelled."""
    for part in parts:
        for one in part.less if part.instead_of is None else ():
            if FIRST <= one.at_day <= LAST:
                told = Told(one.at, one.zone or part.zone)
                yield _event(Laid(part, told, one), home, part.sequence, cancelled=True)


def _event(laid: Laid, home: str, sequence: int, *, cancelled: bool = False) -> CalendarEvent:
    part, zone = laid.part, laid.start.zone
    return CalendarEvent(
        uid=part.uid if laid.of_series is None else f"{part.uid}/{_key(laid.of_series)}",
        title=part.title,
        planned=laid.start.planned(home),
        minutes=part.minutes,
        cancelled=part.cancelled or cancelled,
        sequence=sequence,
        zone_words=zone.words if zone else "",
        line=part.line,
    )


def _key(told: Told) -> str:
    """Return the recurrence id: a date, or an instant in UTC whatever the zone of the file."""
    instant = told.instant()
    return f"{told.at:%Y%m%d}" if instant is None else f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _by_library(parts: Sequence[Part], main: Part) -> Iterator[Laid]:
    import recurring_ical_events
    from icalendar import Calendar

    calendar = Calendar()
    for place, part in enumerate(parts):
        calendar.add_component(_component(part, main.zone, place))
    end = LAST + timedelta(days=1)
    every: list[Any] = recurring_ical_events.of(calendar).between(FIRST, end)
    for found in every:
        part, start = parts[int(found[PART])], found["DTSTART"].dt
        of_series = found["RECURRENCE-ID"].dt if main.repeats else None
        if part.instead_of is None or part.onwards:
            if part.instead_of is not None:  # the library names all of these by the first
                moved_by = part.start.wall(main.zone) - part.instead_of.wall(main.zone)
                of_series = start - moved_by
            told = Told(start, main.zone)
        else:
            told = part.start
        yield Laid(part, told, None if of_series is None else Told(of_series, main.zone))


def _component(part: Part, zone: Zone | None, place: int) -> "Event":
    from icalendar import Event
    from icalendar.prop import vRecur

    event: Any = Event()
    start = part.start.wall(zone)
    event.add("uid", "one")
    event.add("dtstart", start)
    event.add("sequence", part.sequence)
    event[PART] = str(place)
    if part.instead_of is not None:
        onwards = {"RANGE": "THISANDFUTURE"} if part.onwards else {}
        event.add("recurrence-id", part.instead_of.wall(zone), parameters=onwards)
    for rule in part.rules:
        event.add("rrule", vRecur.from_ical(rule))
    for name, every in (("rdate", part.more), ("exdate", part.less)):
        if every:
            event.add(name, [one.wall(zone) for one in every])
    return event
