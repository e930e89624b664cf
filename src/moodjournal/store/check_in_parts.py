"""The parts of a check-in that have tables of their own: its ratings, its tags, its day."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.measure import Rating
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.store.db import Columns, Db

FEW = 500
"""Below this many check-ins their parts are asked for by id, above it the table is read whole."""

DAY_START_KEY = "day_start"


def read(db: Db, check_in_ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return ``{check-in id: {"ratings": ..., "tags": ...}}`` for every id."""
    ratings: dict[str, list[Rating]] = {one: [] for one in check_in_ids}
    tags: dict[str, list[str]] = {one: [] for one in check_in_ids}
    for row in _of(db, "rating", check_in_ids):
        if row["check_in_id"] in ratings:
            ratings[row["check_in_id"]].append(Rating(row["measure_id"], row["value"]))
    for row in _of(db, "check_in_tag", check_in_ids):
        if row["check_in_id"] in tags:
            tags[row["check_in_id"]].append(row["tag_id"])
    return {one: {"ratings": tuple(ratings[one]), "tags": tuple(tags[one])} for one in check_in_ids}


def _of(db: Db, table: str, ids: Sequence[str]) -> list[Columns]:
    if not ids:
        return []
    if len(ids) > FEW:
        return db.rows(f"SELECT * FROM {table} ORDER BY place")  # noqa: S608 our own names
    marks = ", ".join("?" * len(ids))
    query = f"SELECT * FROM {table} WHERE check_in_id IN ({marks}) ORDER BY place"  # noqa: S608 our own names
    return db.rows(query, *ids)


def write(db: Db, check_ins: Sequence[CheckIn]) -> None:
    """Write the ratings and tags of ``check_ins``, in place of those they had."""
    from sqlalchemy import delete, insert

    from moodjournal.store.engine import TABLES

    connection = db.writing()
    for name, rows in (("rating", _ratings(check_ins)), ("check_in_tag", _tags(check_ins))):
        table = TABLES[name]
        for start in range(0, len(check_ins), FEW):
            ids = [one.id for one in check_ins[start : start + FEW]]
            connection.execute(delete(table).where(table.c.check_in_id.in_(ids)))
        if rows:
            connection.execute(insert(table), rows)


def _ratings(check_ins: Sequence[CheckIn]) -> list[dict[str, Any]]:
    return [
        {"check_in_id": one.id, "measure_id": r.measure_id, "value": r.value, "place": place}
        for one in check_ins
        for place, r in enumerate(one.ratings)
    ]


def _tags(check_ins: Sequence[CheckIn]) -> list[dict[str, Any]]:
    return [
        {"check_in_id": one.id, "tag_id": tag, "place": place}
        for one in check_ins
        for place, tag in enumerate(one.tags)
    ]


def day_of(db: Db, check_in: CheckIn) -> date:
    """Return the logical day of ``check_in`` by the journal's own day start."""
    return logical_day(check_in.moment, day_start(db))


def day_start(db: Db) -> time:
    """Return where a day begins in this journal."""
    found = db.value("SELECT value FROM setting WHERE id = ?", DAY_START_KEY)
    return DAY_START if found is None else time.fromisoformat(found.strip('"'))


def set_days(db: Db, days: Sequence[tuple[str, date]]) -> None:
    """Set the index column ``day`` of check-ins, given as pairs of id and day."""
    from sqlalchemy import bindparam, update

    from moodjournal.store.engine import TABLES

    table = TABLES["check_in"]
    statement = update(table).where(table.c.id == bindparam("which")).values(day=bindparam("new"))
    rows = [{"which": check_in_id, "new": day} for check_in_id, day in days]
    if rows:
        db.writing().execute(statement, rows)
