"""iCalendar: the dates of the sessions for a calendar program, and nothing else about them.

A calendar is synced, shared and shown on locked telephones: each date has a neutral name, and no
medicine, dose, note, kind or place.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.domain.moment import Moment, Precision, zone_info
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.exporters.exporter import PLAIN, Exporter, Manner, whole_file
from moodjournal.exporters.icalendar_zones import explained

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

AN_HOUR = 60
"""Minutes of a session of which none are told."""
MOST_SEQUENCE = 2**31 - 1
UTC_NAMES = frozenset({"UTC", "Etc/UTC"})


@dataclass(frozen=True, slots=True)
class Wording:
    """How the dates are told.

    Attributes:
        title: What each is called; empty for "Appointment".
        alarm: Minutes before a planned one at which the calendar reminds; None for no reminder.
    """

    title: str = ""
    alarm: int | None = None

    @property
    def summary(self) -> str:
        """The name of each date, in one line."""
        return " ".join(self.title.split()) or _("Appointment")


def label() -> str:
    """Return what people call it."""
    return _("Dates for a calendar (iCalendar)")


def write(record: Record, target: Path, manner: Manner = PLAIN) -> None:
    """Write the sessions of ``record`` to ``target``, each called "Appointment"."""
    write_calendar(record, target, Wording(), manner)


def write_calendar(record: Record, target: Path, wording: Wording, manner: Manner = PLAIN) -> None:
    """Write the sessions of ``record`` to ``target``; the trash is left out."""
    content = as_calendar(record, wording, manner).to_ical(sorted=False)
    with whole_file(target) as part:
        part.write_bytes(content)


def shown_sessions(record: Record) -> list[Session]:
    """Return the sessions that go into the calendar, by time."""
    return sorted((one for one in record.sessions if one.deleted_at is None), key=session_order)


def uid_of(session: Session) -> str:
    """Return the UID by which a calendar knows a session again."""
    return f"{session.id}@journal"


def sequence_of(session: Session) -> int:
    """Return a number that rises with every edit: the seconds from the first word to the last.

    So an edit that is undone takes its number back with it, and nothing need be counted.
    """
    if session.edited_at is None:
        return 0
    seconds = int((session.edited_at - session.created_at).total_seconds())
    return min(max(seconds, 1), MOST_SEQUENCE)


def as_calendar(record: Record, wording: Wording, manner: Manner = PLAIN) -> "Calendar":
    """Return the sessions of ``record`` as a calendar."""
    from icalendar import Calendar

    sessions = shown_sessions(record)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//journal//dates//EN")
    for name, moments in _by_zone(sessions).items():
        calendar.add_component(explained(name, min(moments), max(moments)))
    for session in manner.going(sessions):
        calendar.add_component(_event(session, wording))
    return calendar


def _by_zone(sessions: Iterable[Session]) -> dict[str, list[datetime]]:
    """Return the instants that are told in each zone."""
    found: dict[str, list[datetime]] = {}
    for session in sessions:
        if _in_its_zone(session.moment):
            found.setdefault(session.moment.zone, []).append(session.moment.utc)
    return dict(sorted(found.items()))


def _event(session: Session, wording: Wording) -> "Event":
    from icalendar import Event

    moment = session.moment
    stands = session.status in (Status.PLANNED, Status.DONE)
    event = Event()
    event.add("uid", uid_of(session))
    event.add("dtstamp", session.edited_at or session.created_at)
    event.add("sequence", sequence_of(session))
    event.add("summary", wording.summary)
    if moment.precision is Precision.DAY:
        event.add("dtstart", _day(moment))
    else:
        event.add("dtstart", _start(moment))
        event.add("duration", timedelta(minutes=session.minutes or AN_HOUR))
    event.add("status", "CONFIRMED" if stands else "CANCELLED")
    event.add("class", "PRIVATE")
    if wording.alarm is not None and session.status is Status.PLANNED:
        event.add_component(_alarm(wording, wording.alarm))
    return event


def _alarm(wording: Wording, minutes: int) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", wording.summary)
    alarm.add("trigger", timedelta(minutes=-minutes))
    return alarm


def _day(moment: Moment) -> date:
    return moment.at.date()


def _start(moment: Moment) -> datetime:
    """Return the start with its zone; in UTC where the zone's clock would be read another way."""
    if not _in_its_zone(moment):
        return moment.utc.astimezone(UTC)
    return moment.utc.astimezone(zone_info(moment.zone))


def _in_its_zone(moment: Moment) -> bool:
    """Tell whether the wall time in the zone means this instant: not in the hour shown twice."""
    if moment.precision is Precision.DAY or moment.zone in UTC_NAMES:
        return False
    local = moment.utc.astimezone(zone_info(moment.zone))
    return local.replace(fold=0).astimezone(UTC) == moment.utc


EXPORTER = Exporter("ics", label, ".ics", write)
