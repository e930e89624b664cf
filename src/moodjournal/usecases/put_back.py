"""A person wants something back from the trash."""

from dataclasses import replace
from datetime import datetime
from gettext import gettext as _
from typing import Any

from moodjournal.domain.care import GoalRating
from moodjournal.domain.change import Before, Change
from moodjournal.domain.course import Course, Phase, check_phases
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.reflection import Goal, Reflection
from moodjournal.domain.session import Session
from moodjournal.store import Db, entities
from moodjournal.usecases.keep_goal import keep_goal
from moodjournal.usecases.keep_measure import keep_measure, same_name
from moodjournal.usecases.plan_course import check_overlap

PARENTS: tuple[tuple[type[Entity], type[Entity], str], ...] = (
    (Reflection, Session, "session_id"),
    (Effect, Session, "session_id"),
    (Goal, Course, "course_id"),
    (Phase, Course, "course_id"),
    (GoalRating, Goal, "goal_id"),
)
"""What cannot be seen without the thing it hangs on: that comes back too."""


def put_back(db: Db, kind: type[Entity], entity_id: str, now: datetime) -> Change:
    """Take one entity out of the trash, with what it hangs on.

    Raises:
        BadInputError: It is not in the trash any more, or there is no room: its place was taken
            by something else, which the sentence names.
    """
    found = entities.get(db, kind, entity_id)
    if found is None or found.deleted_at is None:
        raise BadInputError(_("This is not in the trash any more."))
    change = Change.of()
    for child, parent, column in PARENTS:
        if child is kind:
            change += _with(db, parent, getattr(found, column), now)
    change += _put(db, replace(found, deleted_at=None), found, now)
    return change.saying(_("Put back."))


def _with(db: Db, parent: type[Entity], parent_id: str, now: datetime) -> Change:
    whole = entities.get(db, parent, parent_id)
    if whole is None or whole.deleted_at is None:
        return Change.of()
    return put_back(db, parent, parent_id, now)


def _put(db: Db, back: Any, found: Entity, now: datetime) -> Change:
    match back:
        case Measure():
            return keep_measure(db, back, now)
        case Goal():
            return keep_goal(db, back, now)
        case Tag():
            _check_tag(db, back)
        case Phase():
            _check_phase(db, back)
        case Course():
            check_overlap(back, entities.everything(db, Course))
        case Reflection():
            _check_reflection(db, back)
    entities.put(db, back)
    return Change.of(Before(type(found), found.id, found), made=(found.id,))


def _check_tag(db: Db, tag: Tag) -> None:
    if any(same_name(one.name, tag.name) for one in entities.everything(db, Tag)):
        raise BadInputError(_("There is a tag of that name."))


def _check_phase(db: Db, phase: Phase) -> None:
    others = entities.find(db, Phase, "course_id = ?", phase.course_id)
    check_phases((*others, phase))


def _check_reflection(db: Db, reflection: Reflection) -> None:
    where = "session_id = ? AND kind = ?"
    if entities.find(db, Reflection, where, reflection.session_id, reflection.kind.value):
        raise BadInputError(_("You have written new words there: delete those first."))
