"""A person takes the journal out, in an open format."""

from collections.abc import Callable
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path

from moodjournal import exporters
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.leaving import Leaving, entries_in
from moodjournal.domain.record import Record
from moodjournal.domain.registry import gather
from moodjournal.exporters.exporter import Exporter, Manner, always
from moodjournal.exporters.pseudonym import pseudonym
from moodjournal.store import Db
from moodjournal.usecases.choose_what_leaves import choose_what_leaves
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


def export_journal(
    db: Db,
    key: str,
    target: Path,
    *,
    private: bool = True,
    leaving: Leaving | None = None,
    transaction: bool = False,
    name: str = "",
    keep_going: Callable[[], bool] = always,
) -> int:
    """Write the journal to ``target``, whole or not at all; return how many entries are in it.

    Args:
        db: An open transaction; nothing is written to the journal.
        key: Key of the format.
        target: The file, or for tables a folder; one of the same name is replaced.
        private: Whether private entries are in it, where the format may hold them.
        leaving: What the person chose; None for everything. Private entries and the trash are in
            no choice, whatever the format.
        transaction: Whether a FHIR bundle is to be loaded by a server.
        name: The person's name, if they want it in a FHIR bundle.
        keep_going: Asked now and then; once it says no, nothing is written.

    Raises:
        BadInputError: There is no such format.
        StoppedError: ``keep_going`` said no; nothing is left behind.
        OSError: The target cannot be written; nothing is left behind.
    """
    exporter = format_of(key)
    record, manner = _leaving(db, exporter, private=private, leaving=leaving or Leaving())
    manner = replace(manner, name=name, transaction=transaction, keep_going=keep_going)
    exporter.write(record, target, manner)
    return entries_in(record)


def _leaving(
    db: Db, exporter: Exporter, *, private: bool, leaving: Leaving
) -> tuple[Record, Manner]:
    """Return what is written, and what it was cut from."""
    if exporter.holds_private and leaving.is_everything:
        record = collect_record(db, private=private)
        return record, Manner(pseudonym=pseudonym(record))
    what = choose_what_leaves(db, leaving)
    return what.record, Manner(what.whole, what.pseudonym)
