"""iCalendar: the events of a calendar file, laid out, with what is broken left out and counted."""

from collections.abc import Iterable
from datetime import date
from gettext import gettext as _
from gettext import ngettext
from time import monotonic

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.calendar_blocks import Block, cut, looks_like_a_calendar
from moodjournal.importers.calendar_event import CalendarEvent, IncomingCalendar
from moodjournal.importers.calendar_part import Part, part_of
from moodjournal.importers.calendar_series import FIRST, LAST, lay_out, struck
from moodjournal.importers.calendar_zones import Zones
from moodjournal.importers.importer import MOST_ROWS, Problem
from moodjournal.importers.text_file import read_text

PROGRAM = "iCalendar"
HEAD = 4096
"""Bytes that are looked at to recognise a file."""
MOST_EVENTS = 5_000
"""More dates than these are not listed: those nearest to today are."""
MOST_LAID_OUT = 50_000
PATIENCE_S = 20.0
"""Seconds after which no further series is laid out; a rule made to find no date takes one."""


def is_calendar(beginning: bytes) -> bool:
    """Tell from the first bytes of a file whether it is a calendar."""
    try:
        return looks_like_a_calendar(read_text(beginning[:HEAD]).text)
    except BadInputError:
        return False


def read_calendar(content: bytes, zone: str, today: date) -> IncomingCalendar:
    """Read all of a calendar file.

    Args:
        content: Its bytes.
        zone: IANA zone in which times without a zone are read, and those in UTC are shown.
        today: The events nearest to it are taken if there are more than 5,000.

    Raises:
        BadInputError: It is no calendar, larger than 20 MB, or ``zone`` is no zone.
    """
    text = read_text(content)
    if not looks_like_a_calendar(text.text):
        raise BadInputError(_("This is no calendar file."))
    blocks = cut(text.text)
    if len(blocks.events) > MOST_ROWS:
        sentence = _("The calendar has more than {count} events.")
        raise BadInputError(sentence.format(count=MOST_ROWS))
    zones = Zones(blocks.zones, zone, blocks.shown_zone)
    reading = _Reading(zones, [*blocks.problems, *zones.problems])
    reading.read(blocks.events)
    events = sorted(reading.events.values(), key=_when)
    left = len(events) - MOST_EVENTS
    if left > 0:
        events = sorted(_nearest(events, today), key=_when)
    known = {one.uid for one in events}
    return IncomingCalendar(
        events=tuple(events),
        struck=tuple(one for one in reading.struck if one.uid not in known),
        problems=tuple(sorted(reading.problems, key=_line)),
        notices=(*text.notices, *_notices(reading, left)),
    )


class _Reading:
    """What is gathered while the events go by."""

    def __init__(self, zones: Zones, problems: list[Problem]) -> None:
        self._zones = zones
        self.problems = problems
        self.events: dict[str, CalendarEvent] = {}
        self.struck: list[CalendarEvent] = []
        self.outside = self.too_many = 0

    def read(self, blocks: Iterable[Block]) -> None:
        """Read every event, then lay out those of each UID together."""
        groups: dict[str, list[Part]] = {}
        for block in blocks:
            try:
                part = part_of(block, self._zones)
            except BadInputError as problem:
                self.problems.append(Problem(block.line, str(problem)))
            else:
                groups.setdefault(part.uid, []).append(part)
        last = monotonic() + PATIENCE_S
        for parts in groups.values():
            if len(self.events) > MOST_LAID_OUT or monotonic() > last:
                self.too_many += len(parts)
            else:
                self._lay_out(parts)

    def _lay_out(self, parts: list[Part]) -> None:
        home = self._zones.home
        try:
            found = list(lay_out(parts, home))
            self.struck += struck(parts, home)
        except (BadInputError, ArithmeticError) as problem:
            told = isinstance(problem, BadInputError)
            sentence = str(problem) if told else _("The event cannot be read.")
            self.problems.extend(Problem(part.line, sentence) for part in parts)
            return
        self.outside += not found
        for event in found:
            known = self.events.get(event.uid)
            if known is None or known.sequence <= event.sequence:
                self.events[event.uid] = event


def _nearest(events: list[CalendarEvent], today: date) -> list[CalendarEvent]:
    def distance(event: CalendarEvent) -> int:
        return abs((event.planned.day - today).days)

    return sorted(events, key=distance)[:MOST_EVENTS]


def _notices(reading: _Reading, left: int) -> Iterable[str]:
    if reading.outside:
        sentence = ngettext(
            "{count} event has no date from {first} to {last}.",
            "{count} events have no date from {first} to {last}.",
            reading.outside,
        )
        yield sentence.format(count=reading.outside, first=FIRST.year, last=LAST.year)
    if left > 0:
        sentence = _("There are more than {most} dates; those nearest to today are listed.")
        yield sentence.format(most=MOST_EVENTS)
    if reading.too_many:
        sentence = ngettext(
            "{count} event was not looked at: there are too many.",
            "{count} events were not looked at: there are too many.",
            reading.too_many,
        )
        yield sentence.format(count=reading.too_many)


def _when(event: CalendarEvent) -> tuple[str, str, str]:
    return event.planned.moment().utc.isoformat(), event.title, event.uid


def _line(problem: Problem) -> int:
    return problem.line
