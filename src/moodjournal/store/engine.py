"""SQLAlchemy over the connection that is open already; imported with the first write."""

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.pool import StaticPool
from sqlmodel import create_engine

from moodjournal.store import (
    tables,
    tables_progress,
    tables_sealed,
    tables_search,
    tables_shares,
    tables_support,
    tables_therapist,
)
from moodjournal.store.link import driver

DECLARED = (
    tables,
    tables_progress,
    tables_sealed,
    tables_search,
    tables_shares,
    tables_support,
    tables_therapist,
)
"""The modules that declare tables."""

TABLES = tables.EntityRow.metadata.tables
"""Every table by its name."""


class Shared:
    """The driver's connection as SQLAlchemy may use it: it can neither end a transaction nor close.

    SQLAlchemy rolls back when it first looks at a connection and when it gives one back; on a
    shared connection that would undo what the person just saved.
    """

    def __init__(self, raw: Any) -> None:
        self._raw = raw

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)

    def commit(self) -> None:
        """Do nothing: ``Db`` commits."""

    def rollback(self) -> None:
        """Do nothing: ``Db`` rolls back."""

    def close(self) -> None:
        """Do nothing: ``Link`` closes."""


def engine_over(raw: Any) -> Engine:
    """Return an engine that has ``raw`` as its one connection and works inside its transactions."""

    def connection() -> Any:
        return Shared(raw)

    return create_engine(
        "sqlite://", module=driver, creator=connection, poolclass=StaticPool, hide_parameters=True
    )
