"""A person looks into a calendar file, to choose what becomes a session; nothing is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session, Status
from moodjournal.exporters.icalendar_file import sequence_of, uid_of
from moodjournal.importers.calendar_event import CalendarEvent, IncomingCalendar, said_of
from moodjournal.importers.icalendar_file import HEAD, is_calendar, read_calendar
from moodjournal.importers.importer import MOST_BYTES
from moodjournal.store import Db, entities


class EventState(StrEnum):
    """What a date of the calendar is to the journal."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class EventSeen:
    """One date of the calendar and the session it is about.

    Attributes:
        event: The date: its uid, title, time, zone in words, whether it is cancelled.
        state: New; changed (choosing it moves or cancels its session); known (nothing to do).
        session: Its session, as it stands; None if it is new.
    """

    event: CalendarEvent
    state: EventState
    session: Session | None


@dataclass(frozen=True, slots=True)
class CalendarLook:
    """What a calendar file holds and what could come of it.

    Attributes:
        incoming: All that was read; ``bring_in_calendar`` takes it.
        file_name: Name of the file.
        events: Every date, by time.
    """

    incoming: IncomingCalendar
    file_name: str
    events: tuple[EventSeen, ...]


def is_calendar_file(path: Path) -> bool:
    """Tell by what is in it whether the file at ``path`` is a calendar.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        return is_calendar(file.read(HEAD))


def read_calendar_file(path: Path, zone: str, now: datetime) -> IncomingCalendar:
    """Read the calendar at ``path``; times without a zone are read in ``zone`` (IANA).

    Raises:
        BadInputError: It is no calendar, or larger than 20 MB.
        OSError: It cannot be read.
    """
    if path.stat().st_size > MOST_BYTES:
        raise BadInputError(_("The file is larger than 20 MB."))
    return read_calendar(path.read_bytes(), zone, Moment.from_utc(now, zone).at.date())


def look_into_calendar(db: Db, path: Path, zone: str, now: datetime) -> CalendarLook:
    """Tell what the calendar at ``path`` holds.

    Raises:
        BadInputError: It cannot be read, is no calendar, or is larger than 20 MB.
    """
    try:
        incoming = read_calendar_file(path, zone, now)
    except OSError as problem:
        raise BadInputError(_("The file cannot be read.")) from problem
    return see_calendar(db, incoming, path.name)


def see_calendar(db: Db, incoming: IncomingCalendar, file_name: str) -> CalendarLook:
    """Tell of each date of ``incoming`` whether it is new, changed or known.

    A date taken out of a series is listed only if its session is known, as cancelled.
    """
    known = _by_uid(entities.everything(db, Session, trashed=None))
    events = [_seen(one, known) for one in incoming.events]
    events += [_seen(one, known) for one in incoming.struck if one.uid in known]
    return CalendarLook(incoming, file_name, tuple(sorted(events, key=_when)))


def _by_uid(sessions: Iterable[Session]) -> Mapping[str, Session]:
    """Return sessions by the UID they came with, and by the one they are exported with."""
    every = tuple(sessions)
    own = {uid_of(one): one for one in every}
    return own | {one.uid: one for one in every if one.uid is not None}


def _seen(event: CalendarEvent, known: Mapping[str, Session]) -> EventSeen:
    session = known.get(event.uid)
    if session is None:
        return EventSeen(event, EventState.NEW, None)
    changed = _may_change(session) and _is_news(event, session)
    return EventSeen(event, EventState.CHANGED if changed else EventState.KNOWN, session)


def _may_change(session: Session) -> bool:
    """Tell whether a calendar may move it: what happened, and what the person put away, stays."""
    by_calendar = session.status is Status.CANCELLED and session.calendar_said.endswith("cancelled")
    return session.deleted_at is None and (session.status is Status.PLANNED or by_calendar)


def _is_news(event: CalendarEvent, session: Session) -> bool:
    """Tell whether the calendar says something it has not said before, and that is not so yet."""
    heard = session.sequence if session.calendar_said else sequence_of(session)
    if event.sequence < heard or event.said == session.calendar_said or session.planned is None:
        return False
    cancelled = session.status is Status.CANCELLED
    if event.cancelled and cancelled:
        return False
    return event.said != said_of(session.planned, cancelled=cancelled)


def _when(seen: EventSeen) -> tuple[str, str]:
    return seen.event.planned.moment().utc.isoformat(), seen.event.uid
