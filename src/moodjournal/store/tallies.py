"""How often what a person rates, and what they tag with, was used."""

from collections.abc import Mapping

from moodjournal.domain.check_in import CheckIn
from moodjournal.store import entities
from moodjournal.store.db import Db

_STANDING = "JOIN check_in ON check_in.id = check_in_id WHERE check_in.deleted_at IS NULL"


def ratings_by_measure(db: Db) -> Mapping[str, int]:
    """Return how many ratings each measure has by its id; the trash left out, none is no key."""
    query = f"SELECT measure_id, count(*) AS n FROM rating {_STANDING} GROUP BY measure_id"  # noqa: S608 our own names
    return {row["measure_id"]: row["n"] for row in db.rows(query)}


def check_ins_by_tag(db: Db) -> Mapping[str, int]:
    """Return how many check-ins carry each tag by its id; the trash left out, none is no key."""
    query = f"SELECT tag_id, count(*) AS n FROM check_in_tag {_STANDING} GROUP BY tag_id"  # noqa: S608 our own names
    return {row["tag_id"]: row["n"] for row in db.rows(query)}


def rated_measures(db: Db) -> frozenset[str]:
    """Return the ids of the measures that were ever rated, in check-ins of the trash too."""
    return frozenset(row["id"] for row in db.rows("SELECT DISTINCT measure_id AS id FROM rating"))


def carrying(db: Db, tag_id: str) -> list[CheckIn]:
    """Return the check-ins that carry a tag, those in the trash too; oldest first."""
    where = "id IN (SELECT check_in_id FROM check_in_tag WHERE tag_id = ?)"
    return entities.find(db, CheckIn, where, tag_id, trashed=None)
