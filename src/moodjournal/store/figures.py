"""What figures need of check-ins, years of them at once: the numbers, and not the words."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from moodjournal.domain.check_in import CheckIn, Mode
from moodjournal.domain.measure import Rating
from moodjournal.domain.moment import Moment, Precision
from moodjournal.store import entities
from moodjournal.store.db import Db

COLUMNS = "id, moment_at, moment_offset_s, moment_zone, moment_precision, recorded_at, mood, mode"
WITH_MOOD = "deleted_at IS NULL AND mood IS NOT NULL"


def check_ins(db: Db) -> list[CheckIn]:
    """Return the check-ins that are not in the trash, oldest first, without what no figure shows.

    Of one with a mood its moment, when it was recorded, mood, ratings, tags and mode are read: of
    ten years in half the time that whole ones take. One without a mood comes whole, as its words
    may be all it says.
    """
    ratings, tags = _ratings(db), _tags(db)
    found = {
        row[0]: _lean(row, ratings.get(row[0], ()), tags.get(row[0], ()))
        for row in db.tuples(f"SELECT {COLUMNS} FROM check_in WHERE {WITH_MOOD}")  # noqa: S608 our own names
    }
    found |= {one.id: one for one in entities.find(db, CheckIn, "mood IS NULL")}
    order = "SELECT id FROM check_in WHERE deleted_at IS NULL ORDER BY moment_at, created_at, rowid"
    return [found[which] for (which,) in db.tuples(order)]


def _lean(row: tuple[Any, ...], ratings: tuple[Rating, ...], tags: tuple[str, ...]) -> CheckIn:
    which, at, offset, zone, precision, recorded, mood, mode = row
    local = _utc(at).astimezone(timezone(timedelta(seconds=offset)))
    recorded_at = _utc(recorded)
    return CheckIn(
        id=which,
        created_at=recorded_at,
        moment=Moment(local, zone, Precision(precision)),
        recorded_at=recorded_at,
        mood=mood,
        ratings=ratings,
        tags=tags,
        mode=Mode(mode),
    )


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _ratings(db: Db) -> dict[str, tuple[Rating, ...]]:
    """Return the ratings by check-in.

    The same answers twice are one object: what is there once, the collector passes quickly.
    """
    said: dict[str, tuple[tuple[str, float], ...]] = {}
    query = "SELECT check_in_id, measure_id, value FROM rating ORDER BY place"
    for which, measure, value in db.tuples(query):
        said[which] = (*said.get(which, ()), (measure, value))
    same = {answers: tuple(Rating(*one) for one in answers) for answers in set(said.values())}
    return {which: same[answers] for which, answers in said.items()}


def _tags(db: Db) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    query = "SELECT check_in_id, tag_id FROM check_in_tag ORDER BY place"
    for which, tag in db.tuples(query):
        found[which] = (*found.get(which, ()), tag)
    return found
