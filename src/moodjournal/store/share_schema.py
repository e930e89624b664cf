"""The tables of a copy: those of a journal that can leave, each held to what may stand in it.

They have the same names and columns, so that what reads a journal reads a copy. A field that never
leaves has a column, because what reads a row asks for it, and a CHECK that lets nothing into it but
its default.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.copy_cut import CUTS, NOT_TOLD, RULES
from moodjournal.domain.entity import Entity
from moodjournal.domain.kept import SettingValue
from moodjournal.store.entities import KINDS

APPLICATION_ID = 0x4D4A5348  # "MJSH"

ABOUT, NUMBERS = "copy", "copy_number"
OWN = MappingProxyType(
    {
        ABOUT: ("id", "made_on", "cover_note", "entries", "of_entries"),
        NUMBERS: ("session_id", "number"),
    }
)
PARTS = MappingProxyType(
    {
        "rating": ("check_in_id", "measure_id", "value", "place"),
        "check_in_tag": ("check_in_id", "tag_id", "place"),
    }
)


def columns() -> Mapping[str, tuple[str, ...]]:
    """Return the columns of every table of a copy, by its name, in the order they are made."""
    found = {KINDS[kind].table: tuple(_columns(kind)) for kind in CUTS}
    return {**OWN, **found, **PARTS}


def statements() -> Mapping[str, str]:
    """Return the statement that makes each table, by its name; always the same to the letter."""
    held = {KINDS[kind].table: _columns(kind) for kind in CUTS}
    return {
        table: _statement(table, held.get(table) or dict.fromkeys(names))
        for table, names in columns().items()
    }


def stored(value: Any) -> Any:
    """Return ``value`` as SQLite keeps it, and as a journal does."""
    match value:
        case datetime():
            return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ")
        case date() | time():
            return value.isoformat()
        case bool():
            return int(value)
        case _:
            return value


def row_of(entity: Entity) -> dict[str, Any]:
    """Return the columns of ``entity``, without the day of a check-in."""
    return {name: stored(value) for name, value in KINDS[type(entity)].columns(entity).items()}


def _statement(table: str, checks: Mapping[str, str | None]) -> str:
    first, *_others = checks
    lines = [
        f'"{name}"{" PRIMARY KEY NOT NULL" if name == first and table not in PARTS else ""}'
        f"{f' CHECK ({check})' if check else ''}"
        for name, check in checks.items()
    ]
    if table in PARTS:
        lines.append(f"PRIMARY KEY ({', '.join(tuple(checks)[:2])})")
    return f'CREATE TABLE "{table}" ({", ".join(lines)})'


def _columns(kind: type[Entity]) -> dict[str, str | None]:
    """Return the columns of ``kind``, each with what must hold for it."""
    never = {one.name: one for one in fields(kind) if one.name in CUTS[kind].never}
    found: dict[str, str | None] = {}
    for one in KINDS[kind].fields:
        if one.name in never:
            held = one.write(_default(never[one.name]))
            found |= {name: f'"{name}" IS {_literal(value)}' for name, value in held.items()}
        else:
            found |= dict.fromkeys(one.write(None))
    if kind is SettingValue:
        found["id"] = f"id IN ({', '.join(_literal(one) for one in sorted(RULES))})"
    if kind is CheckIn:
        found["day"] = None
    return found


def _default(one: Field[Any]) -> Any:
    if one.name == "created_at":
        return NOT_TOLD
    return one.default_factory() if one.default_factory is not MISSING else one.default


def _literal(value: Any) -> str:
    match stored(value):
        case None:
            return "NULL"
        case int() as number:
            return str(number)
        case text:
            return "'" + str(text).replace("'", "''") + "'"
