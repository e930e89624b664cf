"""Values as FHIR R4 writes them: texts, times, codes, references.

Codes of our own stand in systems that begin with ``urn:moodjournal:``; they name no host, and
nothing can be asked of them. LOINC codes stand where the file of an instrument has them.
"""

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from moodjournal.domain.moment import Moment, Precision
from moodjournal.exporters.pseudonym import uuid_of

Resource = dict[str, Any]

OURS = "urn:moodjournal:"
LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

AN_ID = re.compile(r"[0-9a-f]{32}")
BROKEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
ODD_SPACE = re.compile("[^\\S \t\r\n]|\ufeff")
MOST_OFFSET = timedelta(hours=14)


def said(text: str) -> str | None:
    """Return ``text`` as a FHIR string, which knows no control characters and no odd spaces.

    Returns:
        None if nothing is left of it: a FHIR string is never empty.
    """
    clean = ODD_SPACE.sub(" ", BROKEN.sub("\ufffd", text))
    return clean if clean.strip() else None


def told(**parts: Any) -> Resource:
    """Return those parts that say something; FHIR has neither null nor empty lists."""
    return {name: part for name, part in parts.items() if part not in (None, "", [], {})}


def resource_id(entity_id: str) -> str:
    """Return the id of a resource: the entity's own UUID, with hyphens; always the same."""
    known = AN_ID.fullmatch(entity_id)
    return str(UUID(entity_id if known else uuid_of("entity", entity_id)))


def full_url(resource: Resource) -> str:
    """Return how other resources of the bundle refer to ``resource``."""
    return f"urn:uuid:{resource['id']}"


def refer(one_id: str) -> Resource:
    """Return a reference to the resource with that id in the same bundle."""
    return {"reference": f"urn:uuid:{one_id}"}


def when(moment: Moment) -> str:
    """Return a moment as a FHIR dateTime with the writer's offset; a day alone as a date."""
    if moment.precision is Precision.DAY:
        return moment.at.date().isoformat()
    return stamp(moment.at)


def stamp(at: datetime) -> str:
    """Return an aware ``at`` as a FHIR instant; in UTC where its offset is none FHIR can write."""
    offset = at.utcoffset() or timedelta()
    if offset.seconds % 60 or offset.microseconds or abs(offset) > MOST_OFFSET:
        at = at.astimezone(UTC)
    return at.isoformat()


def number(value: float) -> int | float:
    """Return ``value`` as JSON shows it best: 4, not 4.0."""
    return int(value) if value == int(value) else value


def score(value: float) -> Resource:
    """Return points, which have no unit (UCUM annotation ``{score}``)."""
    return {"value": number(value), "unit": "{score}", "system": UCUM, "code": "{score}"}


def coding(system: str, code: str, display: str = "") -> Resource:
    """Return a coding; ``system`` without its beginning is one of ours."""
    known = system if ":" in system else f"{OURS}{system}"
    return told(system=known, code=code, display=said(display))


def concept(text: str, *codings: Resource) -> Resource:
    """Return a concept with its words and any codes; it is never empty."""
    return told(coding=list(codings), text=said(text) or (None if codings else "?"))


def extension(name: str, **value: Any) -> Resource:
    """Return one of our extensions, such as ``extension("session-number", valueInteger=3)``."""
    return {"url": f"{OURS}{name}", **value}


def provenance(word: str) -> Resource:
    """Return how a value came to be, as an Observation's method."""
    return concept(word, coding("provenance", word.replace(" ", "-")))


def precision(moment: Moment) -> list[Resource]:
    """Return what is to be known about a time that is exact only to a part of the day."""
    if moment.precision is not Precision.PART_OF_DAY:
        return []
    return [extension("precision", valueCode="part-of-day")]


def annotated(text: str) -> list[Resource]:
    """Return a note, in the list that FHIR wants."""
    words = said(text)
    return [] if words is None else [{"text": words}]


def survey() -> list[Resource]:
    """Return the category of what a person says of themselves."""
    return [{"coding": [{"system": CATEGORY, "code": "survey"}]}]


def observation(one_id: str, patient: str, code: Resource, **parts: Any) -> Resource:
    """Return an Observation about ``patient``."""
    head = {"resourceType": "Observation", "id": one_id}
    fixed = {
        "status": "final", "category": survey(), "code": code, "subject": refer(patient),
    }  # fmt: skip
    return {**head, **fixed, **told(**parts)}
