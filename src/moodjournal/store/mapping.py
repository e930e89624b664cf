"""Values to columns and back, by the field types of the domain's dataclasses."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from moodjournal.domain.entity import Entity
from moodjournal.domain.moment import Moment, Planned, Precision

Columns = Mapping[Any, Any]
Write = Callable[[Any], dict[str, Any]]
Read = Callable[[Columns], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """How one field of an entity is written to and read from its columns."""

    name: str
    write: Write
    read: Read


@dataclass(frozen=True, slots=True)
class EntityTable:
    """One kind of entity and the table that keeps it.

    Attributes:
        kind: The domain class.
        table: The name of its table.
        order: Names of the columns that put its rows in order.
        fields: One for each field kept in the table itself.
    """

    kind: type[Entity]
    table: str
    order: tuple[str, ...]
    fields: tuple[Field, ...]

    def columns(self, entity: Entity) -> dict[str, Any]:
        """Return the columns of ``entity``."""
        found: dict[str, Any] = {}
        for one in self.fields:
            found.update(one.write(getattr(entity, one.name)))
        return found

    def value(self, row: Columns, **parts: Any) -> Any:
        """Return the entity of ``row``; ``parts`` are the fields kept in other tables."""
        return self.kind(**{one.name: one.read(row) for one in self.fields}, **parts)


def entity_table(
    kind: type[Entity],
    table: str,
    order: tuple[str, ...] = ("created_at", "rowid"),
    elsewhere: tuple[str, ...] = (),
) -> EntityTable:
    """Return how ``kind`` is kept in ``table``; fields named in ``elsewhere`` have own tables."""
    hints = get_type_hints(kind)
    kept = tuple(
        _field(one.name, hints[one.name]) for one in fields(kind) if one.name not in elsewhere
    )
    return EntityTable(kind, table, order, kept)


def _field(name: str, hint: Any) -> Field:
    hint = _without_none(hint)
    if hint is Moment:
        return Field(name, lambda value: _moment_columns(name, value), _moment_reader(name))
    if hint is Planned:
        return Field(name, lambda value: _planned_columns(name, value), _planned_reader(name))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Field(
            name,
            lambda value: {name: None if value is None else value.value},
            lambda row: None if row[name] is None else hint(row[name]),
        )
    if get_origin(hint) in (tuple, Mapping):
        shape = tuple if get_origin(hint) is tuple else dict
        return Field(
            name,
            lambda value: {
                name: None if value is None else json.dumps(shape(value), ensure_ascii=False)
            },
            lambda row: None if row[name] is None else shape(json.loads(row[name])),
        )
    return Field(name, lambda value: {name: value}, _reader(name, hint))


def _reader(name: str, hint: Any) -> Read:
    """Return what turns a column of SQLite, which knows no dates, into the field's own type."""
    make = TYPES.get(hint)
    if make is None:
        return lambda row: row[name]
    return lambda row: None if row[name] is None else make(row[name])


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


TYPES: Mapping[Any, Callable[[Any], Any]] = MappingProxyType(
    {datetime: _utc, date: date.fromisoformat, time: time.fromisoformat, bool: bool}
)


def _without_none(hint: Any) -> Any:
    if isinstance(hint, UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _moment_columns(name: str, value: Moment | None) -> dict[str, Any]:
    if value is None:
        parts = ("at", "offset_s", "zone", "precision")
        return {f"{name}_{part}": None for part in parts}
    offset = value.at.utcoffset() or timedelta()
    return {
        f"{name}_at": value.utc,
        f"{name}_offset_s": int(offset.total_seconds()),
        f"{name}_zone": value.zone,
        f"{name}_precision": value.precision.value,
    }


def _moment_reader(name: str) -> Read:
    at, offset, zone = f"{name}_at", f"{name}_offset_s", f"{name}_zone"
    precision = f"{name}_precision"

    def read(row: Columns) -> Moment | None:
        if row[at] is None:
            return None
        fixed = timezone(timedelta(seconds=row[offset]))
        local = _utc(row[at]).astimezone(fixed)
        return Moment(local, row[zone], Precision(row[precision]))

    return read


def _planned_columns(name: str, value: Planned | None) -> dict[str, Any]:
    return {
        f"{name}_day": value.day if value else None,
        f"{name}_time": value.at if value else None,
        f"{name}_zone": value.zone if value else None,
    }


def _planned_reader(name: str) -> Read:
    def read(row: Columns) -> Planned | None:
        if row[f"{name}_day"] is None:
            return None
        at = row[f"{name}_time"]
        wall = None if at is None else time.fromisoformat(at)
        return Planned(date.fromisoformat(row[f"{name}_day"]), wall, row[f"{name}_zone"])

    return read
