"""Entities in and out of the file. Each function works inside the caller's transaction.

Check-ins have parts in tables of their own; ``check_ins`` adds them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.dialects.sqlite import insert

from moodjournal.domain.change import Before
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.kept import Import, OlderText, SettingValue
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, Goal, Reflection, Step
from moodjournal.domain.session import Session
from moodjournal.store import Db, check_in_parts, tables
from moodjournal.store.mapping import EntityTable, entity_table

E = TypeVar("E", bound=Entity)

PLACED = ("place", "created_at", "id")

KINDS = MappingProxyType(
    {
        one.kind: one
        for one in (
            entity_table(Course, tables.CourseRow, ("first_day", "id")),
            entity_table(Phase, tables.PhaseRow, ("first_day", "id")),
            entity_table(Session, tables.SessionRow),
            entity_table(Effect, tables.EffectRow),
            entity_table(Measure, tables.MeasureRow, PLACED),
            entity_table(Tag, tables.TagRow, PLACED),
            entity_table(
                CheckIn, tables.CheckInRow, ("moment_at", "created_at", "id"), ("ratings", "tags")
            ),
            entity_table(Reflection, tables.ReflectionRow),
            entity_table(Step, tables.StepRow),
            entity_table(Goal, tables.GoalRow, PLACED),
            entity_table(Flag, tables.FlagRow, ("first_day", "id")),
            entity_table(Questionnaire, tables.QuestionnaireRow, ("moment_at", "id")),
            entity_table(OlderText, tables.OlderTextRow, ("replaced_at", "id")),
            entity_table(Import, tables.ImportRow),
            entity_table(SettingValue, tables.SettingRow, ("id",)),
        )
    }
)


def get(db: Db, kind: type[E], entity_id: str) -> E | None:
    """Return the entity with ``entity_id``, in the trash or not; None if there is none."""
    table = KINDS[kind].table
    return next(iter(find(db, kind, table.c.id == entity_id, trashed=None)), None)


def everything(db: Db, kind: type[E], *, trashed: bool | None = False) -> list[E]:
    """Return all of ``kind`` in its order; ``trashed`` None means both."""
    return find(db, kind, trashed=trashed)


def find(
    db: Db, kind: type[E], *where: ColumnElement[bool], trashed: bool | None = False
) -> list[E]:
    """Return those of ``kind`` that meet every condition, in the order of the kind."""
    mapped = KINDS[kind]
    table = mapped.table
    query = select(table).where(*where).order_by(*(table.c[name] for name in mapped.order))
    if trashed is not None:
        query = query.where(table.c.deleted_at.is_not(None) if trashed else _standing(table))
    rows = db.connection().execute(query).mappings().all()
    if kind is CheckIn:
        parts = check_in_parts.read(db, [row["id"] for row in rows])
        return [mapped.value(row, **parts[row["id"]]) for row in rows]
    return [mapped.value(row) for row in rows]


def _standing(table: Any) -> ColumnElement[bool]:
    return table.c.deleted_at.is_(None)


def keep(db: Db, entity: E, now: datetime) -> tuple[Before, ...]:
    """Write ``entity`` over the one with its id, and keep the older text of what it replaces.

    Args:
        db: An open transaction.
        entity: What is to stand from now on.
        now: The moment of the edit; UTC.

    Returns:
        The states before, for undo.
    """
    before = get(db, type(entity), entity.id)
    if before is None:
        put(db, entity)
        return (Before(type(entity), entity.id, None),)
    put(db, replace(entity, created_at=before.created_at, edited_at=now))
    return (Before(type(entity), entity.id, before), *_keep_older_text(db, before, entity, now))


def _keep_older_text(db: Db, before: Entity, after: Entity, now: datetime) -> list[Before]:
    kept: list[Before] = []
    for name in before.words:
        text = getattr(before, name)
        if text and text != getattr(after, name):
            older = OlderText(
                kind=before.topic.value,
                entity_id=before.id,
                field=name,
                text=text,
                replaced_at=now,
                created_at=now,
            )
            put(db, older)
            kept.append(Before(OlderText, older.id, None))
    return kept


def put(db: Db, entity: Entity) -> None:
    """Write ``entity`` exactly as it is, over the one with its id."""
    add_all(db, [entity])


def add_all(db: Db, entities: Sequence[Entity]) -> tuple[Before, ...]:
    """Write ``entities`` of one kind, in one statement; return them as new for undo."""
    if not entities:
        return ()
    mapped = KINDS[type(entities[0])]
    rows = [_columns(db, mapped, entity) for entity in entities]
    statement = insert(mapped.table)
    changed = {name: statement.excluded[name] for name in rows[0] if name != "id"}
    db.connection().execute(statement.on_conflict_do_update(["id"], set_=changed), rows)
    check_ins = [one for one in entities if isinstance(one, CheckIn)]
    check_in_parts.write(db, check_ins)
    return tuple(Before(type(one), one.id, None) for one in entities)


def _columns(db: Db, mapped: EntityTable, entity: Entity) -> dict[str, Any]:
    columns = mapped.columns(entity)
    if isinstance(entity, CheckIn):
        columns["day"] = check_in_parts.day_of(db, entity)
    return columns


def erase(db: Db, kind: type[Entity], entity_id: str) -> None:
    """Take the row out, as if it had never been. For undo; a person's delete is the trash."""
    table = KINDS[kind].table
    db.connection().execute(delete(table).where(table.c.id == entity_id))


def restore(db: Db, before: Iterable[Before]) -> tuple[Before, ...]:
    """Put every entity back as it was; return the states replaced, for redo.

    Nothing is kept as older text: this is a way back, not an edit.
    """
    replaced: list[Before] = []
    for one in reversed(tuple(before)):
        replaced.append(Before(one.kind, one.id, get(db, one.kind, one.id)))
        if one.value is None:
            erase(db, one.kind, one.id)
        else:
            put(db, one.value)
    return tuple(replaced)
