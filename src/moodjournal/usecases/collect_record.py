"""The whole journal as values, for whoever writes it into a file."""

from dataclasses import fields
from typing import Any, get_args, get_type_hints

from moodjournal.domain.record import Record
from moodjournal.domain.without import without_private
from moodjournal.store import Db, entities


def collect_record(db: Db, *, private: bool = True) -> Record:
    """Return everything the journal holds, the trash included.

    Args:
        db: An open transaction.
        private: Whether private entries are in it; see ``without_private`` for what goes if not.
    """
    hints = get_type_hints(Record)
    kinds = {one.name: get_args(hints[one.name])[0] for one in fields(Record)}
    lists: dict[str, Any] = {
        name: tuple(entities.everything(db, kind, trashed=None)) for name, kind in kinds.items()
    }
    lists["settings"] = tuple(one for one in lists["settings"] if not one.is_of_this_place)
    record = Record(**lists)
    return record if private else without_private(record)
