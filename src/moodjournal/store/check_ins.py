"""Questions about check-ins that need the index of days."""

from datetime import UTC, date, datetime

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import logical_day
from moodjournal.store import check_in_parts, entities
from moodjournal.store.db import Db


def between(db: Db, first: date, last: date) -> list[CheckIn]:
    """Return the check-ins of the logical days ``first`` to ``last``, oldest first."""
    days = (first.isoformat(), last.isoformat())
    return entities.find(db, CheckIn, "day BETWEEN ? AND ?", *days)


def count(db: Db) -> int:
    """Return how many check-ins stand in the journal, the trash left out."""
    return db.value("SELECT count(*) FROM check_in WHERE deleted_at IS NULL")


def latest(db: Db) -> datetime | None:
    """Return when a check-in was last written down, UTC; None in an empty journal."""
    found = db.value("SELECT max(recorded_at) FROM check_in WHERE deleted_at IS NULL")
    return None if found is None else datetime.fromisoformat(found).replace(tzinfo=UTC)


def known_sources(db: Db) -> frozenset[str]:
    """Return the source keys of every imported check-in, the trash included."""
    rows = db.rows("SELECT source_key FROM check_in WHERE source_key IS NOT NULL")
    return frozenset(row["source_key"] for row in rows)


def of_import(db: Db, import_id: str) -> list[CheckIn]:
    """Return the check-ins that one import brought, oldest first."""
    return entities.find(db, CheckIn, "import_id = ?", import_id)


def index_days(db: Db) -> None:
    """Compute the day of every check-in anew, in the transaction that changed the day start."""
    start = check_in_parts.day_start(db)
    every = entities.everything(db, CheckIn, trashed=None)
    check_in_parts.set_days(db, [(one.id, logical_day(one.moment, start)) for one in every])
