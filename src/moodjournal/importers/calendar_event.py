"""What a calendar file holds, laid out: one event a date, as a person would pick from a list."""

from dataclasses import dataclass
from gettext import gettext as _

from moodjournal.domain.moment import Planned
from moodjournal.importers.importer import Problem


def said_of(planned: Planned, *, cancelled: bool) -> str:
    """Return an instant (or a date) and a word; the zone it is shown in is no news."""
    timed = planned.at is not None
    when = planned.moment().utc.isoformat() if timed else planned.day.isoformat()
    return f"{when} {'cancelled' if cancelled else 'planned'}"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One date of the calendar.

    Attributes:
        uid: UID of the event; in a series with the recurrence id of this date behind a slash.
        title: Its name, in one line; may be empty.
        planned: When it is; an event of a whole day has no time.
        minutes: How long it takes, 1 to 1440; None for a whole day or if that is not told.
        cancelled: The calendar says that it does not take place.
        sequence: How often the calendar has changed it.
        zone_words: The zone of its time, in words; empty for a whole day.
        line: Line of the file where it begins, from 1.
    """

    uid: str
    title: str
    planned: Planned
    minutes: int | None
    cancelled: bool
    sequence: int
    zone_words: str
    line: int

    @property
    def said(self) -> str:
        """What the calendar says of it, to tell news from what is known."""
        return said_of(self.planned, cancelled=self.cancelled)

    def label(self) -> str:
        """Return its name; one without gets a word."""
        return self.title or _("Without a name")


@dataclass(frozen=True, slots=True)
class IncomingCalendar:
    """What a calendar file holds.

    Attributes:
        events: By time; none has the uid of another.
        struck: Dates taken out of a series; of interest only where one is known already.
        problems: What could not be read and is left out.
        notices: What was noticed and needs no answer, in plain sentences.
    """

    events: tuple[CalendarEvent, ...]
    struck: tuple[CalendarEvent, ...] = ()
    problems: tuple[Problem, ...] = ()
    notices: tuple[str, ...] = ()
