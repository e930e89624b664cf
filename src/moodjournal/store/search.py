"""Find what was written by its words: newest first, the trash left out.

Pieces of three letters and more are asked of the index of threes; shorter ones, which it cannot
know, of the folded words from the newest on. Every piece is then compared with the words
themselves, so a hit is a hit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from moodjournal.domain.entity import Entity
from moodjournal.domain.search_text import folded, pieces
from moodjournal.store.db import Db
from moodjournal.store.search_index import SEARCHED

KIND_OF = MappingProxyType({name: kind for kind, name in SEARCHED.items()})

THREE = 3
MOST_THREES = 40
"""So many of them narrow the search enough; the words themselves decide."""

ESCAPES = str.maketrans({one: f"\\{one}" for one in "\\%_"})

STANDING = (
    "(parent_id IS NULL OR parent_id NOT IN (SELECT id FROM session WHERE deleted_at IS NOT NULL"
    " UNION ALL SELECT id FROM course WHERE deleted_at IS NOT NULL))"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found.

    Attributes:
        kind: The domain class.
        id: Its id.
    """

    kind: type[Entity]
    id: str


def find(db: Db, text: str, limit: int) -> list[Hit]:
    """Return what holds every word and every quoted phrase of ``text``, newest first.

    A check-in holds the names of its tags too. No text is an error: nothing in it is a command.

    Args:
        db: An open transaction.
        text: What the person typed.
        limit: At most so many.
    """
    wanted = pieces(text)
    if not wanted:
        return []
    db.finish()  # what this transaction wrote is found too
    query, values = _query(wanted, _tags(db, wanted))
    return [Hit(KIND_OF[row["kind"]], row["entity_id"]) for row in db.rows(query, *values, limit)]


def _tags(db: Db, wanted: Sequence[str]) -> dict[str, list[str]]:
    """Return ids of the tags that each piece is a part of."""
    tags = db.rows("SELECT id, name FROM tag WHERE deleted_at IS NULL")
    names = [(row["id"], folded(row["name"])) for row in tags]
    return {one: [tag for tag, name in names if one in name] for one in wanted}


def _query(wanted: Sequence[str], tags: dict[str, list[str]]) -> tuple[str, list[object]]:
    threes = _threes([one for one in wanted if not tags[one]])
    conditions: list[str] = [STANDING]
    values: list[object] = []
    source, order = "search_words", "search_words.id"
    if threes:
        source = "search_index JOIN search_words ON search_words.id = search_index.rowid"
        order = "search_index.rowid"
        conditions.append("search_index MATCH ?")
        values.append(threes)
    for one in wanted:
        condition, more = _holds(one, tags[one])
        conditions.append(condition)
        values += more
    only = " AND ".join(conditions)
    # Everything a person typed goes in by "?".
    query = f"SELECT kind, entity_id FROM {source} WHERE {only} ORDER BY {order} DESC LIMIT ?"  # noqa: S608 see above
    return query, values


def _threes(wanted: Sequence[str]) -> str:
    """Return the threes of letters that stand in every hit, as the index is asked for them."""
    every = (one[start : start + THREE] for one in wanted for start in range(len(one) - THREE + 1))
    some = list(dict.fromkeys(every))[:MOST_THREES]
    return " ".join('"' + one.replace('"', '""') + '"' for one in some)


def _holds(piece: str, tags: Sequence[str]) -> tuple[str, list[object]]:
    """Return the condition that a row, or a tag of a check-in, holds ``piece``."""
    says = "search_words.words LIKE ? ESCAPE '\\'"
    values: list[object] = [f"%{piece.translate(ESCAPES)}%"]
    if not tags:
        return says, values
    if threes := _threes([piece]):
        known = "SELECT rowid FROM search_index WHERE search_index MATCH ?"
        says, values = f"(search_words.id IN ({known}) AND {says})", [threes, *values]
    marks = ", ".join("?" * len(tags))
    carries = f"SELECT check_in_id FROM check_in_tag WHERE tag_id IN ({marks})"  # noqa: S608 marks alone
    return f"({says} OR (kind = 'check_in' AND entity_id IN ({carries})))", [*values, *tags]
