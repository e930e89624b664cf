"""A person takes the journal out, in an open format."""

from gettext import gettext as _
from pathlib import Path

from moodjournal import exporters
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.registry import gather
from moodjournal.exporters.exporter import Exporter
from moodjournal.store import Db
from moodjournal.usecases.collect_record import collect_record


def formats() -> tuple[Exporter, ...]:
    """Return every format the journal can be written in."""
    return tuple(gather(exporters, "EXPORTER", Exporter).values())


def format_of(key: str) -> Exporter:
    """Return the format called ``key``.

    Raises:
        BadInputError: There is none.
    """
    known = {one.key: one for one in formats()}
    if key not in known:
        sentence = _("“{format}” is no format that is known; there are: {formats}.")
        raise BadInputError(sentence.format(format=key, formats=", ".join(known)))
    return known[key]


def export_journal(db: Db, key: str, target: Path, *, private: bool = True) -> int:
    """Write the journal to ``target``, whole or not at all; return how many check-ins it has.

    Args:
        db: An open transaction; nothing is written to the journal.
        key: Key of the format.
        target: The file, or for tables a folder; one of the same name is replaced.
        private: Whether private entries are in it.

    Raises:
        BadInputError: There is no such format.
        OSError: The target cannot be written; nothing is left behind.
    """
    exporter = format_of(key)
    record = collect_record(db, private=private)
    exporter.write(record, target)
    return sum(one.deleted_at is None for one in record.check_ins)
