"""The parts of a check-in that have tables of their own: its ratings, its tags, its day."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select, update

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.measure import Rating
from moodjournal.domain.moment import DAY_START, logical_day
from moodjournal.store import Db, tables

RATING = tables.RatingRow.__dict__["__table__"]
TAG = tables.CheckInTagRow.__dict__["__table__"]
CHECK_IN = tables.CheckInRow.__dict__["__table__"]

FEW = 500
"""Below this many check-ins their parts are asked for by id, above it the table is read whole."""

DAY_START_KEY = "day_start"


def read(db: Db, check_in_ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return ``{check-in id: {"ratings": ..., "tags": ...}}`` for every id."""
    ratings: dict[str, list[Rating]] = {one: [] for one in check_in_ids}
    tags: dict[str, list[str]] = {one: [] for one in check_in_ids}
    if check_in_ids:
        query = select(RATING).order_by(RATING.c.place)
        for row in db.connection().execute(_only(query, RATING, check_in_ids)):
            if row.check_in_id in ratings:
                ratings[row.check_in_id].append(Rating(row.measure_id, row.value))
        query = select(TAG).order_by(TAG.c.place)
        for row in db.connection().execute(_only(query, TAG, check_in_ids)):
            if row.check_in_id in tags:
                tags[row.check_in_id].append(row.tag_id)
    return {one: {"ratings": tuple(ratings[one]), "tags": tuple(tags[one])} for one in check_in_ids}


def _only(query: Any, table: Any, ids: Sequence[str]) -> Any:
    few: ColumnElement[bool] = table.c.check_in_id.in_(ids)
    return query.where(few) if len(ids) <= FEW else query


def write(db: Db, check_ins: Sequence[CheckIn]) -> None:
    """Write the ratings and tags of ``check_ins``, in place of those they had."""
    if not check_ins:
        return
    connection = db.connection()
    for start in range(0, len(check_ins), FEW):
        ids = [one.id for one in check_ins[start : start + FEW]]
        for table in (RATING, TAG):
            connection.execute(delete(table).where(table.c.check_in_id.in_(ids)))
    ratings = [
        {"check_in_id": one.id, "measure_id": r.measure_id, "value": r.value, "place": place}
        for one in check_ins
        for place, r in enumerate(one.ratings)
    ]
    tags = [
        {"check_in_id": one.id, "tag_id": tag, "place": place}
        for one in check_ins
        for place, tag in enumerate(one.tags)
    ]
    if ratings:
        connection.execute(insert(RATING), ratings)
    if tags:
        connection.execute(insert(TAG), tags)


def day_of(db: Db, check_in: CheckIn) -> date:
    """Return the logical day of ``check_in`` by the journal's own day start."""
    return logical_day(check_in.moment, day_start(db))


def day_start(db: Db) -> time:
    """Return where a day begins in this journal."""
    setting = tables.SettingRow.__dict__["__table__"]
    query = select(setting.c.value).where(setting.c.id == DAY_START_KEY)
    found = db.connection().execute(query).scalar_one_or_none()
    return DAY_START if found is None else time.fromisoformat(found.strip('"'))


def set_days(db: Db, days: Sequence[tuple[str, date]]) -> None:
    """Set the index column ``day`` of check-ins, given as pairs of id and day."""
    for check_in_id, day in days:
        db.connection().execute(
            update(CHECK_IN).where(CHECK_IN.c.id == check_in_id).values(day=day)
        )
