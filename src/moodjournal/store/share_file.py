"""Open a copy that somebody made for a therapist. The file is read where it lies, never written.

It came from elsewhere, so it is trusted in nothing: form, size, tables, every row are looked at
before the first page shows it, and SQLite may do no more with it than read.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from pathlib import Path
from typing import Any

from moodjournal.domain.copy_choice import LONGEST_NOTE
from moodjournal.domain.copy_cut import CUTS
from moodjournal.domain.entity import Entity
from moodjournal.store import entities
from moodjournal.store.db import Db
from moodjournal.store.journal import Journal
from moodjournal.store.keys import SALT_BYTES
from moodjournal.store.link import Link, driver
from moodjournal.store.read_only import only_reading, read_only
from moodjournal.store.share_code import COST, LENGTH, MARK, VERSION, CopyKey, copy_key
from moodjournal.store.share_errors import (
    CopyDamagedError,
    CopyOfOtherVersionError,
    CopyTooLargeError,
    NotACopyError,
    WrongCodeError,
)
from moodjournal.store.share_schema import ABOUT, APPLICATION_ID, NUMBERS, columns, statements
from moodjournal.store.slots import Cost

PAGE_BYTES = 4096
MOST_BYTES = 64 * 1024 * 1024
MOST_ROWS = 500_000
MOST_LETTERS = 1_000_000
"""Of one text."""

QUIET = (
    "PRAGMA query_only = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
)


@dataclass(frozen=True, slots=True, repr=False)
class AboutCopy:
    """What a copy says of itself.

    Attributes:
        id: UUID, hex; of this copy alone, two of one person share none.
        made_on: The day it was made.
        cover_note: What the person wrote to go with it; may be empty.
        entries: How many entries were chosen; None if the person did not want that told.
        of_entries: Of how many; None as well.
    """

    id: str
    made_on: date
    cover_note: str
    entries: int | None
    of_entries: int | None


@dataclass(frozen=True, slots=True, repr=False)
class Share:
    """An open copy.

    Attributes:
        path: Its file.
        about: What it says of itself.
        journal: It, for whoever reads a journal; every attempt to write is refused.
    """

    path: Path
    about: AboutCopy
    journal: Journal

    @contextmanager
    def begin(self) -> Iterator[Db]:
        """Give a transaction for reading."""
        with self.journal.begin() as db:
            yield db

    def close(self) -> None:
        """Close the file."""
        self.journal.close()


def open_share(path: Path, code: str, *, cost: Cost = COST) -> Share:
    """Open the copy at ``path``, after all of it was looked at.

    Args:
        path: The file.
        code: As typed; case, hyphens, blanks and look-alikes are forgiven.
        cost: Of the derivation; another one than ``COST`` is for tests.

    Raises:
        NotACopyError: It is something else.
        CopyOfOtherVersionError: Another version wrote it.
        CopyTooLargeError: It, its rows or a text are larger than those of any copy of ours.
        WrongCodeError: That is not its code.
        CopyDamagedError: It is no longer whole.
        OSError: It cannot be read.
    """
    key = copy_key(code, _head(path), cost)
    if key is None:
        raise WrongCodeError(
            _("That code does not open this copy: please check it, it has {n} symbols.").format(
                n=LENGTH
            )
        )
    link = _link(path, key)
    try:
        return _proved(path, link)
    except CopyTooLargeError:
        link.close()
        raise
    # A row that is none of ours fails in as many ways as there are kinds of values.
    except (driver.Error, ValueError, TypeError, LookupError, AttributeError, ArithmeticError,
            RecursionError) as problem:  # fmt: skip
        link.close()
        raise _damaged() from problem


def numbers_in(db: Db) -> Mapping[str, int] | None:
    """Return the numbers of the sessions by their ids as a copy has them; None in a journal."""
    of_copy = "SELECT count(*) FROM sqlite_master WHERE name = ?"
    if not db.value(of_copy, NUMBERS):
        return None
    rows = db.rows("SELECT session_id, number FROM copy_number")
    return {row["session_id"]: row["number"] for row in rows}


def entities_in(db: Db) -> dict[str, Entity]:
    """Return everything a copy holds, by its id."""
    return {one.id: one for kind in CUTS for one in entities.everything(db, kind)}


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        head = file.read(SALT_BYTES)
        size = file.seek(0, 2)
    if not head.startswith(MARK) or len(head) < SALT_BYTES:
        raise NotACopyError(_("This file is no copy made by Mood Journal."))
    if head[len(MARK)] != VERSION:
        raise _of_other_version()
    if size > MOST_BYTES:
        raise _too_large()
    return head


def _link(path: Path, key: CopyKey) -> Link:
    where = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        raw = driver.connect(where, uri=True, isolation_level=None, check_same_thread=False)
    except driver.Error as problem:
        raise _damaged() from problem
    link = Link(raw)
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f'PRAGMA key = "{key.pragma}"')
        for setting in QUIET:
            raw.execute(setting)
        read_only(link, on=True)
        raw.set_authorizer(only_reading)
    except driver.Error as problem:
        raw.close()
        raise _damaged() from problem
    return link


def _proved(path: Path, link: Link) -> Share:
    _check_pages(link, path.stat().st_size)
    _check_tables(link)
    journal = Journal(None, link)
    with journal.begin() as db:
        _check_size(db)
        about = _about(db)
        _check_content(db)
    return Share(path, about, journal)


def _check_pages(link: Link, size: int) -> None:
    """Check every page against its seal, the size against their number, and whose file it is."""
    ask = link.raw.execute
    if ask("PRAGMA cipher_integrity_check").fetchone() is not None:
        raise _damaged()
    if size != ask("PRAGMA page_count").fetchone()[0] * PAGE_BYTES:
        raise _damaged()
    if ask("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotACopyError(_("This file is no copy made by Mood Journal."))
    if ask("PRAGMA user_version").fetchone()[0] != VERSION:
        raise _of_other_version()


def _check_tables(link: Link) -> None:
    """Check that the tables are ours to the letter, with no view and no trigger among them."""
    rows = link.raw.execute("SELECT name, sql FROM sqlite_master").fetchall()
    named = {name: sql for name, sql in rows if not (sql is None and _is_index(name))}
    if named != statements():
        raise _damaged()
    if link.raw.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise _damaged()


def _is_index(name: str) -> bool:
    return name.startswith("sqlite_autoindex_")


def _check_size(db: Db) -> None:
    total = 0
    for table, names in columns().items():
        longest = ", ".join(f'coalesce(max(length("{one}")), 0)' for one in names)
        # Names of tables and columns are our own.
        (row,) = db.rows(f'SELECT count(*) AS rows, {longest} FROM "{table}"')  # noqa: S608 see above
        sizes = list(row.values())
        total += sizes[0]
        if total > MOST_ROWS or max(sizes[1:]) > MOST_LETTERS:
            raise _too_large()


def _about(db: Db) -> AboutCopy:
    (row,) = db.rows(f"SELECT * FROM {ABOUT}")  # noqa: S608 our own name
    about = AboutCopy(**{**row, "made_on": date.fromisoformat(row["made_on"])})
    counts = (about.entries, about.of_entries)
    told = all(type(one) is int for one in counts) or counts == (None, None)
    if not (told and _is_text(about.id, 32) and _is_text(about.cover_note, 4 * LONGEST_NOTE)):
        raise _damaged()
    return about


def _check_content(db: Db) -> None:
    """Build everything once: what is no value of ours fails here, and on no page."""
    every = entities_in(db)
    numbers = numbers_in(db) or {}
    sessions = {one for one in numbers if one in every}
    if len(sessions) < len(numbers) or not all(type(one) is int for one in numbers.values()):
        raise _damaged()
    for one in every.values():
        _check_texts(one)
        for name in ("session_id", "course_id", "goal_id"):
            pointed = getattr(one, name, None)
            if pointed is not None and pointed not in every:
                raise _damaged()


def _check_texts(one: Entity) -> None:
    """Check what SQLite would not mind: a number or bytes where a text belongs."""
    cut = CUTS[type(one)]
    for name in ("id", *cut.texts):
        value: Any = getattr(one, name)
        parts = value if isinstance(value, tuple) else (value,)
        parts = (*value, *value.values()) if isinstance(value, Mapping) else parts
        if not all(isinstance(part, str) for part in parts):
            raise _damaged()


def _is_text(value: Any, most: int) -> bool:
    return isinstance(value, str) and len(value) <= most


def _damaged() -> CopyDamagedError:
    return CopyDamagedError(
        _("This copy is damaged; please ask for it again. Nothing was changed.")
    )


def _of_other_version() -> CopyOfOtherVersionError:
    return CopyOfOtherVersionError(
        _("This copy was made by another version of the program; please use the same one.")
    )


def _too_large() -> CopyTooLargeError:
    return CopyTooLargeError(_("This file is too large for a copy made by Mood Journal."))
