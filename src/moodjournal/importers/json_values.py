"""Values of the domain out of plain JSON, by the types that its fields declare."""

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from math import isfinite
from types import UnionType
from typing import Any, get_args, get_origin

from moodjournal.domain.moment import Moment, Planned, Precision

MOST = 2**63 - 1
"""Larger whole numbers do not fit into the journal's file."""


def decode(hint: Any, value: Any) -> Any:
    """Return ``value`` as the type ``hint`` says.

    Raises:
        ValueError: It is no such value.
        KeyError: A part of it is missing.
        TypeError: It is of another kind.
    """
    if isinstance(hint, UnionType):
        if value is None:
            return None
        hint = next(one for one in get_args(hint) if one is not type(None))
    if get_origin(hint) is tuple:
        return tuple(decode(get_args(hint)[0], one) for one in _of(list, value))
    if get_origin(hint) is Mapping:
        names, kind = get_args(hint)
        items = _of(dict, value).items()
        return {decode(names, name): decode(kind, one) for name, one in items}
    return _single(hint, value)


def _single(hint: Any, value: Any) -> Any:
    if hint is Moment:
        at = datetime.fromisoformat(value["at"])
        return Moment(at, _of(str, value["zone"]), Precision(value["precision"]))
    if hint is Planned:
        day = date.fromisoformat(value["day"])
        return Planned(day, decode(time | None, value["at"]), _of(str, value["zone"]))
    if hint in (datetime, date, time) or issubclass(hint, StrEnum):
        text = _of(str, value)
        return hint(text) if issubclass(hint, StrEnum) else hint.fromisoformat(text)
    if hint is float and type(value) is int:
        value = float(value)
    return _of(hint, value)


def _of(kind: type, value: Any) -> Any:
    """Return ``value`` if it is exactly of ``kind`` and can be kept."""
    if type(value) is not kind:
        raise TypeError(kind)
    if kind is int and not -MOST <= value <= MOST:
        raise ValueError(kind)
    if kind is float and not isfinite(value):
        raise ValueError(kind)
    return value
