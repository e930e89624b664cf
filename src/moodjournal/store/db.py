"""One open transaction on a journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from moodjournal.store.errors import TracesLeftError
from moodjournal.store.link import driver

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from moodjournal.domain.entity import Entity
    from moodjournal.store.link import Link

Columns = Mapping[str, Any]

REWRITE = "VACUUM"


class Db:
    """What a use case works in. It ends with the transaction it stands for.

    Attributes:
        touched: Names of the tables of entities that were written.
        unsettled: What was written last of each entity, None for taken out; see ``at_the_end``.
        sweeps: Whether something was erased for good, so that no trace may stay in the file.
    """

    def __init__(self, link: Link) -> None:
        self._link = link
        self._connection: Connection | None = None
        self.touched: set[str] = set()
        self.unsettled: dict[tuple[type[Entity], str], Entity | None] = {}
        self.sweeps = False
        self._last: list[Callable[[Db], None]] = []

    def rows(self, sql: str, *values: object) -> list[Columns]:
        """Return what a SELECT finds, each row by its column names; ``?`` stand for ``values``."""
        cursor = self._link.raw.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def tuples(self, sql: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """Return what a SELECT finds, row by row as plain tuples, where there are very many."""
        return self._link.raw.execute(sql, values)

    def value(self, sql: str, *values: object) -> Any:
        """Return the one value a SELECT finds; None if it finds no row."""
        row = self._link.raw.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def run(self, sql: str, *values: object) -> None:
        """Run a statement that SQLModel has no words for."""
        self._link.raw.execute(sql, values)

    def at_the_end(self, last: Callable[[Db], None]) -> None:
        """Let ``last`` run once before the transaction is committed, whatever comes until then."""
        if last not in self._last:
            self._last.append(last)

    def finish(self) -> None:
        """Run what was left for the end."""
        for last in self._last:
            last(self)

    def writing(self) -> Connection:
        """Return SQLAlchemy's connection to the same file, in the same transaction."""
        if self._connection is None:
            self._connection = self._link.engine().connect()
        return self._connection

    def close(self) -> None:
        """Give SQLAlchemy's connection back; that ends no transaction."""
        if self._connection is not None:
            self._connection.close()


@contextmanager
def transaction(link: Link) -> Iterator[Db]:
    """Give a transaction: committed at the end, undone whole if anything is raised.

    It begins IMMEDIATE: who would have to wait for another writer waits before doing anything. A
    link that can only read begins plainly (``read_only``).
    """
    link.raw.execute(link.begins)
    db = Db(link)
    try:
        yield db
        db.finish()
        link.raw.execute("COMMIT")
        if db.sweeps:
            _sweep(link)
    except BaseException:
        if link.raw.in_transaction:
            link.raw.execute("ROLLBACK")
        raise
    finally:
        db.close()


def _sweep(link: Link) -> None:
    """Write the file anew, of what stands in it alone.

    ``secure_delete`` overwrites rows that go, but not the copies of a row that stay behind in a
    page when SQLite moves rows between pages: of 1,470 erased words 10 were still there.
    """
    try:
        link.raw.execute(REWRITE)
    except driver.Error as problem:
        raise TracesLeftError(
            _(
                "This is deleted, but traces of it are still in the encrypted file: make room on"
                " the disk, then delete something else for good, and they go with it."
            )
        ) from problem
