"""An iCalendar text cut into its events and time zones, so that a broken one spoils no other.

The lines are those of RFC 5545: a long one goes on in the next, which begins with a blank.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.importer import Problem

LINE_END = re.compile(r"\r\n|\r|\n")
HEAD = re.compile(r"\s*([A-Za-z][\w-]*)\s*([;:])(.*)", re.DOTALL)
FIRST = re.compile(r"\s*BEGIN:(VCALENDAR|VEVENT)\s*$", re.IGNORECASE | re.MULTILINE)
USED = frozenset(
    {
        "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE",
        "RECURRENCE-ID", "STATUS", "SEQUENCE",
    }
)  # fmt: skip
"""Of the other lines of an event (notes, people, alarms) nothing is taken."""
MOST_LINES = 1_000_000
MOST_PARTS = 2_000
"""Lines of one event or zone; more is no calendar that a person keeps."""


@dataclass(slots=True)
class Block:
    """One event or time zone.

    Attributes:
        kind: VEVENT or VTIMEZONE.
        line: Line of the file where it begins, from 1.
        lines: What is in it, each whole; of an event only what is used.
        cancelled: It stands in a message that cancels.
    """

    kind: str
    line: int
    lines: list[str] = field(default_factory=list)
    cancelled: bool = False
    inner: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Blocks:
    """What a text is made of.

    Attributes:
        events: Its events, in the order of the file.
        zones: Its time zones.
        shown_zone: The zone in which the calendar is shown, as it names it; may be empty.
        problems: What could not be read.
    """

    events: list[Block] = field(default_factory=list)
    zones: list[Block] = field(default_factory=list)
    shown_zone: str = ""
    problems: list[Problem] = field(default_factory=list)


def looks_like_a_calendar(text: str) -> bool:
    """Tell whether ``text`` begins as a calendar file, or as an event taken out of one."""
    return FIRST.match(text) is not None


def cut(text: str) -> Blocks:
    """Cut ``text`` into its blocks.

    Raises:
        BadInputError: It has far more lines than any calendar.
    """
    cutter = _Cutter()
    for number, line in _whole_lines(text):
        cutter.take(number, line)
    cutter.finish()
    return cutter.found


def head(line: str) -> tuple[str, str]:
    """Return the name of a line in capitals and, if it has no parameters, its value."""
    parts = HEAD.match(line)
    if parts is None:
        return "", ""
    return parts[1].upper(), parts[3].strip() if parts[2] == ":" else ""


def _whole_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with the number at which it begins, put together where it was folded."""
    begun, parts = 0, [""]
    for number, line in enumerate(LINE_END.split(text), start=1):
        if number > MOST_LINES:
            raise BadInputError(_("The file has far too many lines for a calendar."))
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
            continue
        yield begun, "".join(parts)
        begun, parts = number, [line]
    yield begun, "".join(parts)


class _Cutter:
    """Takes line after line."""

    def __init__(self) -> None:
        self.found = Blocks()
        self._open: Block | None = None
        self._in_calendar = False
        self._cancels = False

    def take(self, number: int, line: str) -> None:
        name, value = head(line)
        if name == "BEGIN":
            self._begin(number, value.upper(), line)
        elif name == "END":
            self._end(value.upper(), line)
        elif self._open is not None:
            self._keep(self._open, name, line)
        elif name == "METHOD":
            self._cancels = value.upper() == "CANCEL"
        elif name == "X-WR-TIMEZONE":
            self.found.shown_zone = self.found.shown_zone or value

    def finish(self) -> None:
        """Tell of what is still open at the end."""
        if self._open is not None:
            self._tell(self._open, _("The event is cut off."))
            self._open = None

    def _begin(self, number: int, kind: str, line: str) -> None:
        if kind in ("VEVENT", "VTIMEZONE", "VCALENDAR"):
            self.finish()
        if kind == "VCALENDAR":
            self._in_calendar, self._cancels = True, False
        elif kind in ("VEVENT", "VTIMEZONE"):
            self._open = Block(kind, number, cancelled=self._cancels)
        elif self._open is not None:
            self._open.inner.append(kind)
            self._keep(self._open, "BEGIN", line)

    def _end(self, kind: str, line: str) -> None:
        if self._open is None:
            self._in_calendar = self._in_calendar and kind != "VCALENDAR"
        elif kind == self._open.kind:
            self._close(self._open)
        elif kind == "VCALENDAR":
            self.finish()
            self._in_calendar = False
        elif self._open.inner and self._open.inner[-1] == kind:
            self._keep(self._open, "END", line)
            self._open.inner.pop()

    def _keep(self, block: Block, name: str, line: str) -> None:
        wanted = block.kind == "VTIMEZONE" or (name in USED and not block.inner)
        if wanted and len(block.lines) <= MOST_PARTS:
            block.lines.append(line)

    def _close(self, block: Block) -> None:
        self._open = None
        if len(block.lines) > MOST_PARTS:
            self._tell(block, _("This has far too many parts."))
        elif block.kind == "VTIMEZONE":
            self.found.zones.append(block)
        elif self._in_calendar:
            self.found.events.append(block)
        else:
            self._tell(block, _("The event stands outside any calendar."))

    def _tell(self, block: Block, sentence: str) -> None:
        self.found.problems.append(Problem(block.line, sentence))
