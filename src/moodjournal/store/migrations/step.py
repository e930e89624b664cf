"""What a migration is."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the schema; ``up`` runs inside a transaction that also sets its number."""

    up: Callable[[Connection], None]
