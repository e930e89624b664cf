"""JSON: all that the journal holds but its keys, to be read back by us or by anyone."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, time
from gettext import gettext as _
from pathlib import Path
from typing import Any

from moodjournal import __version__
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.entity import Entity
from moodjournal.domain.moment import Moment, Planned
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session
from moodjournal.exporters.derived import Derived, derive
from moodjournal.exporters.exporter import PLAIN, Exporter, Manner, whole_file

FORMAT = "moodjournal"
VERSION = 1


def label() -> str:
    """Return what people call it."""
    return _("Everything, to be read back (JSON)")


def write(record: Record, target: Path, manner: Manner = PLAIN) -> None:
    """Write ``record`` to ``target`` as UTF-8, in a stable order."""
    text = json.dumps(as_json(record, manner), ensure_ascii=False, indent=1, allow_nan=False)
    # Half a surrogate pair has no UTF-8; its escape is the one that JSON itself knows.
    content = (text + "\n").encode("utf-8", "backslashreplace")
    with whole_file(target) as part:
        part.write_bytes(content)


def as_json(record: Record, manner: Manner = PLAIN) -> dict[str, Any]:
    """Return ``record`` as lists and dicts; ``resources/schema`` says what stands in them.

    One list a kind of entity. Ratings have a list of their own. ``provenance`` of check-ins,
    ratings and questionnaires and ``number`` of sessions are derived: they are for the reader,
    and passed over when the file is read back.
    """
    derived = derive(manner.whole or record)
    lists: dict[str, Any] = {
        one.name: [_entity(entity, derived) for entity in manner.going(getattr(record, one.name))]
        for one in fields(record)
    }
    rated = manner.going(record.check_ins)
    ratings = [rating for one in rated for rating in _ratings(one, derived)]
    head = {"format": FORMAT, "version": VERSION, "made_by": __version__}
    return {**head, **lists, "ratings": ratings}


def _entity(entity: Entity, derived: Derived) -> dict[str, Any]:
    plain = {
        one.name: _plain(getattr(entity, one.name))
        for one in fields(entity)
        if not (isinstance(entity, CheckIn) and one.name == "ratings")
    }
    if isinstance(entity, CheckIn):
        plain["provenance"] = derived.of_check_in(entity)
    if isinstance(entity, Questionnaire):
        plain["provenance"] = derived.of_questionnaire(entity)
    if isinstance(entity, Session):
        plain["number"] = derived.numbers.get(entity.id)
    return plain


def _ratings(check_in: CheckIn, derived: Derived) -> list[dict[str, Any]]:
    word = derived.of_check_in(check_in)
    return [
        {
            "check_in_id": check_in.id,
            "measure_id": one.measure_id,
            "value": int(one.value) if one.value == int(one.value) else one.value,
            "provenance": word,
        }
        for one in check_in.ratings
    ]


def _plain(value: Any) -> Any:
    match value:
        case Moment():
            at = value.at.isoformat()
            return {"at": at, "zone": value.zone, "precision": value.precision.value}
        case Planned():
            return {"day": value.day.isoformat(), "at": _plain(value.at), "zone": value.zone}
        case datetime() | date() | time():
            return value.isoformat()
        case Mapping():
            return dict(value)
        case _:  # a text, a number, yes or no; an enum is a text; a tuple becomes a list
            return value


EXPORTER = Exporter("json", label, ".json", write, holds_private=True)
