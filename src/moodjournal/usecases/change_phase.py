"""A person dates the phases of their course. The program proposes and never decides."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from gettext import gettext as _

from moodjournal.domain.change import Change
from moodjournal.domain.course import Phase, PhaseKind, check_phases
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
    """Begin a phase on ``first_day``; the one that goes on then ends the day before.

    Raises:
        BadInputError: A later phase covers that day, or the one before would end before it began.
    """
    phase = Phase(course_id=course_id, kind=kind, first_day=first_day, created_at=now)
    change = Change.of()
    for other in _others(db, phase):
        if other.holds(first_day):
            ended = replace(other, last_day=first_day - ONE_DAY)
            change += Change.of(*entities.keep(db, ended, now))
    return change + keep_phase(db, phase, now)


def _others(db: Db, phase: Phase) -> list[Phase]:
    return [
        one
        for one in entities.everything(db, Phase)
        if one.course_id == phase.course_id and one.id != phase.id
    ]
