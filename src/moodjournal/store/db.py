"""One open transaction on a journal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from moodjournal.store.link import Link

Columns = Mapping[str, Any]


class Db:
    """What a use case works in. It ends with the transaction it stands for."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._connection: Connection | None = None

    def rows(self, sql: str, *values: object) -> list[Columns]:
        """Return what a SELECT finds, each row by its column names; ``?`` stand for ``values``."""
        cursor = self._link.raw.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def value(self, sql: str, *values: object) -> Any:
        """Return the one value a SELECT finds; None if it finds no row."""
        row = self._link.raw.execute(sql, values).fetchone()
        return None if row is None else row[0]

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

    It begins IMMEDIATE: who would have to wait for another writer waits before doing anything.
    """
    link.raw.execute("BEGIN IMMEDIATE")
    db = Db(link)
    try:
        yield db
        link.raw.execute("COMMIT")
    except BaseException:
        if link.raw.in_transaction:
            link.raw.execute("ROLLBACK")
        raise
    finally:
        db.close()
