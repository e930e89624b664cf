"""The cells of a table, and what stands between their quotes."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from moodjournal.domain.entity import Entity
from moodjournal.domain.formula_guard import guarded
from moodjournal.domain.moment import Moment

E = TypeVar("E", bound=Entity)
Cell = str | int | float | bool | None
Rows = Iterable[Sequence[Cell]]


def at(moment: Moment | None) -> tuple[Cell, Cell, Cell]:
    """Return a moment as the columns ``at zone precision``."""
    if moment is None:
        return None, None, None
    return moment.at.isoformat(), moment.zone, moment.precision


def day(known: date | None) -> Cell:
    """Return a day as it is written; nothing if it is not known."""
    return None if known is None else known.isoformat()


def standing(every: Iterable[E]) -> list[E]:
    """Return those that are not in the trash."""
    return [one for one in every if one.deleted_at is None]


def shown(cell: Cell) -> str:
    """Return what stands between the quotes."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return repr(int(cell) if cell == int(cell) else cell)
    if isinstance(cell, str):
        return guarded(cell)
    return "" if cell is None else str(cell)
