"""Our own JSON, read back into the record it was written from."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from gettext import gettext as _
from pathlib import Path
from typing import Any, get_args, get_type_hints

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import Course
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import Import
from moodjournal.domain.measure import Rating
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session
from moodjournal.importers.json_values import decode

FORMAT = "moodjournal"
OURS = re.compile(rb'\s*\{\s*"format"\s*:\s*"moodjournal"')
VERSION = 1
MOST_BYTES = 100 * 1024 * 1024
"""Ten years of five check-ins a day are a tenth of it."""
CAME_LATER = frozenset(
    {
        (Session, "uid"),
        (Session, "sequence"),
        (Session, "calendar_said"),
        (Session, "import_id"),
        (Import, "replaced"),
        (Course, "every_days"),
        (Course, "before_items"),
    }
)
"""Fields that older files of this version lack; without one it has its default."""


def is_ours(head: bytes) -> bool:
    """Tell from its first bytes whether a file is a journal of ours."""
    return OURS.match(head) is not None


def read_json(path: Path) -> Record:
    """Return the record in the file at ``path``.

    Raises:
        BadInputError: It is no journal of ours, is damaged, or was written by a newer program.
        OSError: It cannot be read.
    """
    if path.stat().st_size > MOST_BYTES:
        raise BadInputError(_("The file is larger than 100 MB."))
    return read_bytes(path.read_bytes())


def read_bytes(content: bytes) -> Record:
    """Return the record that ``content`` holds; see ``read_json``."""
    body = _body(content)
    hints = get_type_hints(Record)
    ratings = _ratings(body.get("ratings", []))
    lists: dict[str, Any] = {}
    for one in fields(Record):
        kind = get_args(hints[one.name])[0]
        lists[one.name] = tuple(_entities(body.get(one.name, []), one.name, kind, ratings))
    return Record(**lists)


def _body(content: bytes) -> dict[str, Any]:
    try:
        body = json.loads(content, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as problem:
        raise BadInputError(_("The file is no JSON, or it is damaged.")) from problem
    if not isinstance(body, dict) or body.get("format") != FORMAT:
        raise BadInputError(_("This is no journal that was written by Mood Journal."))
    version = body.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise BadInputError(_("The file does not say which version it is."))
    if version > VERSION:
        raise BadInputError(_("A newer program wrote this file; please update this one first."))
    return body


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


def _ratings(every: Any) -> Mapping[str, tuple[Rating, ...]]:
    found: dict[str, list[Rating]] = {}
    for place, one in enumerate(_list(every, "ratings"), start=1):
        try:
            rating = Rating(decode(str, one["measure_id"]), decode(float, one["value"]))
            found.setdefault(decode(str, one["check_in_id"]), []).append(rating)
        except (ValueError, KeyError, TypeError) as problem:
            raise _damaged("ratings", place) from problem
    return {check_in_id: tuple(ratings) for check_in_id, ratings in found.items()}


def _entities(
    every: Any, name: str, kind: type[Entity], ratings: Mapping[str, tuple[Rating, ...]]
) -> Iterable[Entity]:
    hints = get_type_hints(kind)
    names = [one.name for one in fields(kind) if one.name != "ratings"]
    for place, one in enumerate(_list(every, name), start=1):
        try:
            parts = {
                field: decode(hints[field], one[field])
                for field in names
                if field in one or (kind, field) not in CAME_LATER
            }
            if kind is CheckIn:
                parts["ratings"] = ratings.get(parts["id"], ())
            _check_moments(parts)
            yield kind(**parts)
        except (ValueError, KeyError, TypeError, OverflowError) as problem:
            raise _damaged(name, place) from problem


def _check_moments(parts: Mapping[str, Any]) -> None:
    for value in parts.values():
        if isinstance(value, datetime) and value.utcoffset() is None:
            raise ValueError(value)


def _list(every: Any, name: str) -> list[Any]:
    if not isinstance(every, list):
        raise _damaged(name, 1)
    return every


def _damaged(name: str, place: int) -> BadInputError:
    sentence = _("The file is damaged at number {place} of “{name}”; nothing of it was taken.")
    return BadInputError(sentence.format(place=place, name=name))
