"""Questions about check-ins that need the index of days."""

from datetime import date

from sqlalchemy import func, select

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.moment import logical_day
from moodjournal.store import Db, check_in_parts, entities

CHECK_IN = check_in_parts.CHECK_IN


def between(db: Db, first: date, last: date) -> list[CheckIn]:
    """Return the check-ins of the logical days ``first`` to ``last``, oldest first."""
    return entities.find(db, CheckIn, CHECK_IN.c.day >= first, CHECK_IN.c.day <= last)


def count(db: Db) -> int:
    """Return how many check-ins stand in the journal, the trash left out."""
    query = select(func.count()).select_from(CHECK_IN).where(CHECK_IN.c.deleted_at.is_(None))
    return db.connection().execute(query).scalar_one()


def known_sources(db: Db) -> frozenset[str]:
    """Return the source keys of every imported check-in, the trash included."""
    query = select(CHECK_IN.c.source_key).where(CHECK_IN.c.source_key.is_not(None))
    return frozenset(db.connection().execute(query).scalars())


def of_import(db: Db, import_id: str) -> list[CheckIn]:
    """Return the check-ins that one import brought, oldest first."""
    return entities.find(db, CheckIn, CHECK_IN.c.import_id == import_id)


def index_days(db: Db) -> None:
    """Compute the day of every check-in anew, in the transaction that changed the day start."""
    start = check_in_parts.day_start(db)
    every = entities.everything(db, CheckIn, trashed=None)
    check_in_parts.set_days(db, [(one.id, logical_day(one.moment, start)) for one in every])
