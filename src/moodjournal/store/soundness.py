"""Look through a journal's file for damage; each kind has its own words. Nothing is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from moodjournal.store.entities import KINDS
from moodjournal.store.keys import SALT_BYTES, Keys
from moodjournal.store.link import Link, driver
from moodjournal.store.looking import look_at
from moodjournal.store.migrate import APPLICATION_ID, schema_number, steps

EVERY_PAGE = "PRAGMA cipher_integrity_check"
"""One row for each page whose seal does not fit it, or that is no whole page."""


class Harm(StrEnum):
    """What can be wrong with the file of a journal."""

    MISSING = "missing"
    EMPTY = "empty"
    OTHER_KEY = "other key"
    UNREADABLE = "unreadable"
    PAGES = "pages"
    CUT_SHORT = "cut short"
    GROWN = "grown"
    CONTENT = "content"
    LINKS = "links"
    NOT_OURS = "not ours"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class Findings:
    """What a look through one file found.

    Attributes:
        harms: What is wrong, each once; empty for a whole file.
        schema: The number of its schema; 0 if it cannot be read.
        counts: Rows by the name of their table, the trash included; empty if unreadable.
        entries: Check-ins that stand, the trash left out.
        last_day: The logical day of the latest of them, as ISO text; None if there is none.
    """

    harms: tuple[Harm, ...]
    schema: int = 0
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    entries: int = 0
    last_day: str | None = None


def examine(path: Path, keys: Keys) -> Findings:
    """Look through the file at ``path`` from its first byte to its last.

    Every page is checked against its seal, the size against the number of pages, the first bytes
    against the salt (they are sealed by nothing else), then what the pages hold.

    Raises:
        driver.OperationalError: It is busy, or a save was interrupted that is still to be undone.
        OSError: It cannot be read.
    """
    if not path.exists():
        return Findings((Harm.MISSING,))
    size = path.stat().st_size
    if size == 0:
        return Findings((Harm.EMPTY,))
    with path.open("rb") as file:
        head = file.read(SALT_BYTES)
    link = look_at(path, keys)
    try:
        return _examine(link, size, [] if head == keys.salt else [Harm.OTHER_KEY])
    finally:
        link.close()


def _examine(link: Link, size: int, harms: list[Harm]) -> Findings:
    try:
        link.raw.execute("BEGIN")
        link.raw.execute("SELECT count(*) FROM sqlite_master").fetchone()  # takes the lock to read
    except driver.OperationalError:
        raise
    except driver.DatabaseError:
        return Findings((*harms, _unreadable(link)))
    try:
        for ask in (_pages, _size, _content):
            harms.extend(one for one in ask(link, size) if one not in harms)
        return Findings(tuple(harms), schema_number(link), *tally(link))
    except driver.DatabaseError:
        return Findings(tuple(harms) or (Harm.CONTENT,))


def _unreadable(link: Link) -> Harm:
    """Return why not even the table of contents can be read."""
    rows = [row[0] for row in link.raw.execute(EVERY_PAGE)]
    if any(one.endswith("for page 1") for one in rows):
        return Harm.UNREADABLE
    return Harm.PAGES if any("HMAC" in one for one in rows) else Harm.CUT_SHORT


def _pages(link: Link, _size: int) -> Iterator[Harm]:
    rows = [row[0] for row in link.raw.execute(EVERY_PAGE)]
    if any("HMAC" in one for one in rows):
        yield Harm.PAGES


def _size(link: Link, size: int) -> Iterator[Harm]:
    pages, page = (
        int(link.raw.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "page_size")
    )
    if size != pages * page:
        yield Harm.CUT_SHORT if size < pages * page else Harm.GROWN


def _content(link: Link, _size: int) -> Iterator[Harm]:
    if link.raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        yield Harm.NOT_OURS
    if schema_number(link) > len(steps()):
        yield Harm.NEWER
    if link.raw.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        yield Harm.CONTENT
    if link.raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
        yield Harm.LINKS


def tally(link: Link) -> tuple[Mapping[str, int], int, str | None]:
    """Return counts, standing check-ins and the last day, as ``Findings`` tells them.

    A file of an older schema lacks some tables; those are left out.
    """
    ask = link.raw.execute
    there = {name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'")}
    tables = sorted({one.table for one in KINDS.values()} & there)
    # The names of the tables are our own.
    counts = {one: ask(f'SELECT count(*) FROM "{one}"').fetchone()[0] for one in tables}  # noqa: S608 see above
    if "check_in" not in there:
        return MappingProxyType(counts), 0, None
    standing = "SELECT count(*), max(day) FROM check_in WHERE deleted_at IS NULL"
    entries, last_day = ask(standing).fetchone()
    return MappingProxyType(counts), entries, last_day
