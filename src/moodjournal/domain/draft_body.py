"""What a form holds, as the text of a draft, and back into an entry."""

import json
from dataclasses import replace
from typing import Any, TypeVar

from moodjournal.domain.check_in import ThanYesterday
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Rating

E = TypeVar("E", bound=Entity)

FIELDS = (
    "mood",
    "ratings",
    "tags",
    "note",
    "text",
    "than_yesterday",
    "bring_to_therapy",
    "ask_my_provider",
    "private",
)
"""The fields of an entry that a form asks for; its moment is a field of the draft."""


def body_of(entity: Entity) -> str:
    """Return what was said in ``entity`` as the text of a draft."""
    said = {name: getattr(entity, name) for name in FIELDS if hasattr(entity, name)}
    if "ratings" in said:
        said["ratings"] = [[one.measure_id, one.value] for one in said["ratings"]]
    return json.dumps(said, ensure_ascii=False)


def with_body(entity: E, body: str) -> E:
    """Return ``entity`` as the draft has it.

    Raises:
        BadInputError: The draft cannot be read, or says nothing that could be kept.
    """
    try:
        said: dict[str, Any] = dict(json.loads(body).items())
        known = {name: said[name] for name in FIELDS if name in said and hasattr(entity, name)}
        if "ratings" in known:
            known["ratings"] = tuple(Rating(one, value) for one, value in known["ratings"])
        if "tags" in known:
            known["tags"] = tuple(known["tags"])
        if known.get("than_yesterday"):
            known["than_yesterday"] = ThanYesterday(known["than_yesterday"])
        return replace(entity, **known)
    except (TypeError, ValueError, AttributeError) as problem:
        raise BadInputError(str(problem)) from problem
