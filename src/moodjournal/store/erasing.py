"""Take something out for good: itself, what belongs to it, every older text, its index, its drafts.

It works on any open journal, so that a backup can be opened and rid of it in the same way.
``secure_delete`` (store/link.py) overwrites the rows, the index has a setting of its own for it
(m0005), and with the end of the transaction the file is written anew (store/db.py).
"""

from collections.abc import Iterable
from dataclasses import replace

from moodjournal.domain.care import GoalRating, Recalled
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.reflection import Goal, Reflection, Step
from moodjournal.domain.session import Session
from moodjournal.store import entities
from moodjournal.store.db import Db

PARTS: tuple[tuple[type[Entity], type[Entity], str], ...] = (
    (Session, Effect, "session_id"),
    (Session, Reflection, "session_id"),
    (Course, Phase, "course_id"),
    (Course, Goal, "course_id"),
    (Course, Recalled, "course_id"),
    (Goal, GoalRating, "goal_id"),
)
"""What is only seen through a thing goes with it: the whole, the part, the column between."""

LOOSENED: tuple[tuple[type[Entity], type[Entity], str], ...] = (
    (Session, Step, "session_id"),
    (Session, Phase, "session_id"),
    (Course, Session, "course_id"),
)
"""What stands by itself stays, and no longer points to it."""

ON_CHECK_INS = ((Measure, "rating", "measure_id"), (Tag, "check_in_tag", "tag_id"))
"""What hangs on check-ins: the check-ins stay, but for those that would say nothing any more."""


def erase_for_good(db: Db, kind: type[Entity], entity_id: str) -> frozenset[type[Entity]]:
    """Take one entity out, from the trash or not, as if it had never been.

    Args:
        db: An open transaction on the journal, or on a backup of it.
        kind: The domain class.
        entity_id: Its id.

    Returns:
        The kinds that something was taken out of; empty if there was nothing of that id.
    """
    if entities.get(db, kind, entity_id) is None:
        return frozenset()
    touched = {kind}
    for part, ids in _parts(db, kind, entity_id):
        for one in ids:
            touched |= erase_for_good(db, part, one)
    touched |= _loosen(db, kind, entity_id)
    touched |= _take_off_check_ins(db, kind, entity_id)
    db.run("DELETE FROM older_text WHERE kind = ? AND entity_id = ?", kind.topic.value, entity_id)
    # A draft names in its id or in its entity what it is a draft of.
    db.run("DELETE FROM draft WHERE entity_id = ? OR instr(id, ?) > 0", entity_id, entity_id)
    entities.erase(db, kind, entity_id)
    db.sweeps = True
    return frozenset(touched)


def _parts(db: Db, kind: type[Entity], entity_id: str) -> Iterable[tuple[type[Entity], list[str]]]:
    for whole, part, column in PARTS:
        if whole is kind:
            found = entities.find(db, part, f"{column} = ?", entity_id, trashed=None)
            yield part, [one.id for one in found]


def _loosen(db: Db, kind: type[Entity], entity_id: str) -> set[type[Entity]]:
    touched: set[type[Entity]] = set()
    for whole, other, column in LOOSENED:
        if whole is kind:
            for one in entities.find(db, other, f"{column} = ?", entity_id, trashed=None):
                entities.put(db, replace(one, **{column: None}))
                touched.add(other)
    return touched


def _take_off_check_ins(db: Db, kind: type[Entity], entity_id: str) -> set[type[Entity]]:
    for whole, table, column in ON_CHECK_INS:
        if whole is kind:
            where = f"id IN (SELECT check_in_id FROM {table} WHERE {column} = ?)"  # noqa: S608 our own names
            carrying = entities.find(db, CheckIn, where, entity_id, trashed=None)
            for one in carrying:
                if _says_nothing_without(one, entity_id):
                    erase_for_good(db, CheckIn, one.id)
            db.run(f"DELETE FROM {table} WHERE {column} = ?", entity_id)  # noqa: S608 our own names
            return {CheckIn} if carrying else set()
    return set()


def _says_nothing_without(check_in: CheckIn, part_id: str) -> bool:
    try:
        replace(
            check_in,
            ratings=tuple(one for one in check_in.ratings if one.measure_id != part_id),
            tags=tuple(one for one in check_in.tags if one != part_id),
        )
    except BadInputError:
        return True
    return False
