"""Entities in and out of the file. Each function works inside the caller's transaction.

Check-ins have parts in tables of their own; ``check_ins`` adds them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar

from moodjournal.domain.care import GoalRating, Medicine, PutAway, Recalled
from moodjournal.domain.change import Before
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.contact import Contact, OwnPlan
from moodjournal.domain.course import Course, Phase
from moodjournal.domain.draft import Draft
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.kept import Import, OlderText, SettingValue
from moodjournal.domain.measure import Measure, Tag
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.reflection import Flag, Goal, Reflection, Step
from moodjournal.domain.session import Session
from moodjournal.domain.share_record import ShareRecord
from moodjournal.domain.their_line import TheirLine
from moodjournal.domain.therapist_note import TherapistNote
from moodjournal.store import check_in_parts, search_index
from moodjournal.store.db import Db
from moodjournal.store.mapping import EntityTable, entity_table

E = TypeVar("E", bound=Entity)

PLACED = ("place", "created_at", "rowid")

KINDS = MappingProxyType(
    {
        one.kind: one
        for one in (
            entity_table(Course, "course", ("first_day", "rowid")),
            entity_table(Phase, "phase", ("first_day", "rowid")),
            entity_table(Session, "session"),
            entity_table(Effect, "effect"),
            entity_table(Measure, "measure", PLACED),
            entity_table(Tag, "tag", PLACED),
            entity_table(
                CheckIn, "check_in", ("moment_at", "created_at", "rowid"), ("ratings", "tags")
            ),
            entity_table(Reflection, "reflection"),
            entity_table(Step, "step"),
            entity_table(Goal, "goal", PLACED),
            entity_table(GoalRating, "goal_rating", ("moment_at", "rowid")),
            entity_table(Medicine, "medicine"),
            entity_table(PutAway, "put_away"),
            entity_table(Recalled, "recalled"),
            entity_table(Flag, "flag", ("first_day", "rowid")),
            entity_table(Questionnaire, "questionnaire", ("moment_at", "rowid")),
            entity_table(Contact, "contact", PLACED),
            entity_table(OwnPlan, "own_plan"),
            entity_table(TheirLine, "their_line", ("from_day", "created_at", "rowid")),
            entity_table(OlderText, "older_text", ("replaced_at", "rowid")),
            entity_table(Draft, "draft"),
            entity_table(Import, "import"),
            entity_table(SettingValue, "setting", ("id",)),
            entity_table(ShareRecord, "share"),
            entity_table(TherapistNote, "therapist_note"),
        )
    }
)


def get(db: Db, kind: type[E], entity_id: str) -> E | None:
    """Return the entity with ``entity_id``, in the trash or not; None if there is none."""
    return next(iter(find(db, kind, "id = ?", entity_id, trashed=None)), None)


def written_as(db: Db, entity_id: str, topic: str | None = None) -> Entity | None:
    """Return the entity with words that has ``entity_id``, of ``topic`` if that is given."""
    with_words = (one for one in KINDS if one.words and topic in (None, one.topic.value))
    found = (get(db, one, entity_id) for one in with_words)
    return next((one for one in found if one is not None), None)


def everything(db: Db, kind: type[E], *, trashed: bool | None = False) -> list[E]:
    """Return all of ``kind`` in its order; ``trashed`` None means both."""
    return find(db, kind, "", trashed=trashed)


def find(
    db: Db, kind: type[E], where: str, *values: object, trashed: bool | None = False
) -> list[E]:
    """Return those of ``kind`` that meet ``where``, in the order of the kind.

    Args:
        db: An open transaction.
        kind: The domain class.
        where: A condition in SQL, ``?`` for each of ``values``; empty for all.
        values: As SQLite knows them: days and times as ISO text.
        trashed: Only what is in the trash (True), what is not (False), or both (None).
    """
    mapped = KINDS[kind]
    conditions = [f"({where})"] if where else []
    if trashed is not None:
        conditions.append(f"deleted_at IS {'NOT ' if trashed else ''}NULL")
    only = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    # Names of tables and columns are our own; everything a person wrote goes in by "?".
    query = f'SELECT * FROM "{mapped.table}"{only} ORDER BY {", ".join(mapped.order)}'  # noqa: S608 see above
    rows = db.rows(query, *values)
    if kind is CheckIn:
        parts = check_in_parts.read(db, [row["id"] for row in rows])
        return [mapped.value(row, **parts[row["id"]]) for row in rows]
    return [mapped.value(row) for row in rows]


def keep(db: Db, entity: Entity, now: datetime) -> tuple[Before, ...]:
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
    from sqlalchemy.dialects.sqlite import insert

    from moodjournal.store.engine import TABLES

    mapped = KINDS[type(entities[0])]
    db.touched.add(mapped.table)
    rows = [_columns(db, mapped, entity) for entity in entities]
    statement = insert(TABLES[mapped.table])
    changed = {name: statement.excluded[name] for name in rows[0] if name != "id"}
    db.writing().execute(statement.on_conflict_do_update(["id"], set_=changed), rows)
    check_ins = [one for one in entities if isinstance(one, CheckIn)]
    check_in_parts.write(db, check_ins)
    search_index.written(db, entities)
    return tuple(Before(type(one), one.id, None) for one in entities)


def _columns(db: Db, mapped: EntityTable, entity: Entity) -> dict[str, Any]:
    columns = mapped.columns(entity)
    if isinstance(entity, CheckIn):
        columns["day"] = check_in_parts.day_of(db, entity)
    return columns


def erase(db: Db, kind: type[Entity], entity_id: str) -> None:
    """Take the row out, as if it had never been. For undo; a person's delete is the trash."""
    from sqlalchemy import delete

    from moodjournal.store.engine import TABLES

    table = TABLES[KINDS[kind].table]
    db.touched.add(table.name)
    db.writing().execute(delete(table).where(table.c.id == entity_id))
    search_index.taken_out(db, kind, entity_id)


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
