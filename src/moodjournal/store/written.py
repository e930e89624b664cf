"""What the Journal asks of check-ins: which there are, without their words, and a few with them."""

from collections.abc import Sequence
from datetime import date
from types import MappingProxyType

from moodjournal.domain.check_in import CheckIn
from moodjournal.store import entities
from moodjournal.store.db import Db

ONLY = MappingProxyType(
    {
        "all": "1",
        "words": "trim(note) <> ''",
        "therapy": "bring_to_therapy",
        "provider": "ask_my_provider",
        "private": "private",
    }
)
"""What a row must meet, by the name of a view."""


def listed(
    db: Db,
    only: str = "all",
    *,
    tag_id: str | None = None,
    days: tuple[date, date] | None = None,
) -> list[tuple[str, date]]:
    """Return id and logical day of check-ins, newest first, the trash left out.

    Args:
        db: An open transaction.
        only: A key of ``ONLY``.
        tag_id: Only those with this tag.
        days: Only those of the logical days from the first to the last.
    """
    conditions, values = [ONLY[only], "deleted_at IS NULL"], list[object]()
    if tag_id is not None:
        conditions.append("id IN (SELECT check_in_id FROM check_in_tag WHERE tag_id = ?)")
        values.append(tag_id)
    if days is not None:
        conditions.append("day BETWEEN ? AND ?")
        values += [one.isoformat() for one in days]
    query = (
        f"SELECT id, day FROM check_in WHERE {' AND '.join(conditions)}"  # noqa: S608 our own names
        " ORDER BY day DESC, moment_at DESC, created_at DESC, rowid DESC"
    )
    return [(row["id"], date.fromisoformat(row["day"])) for row in db.rows(query, *values)]


def of_ids(db: Db, ids: Sequence[str]) -> list[CheckIn]:
    """Return the check-ins with these ids, oldest first, the trash left out."""
    return entities.find(db, CheckIn, f"id IN ({', '.join('?' * len(ids))})", *ids) if ids else []


def oldest(db: Db) -> date | None:
    """Return the first logical day with a check-in; None in an empty journal."""
    found = db.value("SELECT min(day) FROM check_in WHERE deleted_at IS NULL")
    return None if found is None else date.fromisoformat(found)
