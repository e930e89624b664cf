"""The journal as a plain SQLite file, readable by anyone: on explicit wish alone.

Nothing is copied and then deleted there: what is not to leave is taken out of a copy in memory, and
the file is built new from what is left of it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import OF_THIS_PLACE
from moodjournal.store.journal import Journal
from moodjournal.store.keys import flush_folder
from moodjournal.store.link import driver
from moodjournal.store.migrate import APPLICATION_ID, schema_number

ATTACH = "ATTACH DATABASE ? AS {name} KEY ''"
STAYS = (
    "DELETE FROM copy.sealed_key",
    "DELETE FROM copy.share",
    f"DELETE FROM copy.setting WHERE substr(id, 1, {len(OF_THIS_PLACE)}) = '{OF_THIS_PLACE}'",  # noqa: S608 our own words
)
"""Keys, what tells of this computer, and what has left before."""
QUICK = ("PRAGMA plain.journal_mode = OFF", "PRAGMA plain.synchronous = OFF")
"""A file without its name yet needs no way back; it is flushed once, before it gets the name."""


def write_decrypted(journal: Journal, target: Path) -> None:
    """Write ``journal`` to the new file ``target`` (mode 0600), as it stands, unencrypted.

    Args:
        journal: Open, in no transaction; nothing is written to it.
        target: A path where there is nothing yet.

    Raises:
        BadInputError: Something is there already; it was not touched.
        OSError: It cannot be written; nothing is left behind.
        JournalError: The journal cannot be read.
    """
    part = target.with_name(target.name + ".part")
    with _reserved(target), _reserved(part):
        _build(journal, part)
        _flush(part)
        part.replace(target)
    flush_folder(target.parent)


@contextmanager
def _reserved(path: Path) -> Iterator[None]:
    """Hold the name with an empty file that only this person can read; gone again on an error."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError as problem:
        sentence = _("There is a file {name} already; it was not touched.")
        raise BadInputError(sentence.format(name=path.name)) from problem
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _build(journal: Journal, part: Path) -> None:
    raw = journal.link.raw
    number = schema_number(journal.link)
    attached: list[str] = []
    try:
        for name, where in (("copy", ":memory:"), ("plain", str(part))):
            raw.execute(ATTACH.format(name=name), (where,))
            attached.append(name)
        for setting in QUICK:
            raw.execute(setting)
        raw.execute("SELECT sqlcipher_export('copy')")
        for statement in STAYS:
            raw.execute(statement)
        raw.execute("SELECT sqlcipher_export('plain', 'copy')")
        raw.execute(f"PRAGMA plain.application_id = {APPLICATION_ID:d}")
        raw.execute(f"PRAGMA plain.user_version = {number:d}")
    except driver.OperationalError as problem:
        raise OSError(str(problem)) from problem
    finally:
        for name in reversed(attached):
            raw.execute(f"DETACH DATABASE {name}")
