"""A person dates the phases of their course. The program proposes and never decides."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.course import Phase, PhaseKind, check_phases
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.session import Session, SessionKind, session_order
from moodjournal.store import Db, entities

ONE_DAY = timedelta(days=1)


def keep_phase(db: Db, phase: Phase, now: datetime) -> Change:
    """Keep a phase, new or changed.

    Raises:
        BadInputError: It would cover a day of another phase of the course.
    """
    check_phases((*_others(db, phase), phase))
    return Change.of(*entities.keep(db, phase, now), said=_("Saved."), made=(phase.id,))


def start_phase(db: Db, course_id: str, kind: PhaseKind, first_day: date, now: datetime) -> Change:
    """Begin a phase on ``first_day``; the one that goes on then ends.

    If a treatment session is on that day the phase opens with it, and the morning still belongs
    to the one before; else that one ends the day before.

    Raises:
        BadInputError: A later phase covers that day, or the one before would end before it began.
    """
    opens = _opening_session(db, course_id, first_day)
    phase = Phase(
        course_id=course_id, kind=kind, first_day=first_day, session_id=opens, created_at=now
    )
    change = Change.of()
    for other in _others(db, phase):
        if other.holds(first_day):
            day = first_day - ONE_DAY if opens is None else first_day
            if other.first_day == first_day:
                raise BadInputError(_("A phase begins on that day already."))
            change += Change.of(*entities.keep(db, replace(other, last_day=day), now))
    return change + keep_phase(db, phase, now)


def date_phase(db: Db, phase: Phase, now: datetime) -> Change:
    """Keep other dates of a phase; on another first day it opens with that day's session, if any.

    Raises:
        BadInputError: It would cover a day of another phase of the course.
    """
    before = entities.get(db, Phase, phase.id)
    if before is None or before.first_day != phase.first_day:
        opens = _opening_session(db, phase.course_id, phase.first_day)
        phase = replace(phase, session_id=opens)
    return keep_phase(db, phase, now)


def _opening_session(db: Db, course_id: str, day: date) -> str | None:
    """Return the id of the first treatment session on ``day`` that has a number, if any."""
    found = (
        one.id
        for one in sorted(entities.everything(db, Session), key=session_order)
        if one.course_id == course_id
        and one.kind is SessionKind.TREATMENT
        and one.counts
        and one.moment.at.date() == day
    )
    return next(found, None)


def _others(db: Db, phase: Phase) -> list[Phase]:
    return [
        one
        for one in entities.everything(db, Phase)
        if one.course_id == phase.course_id and one.id != phase.id
    ]
