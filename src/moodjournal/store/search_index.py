"""The index of all words, brought up to what was written before a transaction is committed.

Everything that is put, restored or taken out goes through ``entities``, which tells this module;
so the index can neither be forgotten nor be half an act behind. What is in the trash is not in it.
It is Python's work and not a trigger's, because folding is: SQLite knows no accents but a few.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from moodjournal.domain.care import Medicine
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import Entity
from moodjournal.domain.reflection import Flag, Goal, Reflection, Step
from moodjournal.domain.search_text import folded
from moodjournal.domain.session import Session
from moodjournal.store.db import Columns, Db

SEARCHED: Mapping[type[Entity], str] = MappingProxyType(
    {
        CheckIn: "check_in",
        Reflection: "reflection",
        Step: "step",
        Goal: "goal",
        Effect: "effect",
        Session: "session",
        Flag: "flag",
        Medicine: "medicine",
    }
)
"""What is found, and the name it has in the index. Tags are looked up where they stand."""

FOUND_WITHOUT_WORDS = frozenset({CheckIn})
"""What may be found by its tags alone."""

PARENTS: Mapping[type[Entity], str] = MappingProxyType(
    {Reflection: "session_id", Effect: "session_id", Goal: "course_id"}
)
"""What cannot be seen while the thing that it hangs on is in the trash."""

SHARE = 64
"""Ids in one second: they rise with the moment, so the newest are read first, as they lie."""

MANY = 200
"""More than these are quicker taken out by making the index anew."""

CHUNK = 500


@dataclass(frozen=True, slots=True)
class _Row:
    """What is to stand in the index for one entity; ``first`` is the least id it may have."""

    first: int
    kind: str
    entity_id: str
    parent_id: str | None
    words: str


def written(db: Db, every: Sequence[Entity]) -> None:
    """Take note of what was put."""
    for one in every:
        if type(one) in SEARCHED:
            db.unsettled[type(one), one.id] = one
            db.at_the_end(settle)


def taken_out(db: Db, kind: type[Entity], entity_id: str) -> None:
    """Take note of what was erased."""
    if kind in SEARCHED:
        db.unsettled[kind, entity_id] = None
        db.at_the_end(settle)


def settle(db: Db) -> None:
    """Bring the index up to what was written since the last time."""
    pending = dict(db.unsettled)
    db.unsettled.clear()
    standing = _standing(db, [entity_id for _kind, entity_id in pending])
    gone: list[Columns] = []
    fresh: list[_Row] = []
    for (kind, entity_id), entity in pending.items():
        old = standing.get((SEARCHED[kind], entity_id))
        new = None if entity is None else _row(entity)
        if _same(old, new):
            continue
        gone += [] if old is None else [old]
        fresh += [] if new is None else [new]
    anew = len(gone) > MANY
    _take_out(db, sorted(gone, key=lambda row: row["id"]), anew)
    _put_in(db, sorted(fresh, key=lambda row: row.first), anew)
    if anew:
        db.run("INSERT INTO search_index (search_index) VALUES ('rebuild')")


def _standing(db: Db, ids: Sequence[str]) -> dict[tuple[str, str], Columns]:
    found: dict[tuple[str, str], Columns] = {}
    for start in range(0, len(ids), CHUNK):
        some = ids[start : start + CHUNK]
        marks = ", ".join("?" * len(some))
        query = f"SELECT * FROM search_words WHERE entity_id IN ({marks})"  # noqa: S608 marks alone
        found |= {(row["kind"], row["entity_id"]): row for row in db.rows(query, *some)}
    return found


def _row(entity: Entity) -> _Row | None:
    words, kind = words_of(entity), type(entity)
    if entity.deleted_at is not None or not (words or kind in FOUND_WITHOUT_WORDS):
        return None
    parent = getattr(entity, PARENTS[kind]) if kind in PARENTS else None
    return _Row(int(_moment(entity).timestamp()) * SHARE, SEARCHED[kind], entity.id, parent, words)


def words_of(entity: Entity) -> str:
    """Return the words of ``entity`` as they are compared, a line for each field that has any."""
    texts = (folded(getattr(entity, name)) for name in entity.words)
    return "\n".join(one for one in texts if one.strip())


def _moment(entity: Entity) -> datetime:
    return entity.moment.utc if isinstance(entity, CheckIn) else entity.created_at


def _same(old: Columns | None, new: _Row | None) -> bool:
    if old is None or new is None:
        return old is new
    moved = old["id"] // SHARE != new.first // SHARE
    return not moved and (old["words"], old["parent_id"]) == (new.words, new.parent_id)


def _take_out(db: Db, gone: Sequence[Columns], anew: bool) -> None:
    forget = "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)"
    for row in gone:
        if not anew:
            db.run(forget, row["id"], row["words"])
        db.run("DELETE FROM search_words WHERE id = ?", row["id"])


def _put_in(db: Db, fresh: Sequence[_Row], anew: bool) -> None:
    for row in fresh:
        place = _free(db, row.first)
        values = (place, row.kind, row.entity_id, row.parent_id, row.words)
        db.run("INSERT INTO search_words VALUES (?, ?, ?, ?, ?)", *values)
        if not anew:
            db.run("INSERT INTO search_index (rowid, words) VALUES (?, ?)", place, row.words)


def _free(db: Db, first: int) -> int:
    """Return the first id from ``first`` on behind all that share its second."""
    while True:
        query = "SELECT max(id) FROM search_words WHERE id BETWEEN ? AND ?"
        last = db.value(query, first, first + SHARE - 1)
        if last is None:
            return first
        if last < first + SHARE - 1:
            return last + 1
        first += SHARE
