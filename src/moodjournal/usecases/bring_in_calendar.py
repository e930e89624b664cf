"""A person brings in the dates of a calendar that they chose: as sessions, all or nothing."""

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from gettext import gettext as _
from gettext import ngettext

from moodjournal.domain.change import Before, Change
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import Import
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.importers.calendar_event import CalendarEvent, IncomingCalendar
from moodjournal.importers.icalendar_file import PROGRAM
from moodjournal.store import Db, entities
from moodjournal.usecases.change_session import keep_session
from moodjournal.usecases.import_file import after_the_last
from moodjournal.usecases.look_into_calendar import EventSeen, EventState, see_calendar

TITLE = "calendar_title"
"""Under this name a session keeps what the calendar calls it; no export of dates tells it."""


def bring_in_calendar(
    db: Db,
    incoming: IncomingCalendar,
    chosen: Collection[str],
    now: datetime,
    kind: SessionKind = SessionKind.TREATMENT,
) -> Change:
    """Write what is chosen and new, move or cancel what is chosen and changed.

    A new date becomes a session in the course that holds its day, if there is one. What is done
    or missed is never changed. One undo takes all of it back.

    Args:
        db: An open transaction.
        incoming: What the file holds.
        chosen: The uids of its dates.
        now: This moment; UTC.
        kind: What new sessions are.

    Raises:
        BadInputError: The opening session of a phase would move past another phase; nothing is
            written then.
    """
    wanted = [one for one in see_calendar(db, incoming, "").events if one.event.uid in set(chosen)]
    fresh = [one.event for one in wanted if one.state is EventState.NEW]
    changed = [one for one in wanted if one.state is EventState.CHANGED]
    if not fresh and not changed:
        return Change.of(said=_("Nothing is new: every chosen date is here already."))
    stamp = after_the_last(db, now)
    brought = Import(
        program=PROGRAM, check_ins=0, created_at=stamp, replaced=dict(map(_as_it_stood, changed))
    )
    new = _new_sessions(db, fresh, kind, brought, now)
    return Change.of(
        *entities.add_all(db, [brought]),
        *entities.add_all(db, new),
        *_follow(db, changed, stamp),
        said=_said(new, changed),
        made=(brought.id, *(one.id for one in new)),
    )


def _new_sessions(
    db: Db, events: Iterable[CalendarEvent], kind: SessionKind, brought: Import, now: datetime
) -> list[Session]:
    courses = entities.everything(db, Course)
    sessions: list[Session] = []
    for event in events:
        course = next((one for one in courses if one.holds(event.planned.day)), None)
        treats = course is not None and kind is SessionKind.TREATMENT
        sessions.append(
            Session(
                created_at=now,
                course_id=course.id if course else None,
                kind=kind,
                status=_status(event),
                planned=event.planned,
                minutes=event.minutes or (course.minutes if course else None),
                route=course.route if course and treats else None,
                fields={TITLE: event.title} if event.title else {},
                uid=event.uid,
                sequence=event.sequence,
                calendar_said=event.said,
                import_id=brought.id,
            )
        )
    return sessions


def _follow(db: Db, changed: Iterable[EventSeen], stamp: datetime) -> Iterable[Before]:
    """Move or cancel the sessions of ``changed``; phases that they open go with them."""
    opening = {one.session_id for one in entities.everything(db, Phase)}
    for one in changed:
        if one.session is None:
            continue
        session = _changed(one.session, one.event)
        if session.id not in opening:
            yield from entities.keep(db, session, stamp)
            continue
        try:
            yield from keep_session(db, session, stamp).before
        except BadInputError as problem:
            sentence = _("“{title}” on {day} cannot be moved: {problem}")
            day = one.event.planned.day.isoformat()
            told = sentence.format(title=one.event.label(), day=day, problem=problem)
            raise BadInputError(told) from problem


def _changed(session: Session, event: CalendarEvent) -> Session:
    return replace(
        session,
        status=_status(event),
        planned=session.planned if event.cancelled else event.planned,
        minutes=session.minutes if event.cancelled else event.minutes or session.minutes,
        sequence=event.sequence,
        calendar_said=event.said,
    )


def _status(event: CalendarEvent) -> Status:
    return Status.CANCELLED if event.cancelled else Status.PLANNED


def _as_it_stood(seen: EventSeen) -> tuple[str, str]:
    """Return the session's id, and as JSON what the import changes; ``put_back_sessions`` reads it.

    Raises:
        BadInputError: A date that is new has stood nowhere.
    """
    session = seen.session
    if session is None or session.planned is None:
        raise BadInputError(_("A session needs a date."))
    at, edited_at = session.planned.at, session.edited_at
    stood = {
        "day": session.planned.day.isoformat(),
        "at": None if at is None else at.isoformat(),
        "zone": session.planned.zone,
        "status": session.status.value,
        "minutes": session.minutes,
        "sequence": session.sequence,
        "calendar_said": session.calendar_said,
        "edited_at": None if edited_at is None else edited_at.isoformat(),
    }
    return session.id, json.dumps(stood, ensure_ascii=False)


def _said(new: Collection[Session], changed: Collection[EventSeen]) -> str:
    cancelled = sum(one.event.cancelled for one in changed)
    moved = len(changed) - cancelled
    counts = (
        (len(new), ngettext("{n} session brought in.", "{n} sessions brought in.", len(new))),
        (moved, ngettext("{n} session moved.", "{n} sessions moved.", moved)),
        (cancelled, ngettext("{n} session cancelled.", "{n} sessions cancelled.", cancelled)),
    )
    return " ".join(sentence.format(n=count) for count, sentence in counts if count)
