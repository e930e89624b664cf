"""FHIR R4: one bundle that a clinic's system reads, or that its server loads.

In it: a patient without a name, the forms that were answered with answers and totals, mood and what
the person rates, treatment sessions as given medicine, and their effects. Goals, reflections, steps
and flags have no place in it; tables and JSON hold them.

A bundle to be loaded (``transaction``) writes each resource under its own id, so that a newer one
is put over the older and doubles nothing, and no two patients meet: ids are random UUIDs.
The patient is made only if there is none with that identifier, so the clinic's own entry, with a
name put in, stays as it is.
"""

import json
from collections.abc import Iterator
from gettext import gettext as _
from pathlib import Path

from moodjournal.domain.record import Record
from moodjournal.domain.without import without_private
from moodjournal.exporters.derived import derive
from moodjournal.exporters.exporter import PLAIN, Exporter, Manner, whole_file
from moodjournal.exporters.fhir_check_ins import concepts, said_at_once
from moodjournal.exporters.fhir_questionnaires import answers, forms
from moodjournal.exporters.fhir_sessions import effects, given, is_given
from moodjournal.exporters.fhir_values import OURS, Resource, full_url, resource_id, said, told
from moodjournal.exporters.pseudonym import pseudonym, uuid_of

PATIENT = f"{OURS}patient"


def label() -> str:
    """Return what people call it."""
    return _("A bundle for a clinic’s system (FHIR R4)")


def write(record: Record, target: Path, manner: Manner = PLAIN) -> None:
    """Write ``record`` to ``target`` as a bundle, one resource a line; no clock goes into it."""
    with whole_file(target) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_lines(record, manner))


def as_bundle(record: Record, manner: Manner = PLAIN) -> Resource:
    """Return ``record`` as a bundle."""
    return json.loads("".join(_lines(record, manner)))


def _lines(record: Record, manner: Manner) -> Iterator[str]:
    kind = "transaction" if manner.transaction else "collection"
    yield f'{{"resourceType":"Bundle","language":"en","type":"{kind}","entry":[\n'
    before = ""
    dump = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
    for resource in manner.going(resources(record, manner)):
        yield before + dump(_entry(resource, manner))
        before = ",\n"
    yield "\n]}\n"


def resources(record: Record, manner: Manner) -> Iterator[Resource]:
    """Yield every resource, those first that others refer to; private ones and the trash never."""
    public = without_private(record)
    derived = derive(without_private(manner.whole or record))
    patient = _patient(manner.pseudonym or pseudonym(record), manner.name)
    yield patient
    who = patient["id"]
    answered = tuple(one for one in public.questionnaires if one.deleted_at is None)
    yield from forms(answered)
    for one in answered:
        yield from answers(one, who, derived)
    held = {one.id: one for one in public.sessions if one.deleted_at is None}
    for session in held.values():
        if is_given(session):
            yield given(session, who, derived)
    yield from effects(tuple(one for one in public.effects if one.deleted_at is None), held, who)
    rated = concepts(public.measures)
    tags = {one.id: one.name for one in public.tags if one.deleted_at is None}
    for one in public.check_ins:
        if one.deleted_at is None:
            yield from said_at_once(one, who, rated, tags, derived)


def _patient(who: str, name: str) -> Resource:
    one_id = resource_id(uuid_of("patient", who))
    written = said(name)
    return told(
        resourceType="Patient",
        id=one_id,
        identifier=[{"system": PATIENT, "value": one_id}],
        name=None if written is None else [{"text": written}],
    )


def _entry(resource: Resource, manner: Manner) -> Resource:
    entry = {"fullUrl": full_url(resource), "resource": resource}
    if manner.transaction:
        entry["request"] = _request(resource)
    return entry


def _request(resource: Resource) -> Resource:
    kind = resource["resourceType"]
    if kind == "Patient":
        return _once(kind, f"identifier={PATIENT}|{resource['id']}")
    if kind == "Questionnaire":
        return _once(kind, f"url={resource['url']}")
    return {"method": "PUT", "url": f"{kind}/{resource['id']}"}


def _once(kind: str, condition: str) -> Resource:
    """Return the request that makes a resource if none meets ``condition``."""
    return {"method": "POST", "url": kind, "ifNoneExist": condition}


EXPORTER = Exporter("fhir", label, ".json", write)
