"""Check-ins in FHIR: one Observation for the mood and its words, one for each thing rated."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.measure import Measure, MeasureKind, Rating
from moodjournal.exporters.derived import Derived
from moodjournal.exporters.fhir_values import (
    UCUM,
    Resource,
    annotated,
    coding,
    concept,
    number,
    observation,
    precision,
    provenance,
    refer,
    resource_id,
    said,
    score,
    stamp,
    told,
    when,
)
from moodjournal.exporters.pseudonym import uuid_of

Rated = tuple[Measure, Resource]
"""Something a person rates, and its code."""

MOOD = "Mood, 0 (worst I have felt) to 10 (best I have felt)"
SCALES: Mapping[MeasureKind, str] = MappingProxyType(
    {
        MeasureKind.SCALE: "0 to 10",
        MeasureKind.SEVERITY: "0 none, 1 mild, 2 moderate, 3 severe",
        MeasureKind.YES_NO: "yes or no",
        MeasureKind.HOURS: "hours",
        MeasureKind.NUMBER: "a number",
    }
)


def said_at_once(
    one: CheckIn,
    patient: str,
    rated: Mapping[str, Rated],
    tags: Mapping[str, str],
    derived: Derived,
) -> Iterator[Resource]:
    """Yield what a check-in said: its mood and words first, then its ratings.

    Args:
        one: The check-in.
        patient: Id of whom it is about.
        rated: What a person rates, by id; see ``concepts``.
        tags: Names of tags by id.
        derived: What stands beside the values.
    """
    common = _shared(one, patient, derived)
    parts = told(component=_components(one, tags))
    if one.mood is not None:
        code = concept(MOOD, coding("measures", "mood", "Mood"))
        value = {"valueQuantity": score(one.mood), "note": annotated(one.note)}
        yield observation(resource_id(one.id), patient, code, **common, **value, **parts)
    elif parts or said(one.note):
        code = concept("Words of a check-in", coding("measures", "words"))
        value = {"valueString": said(one.note)}
        yield observation(resource_id(one.id), patient, code, **common, **value, **parts)
    for rating in one.ratings:
        if found := rated.get(rating.measure_id):
            yield _rating(one, rating, found, patient, common)


def concepts(measures: Iterable[Measure]) -> dict[str, Rated]:
    """Return what a person rates, by id, with the code of each; the trash is left out."""
    return {one.id: (one, _concept(one)) for one in measures if one.deleted_at is None}


def _concept(measure: Measure) -> Resource:
    text = f"{measure.name} ({SCALES[measure.kind]}; {measure.direction.value})"
    return concept(text, coding("measures", resource_id(measure.id), measure.name))


def _shared(one: CheckIn, patient: str, derived: Derived) -> dict[str, Any]:
    return {
        "extension": precision(one.moment),
        "effectiveDateTime": when(one.moment),
        "issued": stamp(one.recorded_at),
        "performer": [refer(patient)],
        "method": provenance(derived.of_check_in(one)),
    }


def _components(one: CheckIn, tags: Mapping[str, str]) -> list[Resource]:
    """Return what a check-in says beside its numbers."""
    found = []
    if one.than_yesterday is not None:
        code = concept("Compared with yesterday", coding("measures", "than-yesterday"))
        found.append({"code": code, "valueString": one.than_yesterday.value})
    words = (said(tags.get(tag, "")) for tag in one.tags)
    tag_code = concept("Tag", coding("measures", "tag"))
    return found + [{"code": tag_code, "valueString": word} for word in words if word is not None]


def _rating(
    one: CheckIn, rating: Rating, rated: Rated, patient: str, common: Mapping[str, Any]
) -> Resource:
    measure, code = rated
    one_id = resource_id(uuid_of("rating", one.id, rating.measure_id))
    return observation(one_id, patient, code, **common, **_value(rating.value, measure))


def _value(value: float, measure: Measure) -> Resource:
    match measure.kind:
        case MeasureKind.YES_NO if value in (0, 1):
            return {"valueBoolean": value == 1}
        case MeasureKind.HOURS:
            quantity = {"value": number(value), "unit": "h", "system": UCUM, "code": "h"}
            return {"valueQuantity": quantity}
        case MeasureKind.NUMBER:
            return {"valueQuantity": told(value=number(value), unit=said(measure.unit))}
        case _:
            return {"valueQuantity": score(value)}
