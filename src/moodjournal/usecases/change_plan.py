"""A person changes the plan of a course that goes on: what lies ahead moves, nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from gettext import gettext as _
from gettext import ngettext

from moodjournal.domain.change import Before, Change
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.plan import Plan
from moodjournal.domain.plan_change import PlanChange, plan_change
from moodjournal.domain.session import Session
from moodjournal.store import Db, entities
from moodjournal.usecases.plan_course import check_overlap
from moodjournal.usecases.put_in_trash import put_in_trash


def change_plan(db: Db, course_id: str, plan: Plan, today: date, now: datetime) -> Change:
    """Make ``plan`` the plan of the course from ``today`` on; one act to take back.

    Sessions that are taken away go to the trash.

    Raises:
        BadInputError: The course is not there any more, or would overlap another, or two of its
            phases would.
    """
    course = entities.get(db, Course, course_id)
    if course is None or course.deleted_at is not None:
        raise BadInputError(_("This course is not in the journal any more."))
    phases = [one for one in entities.everything(db, Phase) if one.course_id == course_id]
    sessions = [one for one in entities.everything(db, Session) if one.course_id == course_id]
    wanted = plan_change(course, phases, sessions, plan, today)
    others = [one for one in entities.everything(db, Course) if one.id != course_id]
    check_overlap(wanted.course, others)
    before = tuple(_write(db, course, phases, wanted, now))
    return Change.of(*before, said=_said(wanted), made=(course_id,))


def _write(
    db: Db, course: Course, phases: list[Phase], wanted: PlanChange, now: datetime
) -> Iterator[Before]:
    if wanted.course != course:
        yield from entities.keep(db, wanted.course, now)
    for old, new in wanted.kept:
        if old != new:
            yield from entities.keep(db, new, now)
    yield from entities.add_all(db, [replace(one, created_at=now) for one in wanted.added])
    for phase in wanted.phases:
        if phase not in phases:
            yield from entities.keep(db, phase, now)
    for gone in (*wanted.taken, *wanted.dropped):
        yield from put_in_trash(db, type(gone), gone.id, now).before


def _said(wanted: PlanChange) -> str:
    moved, added, taken = len(wanted.moved), len(wanted.added), len(wanted.taken)
    counts = (
        (moved, ngettext("{n} session moved.", "{n} sessions moved.", moved)),
        (added, ngettext("{n} session added.", "{n} sessions added.", added)),
        (taken, ngettext("{n} session taken away.", "{n} sessions taken away.", taken)),
    )
    said = [sentence.format(n=count) for count, sentence in counts if count]
    return " ".join(said) or _("Saved.")
