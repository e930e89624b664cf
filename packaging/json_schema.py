"""Writes the schema of our JSON from the values it holds (``make schema``), for the version it has.

Run it when an entity gets a field; a test fails until then. Fields that older files of the version
lack are not required; a reader gives them their defaults.
"""

import inspect
import json
import re
import sys
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from moodjournal.analysis.provenance import Provenance
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.entity import Entity
from moodjournal.domain.moment import Moment, Planned, Precision
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session
from moodjournal.exporters.json_file import FORMAT, VERSION
from moodjournal.importers.our_json import CAME_LATER

HERE = Path(__file__).parents[1] / "resources" / "schema"
OFFSET = r"(Z|[+-]\d{2}:\d{2}(:\d{2})?)"
CLOCK = r"\d{2}:\d{2}(:\d{2}(\.\d+)?)?"
DAY = r"\d{4}-\d{2}-\d{2}"
ATTRIBUTE = r"^    (\w+): (.*?)(?=^    \w+: |\Z)"
PROVENANCE = {
    "enum": [one.value for one in Provenance],
    "description": "How the value came to be; derived, and passed over on reading.",
}
KINDS: Mapping[type, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    float: {"type": "number"},
    datetime: {"type": "string", "pattern": f"^{DAY}T{CLOCK}{OFFSET}$"},
    date: {"type": "string", "pattern": f"^{DAY}$"},
    time: {"type": "string", "pattern": f"^{CLOCK}$"},
    Moment: {"$ref": "#/$defs/moment"},
    Planned: {"$ref": "#/$defs/planned"},
}


def schema() -> dict[str, Any]:
    """Return the schema of the version that is written now."""
    hints = get_type_hints(Record)
    lists = {one.name: get_args(hints[one.name])[0] for one in fields(Record)}
    head = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "made_by": {"type": "string", "description": "Version of the program."},
    }
    arrays = {name: _list(kind.__name__) for name, kind in lists.items()}
    named = {kind.__name__: _entity(kind) for kind in lists.values()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT}:schema:{VERSION}",
        "title": f"Mood Journal, version {VERSION}",
        "description": "A journal, or what a person chose of it; a missing list is empty.",
        **_object({**head, **arrays, "ratings": _list("Rating")}, (*arrays, "ratings")),
        "$defs": {"moment": _moment(), "planned": _planned(), "Rating": _rating(), **named},
    }


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _object(properties: Mapping[str, Any], later: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in properties if name not in later],
        "properties": dict(properties),
    }


def _entity(kind: type[Entity]) -> dict[str, Any]:
    hints, words = get_type_hints(kind), {**_told(Entity), **_told(kind)}
    properties: dict[str, Any] = {}
    for one in fields(kind):
        if (kind, one.name) == (CheckIn, "ratings"):
            continue  # they have a list of their own
        properties[one.name] = _shape(hints[one.name])
        if one.name in words:
            properties[one.name] = {**properties[one.name], "description": words[one.name]}
    later = tuple(one.name for one in fields(kind) if (kind, one.name) in CAME_LATER)
    if kind in (CheckIn, Questionnaire):
        properties["provenance"] = PROVENANCE
    if kind is Session:
        properties["number"] = {
            "type": ["integer", "null"],
            "minimum": 1,
            "description": "Its place in its course and kind; derived, passed over on reading.",
        }
    first = inspect.getdoc(kind) or ""
    about = " ".join(first.split("\n\n", 1)[0].split())
    return {"description": about, **_object(properties, later)}


def _shape(hint: Any) -> dict[str, Any]:
    if isinstance(hint, UnionType):
        kind = next(one for one in get_args(hint) if one is not type(None))
        return {"anyOf": [_shape(kind), {"type": "null"}]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _shape(get_args(hint)[0])}
    if get_origin(hint) is Mapping:
        return {"type": "object", "additionalProperties": _shape(get_args(hint)[1])}
    if issubclass(hint, StrEnum):
        return {"enum": [one.value for one in hint]}
    return dict(KINDS[hint])


def _told(kind: type) -> dict[str, str]:
    """Return what the docstring of ``kind`` says of each attribute."""
    text = inspect.getdoc(kind) or ""
    found = re.search(r"^Attributes:\n(.*?)(?=^\S|\Z)", text, re.DOTALL | re.MULTILINE)
    parts = re.findall(ATTRIBUTE, found[1] if found else "", re.DOTALL | re.MULTILINE)
    return {name: " ".join(words.split()) for name, words in parts}


def _moment() -> dict[str, Any]:
    words = "A moment as the writer's clock showed it, with its offset."
    properties = {
        "at": _shape(datetime),
        "zone": {"type": "string", "description": "IANA name."},
        "precision": {"enum": [one.value for one in Precision]},
    }
    return {"description": words, **_object(properties, ())}


def _planned() -> dict[str, Any]:
    words = "A day, and a wall time if there is one, in a zone; no instant."
    properties = {"day": _shape(date), "at": _shape(time | None), "zone": {"type": "string"}}
    return {"description": words, **_object(properties, ())}


def _rating() -> dict[str, Any]:
    words = "The value given to one measure in one check-in, in the measure's own unit."
    properties = {
        "check_in_id": {"type": "string"},
        "measure_id": {"type": "string"},
        "value": {"type": "number"},
        "provenance": PROVENANCE,
    }
    return {"description": words, **_object(properties, ("provenance",))}


def written(found: dict[str, Any]) -> str:
    """Return a schema as it stands in its file."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write the file."""
    HERE.mkdir(exist_ok=True)
    target = HERE / f"{FORMAT}-{VERSION}.schema.json"
    target.write_text(written(schema()), encoding="utf-8")
    print(target.name)


if __name__ == "__main__":
    sys.exit(main())
