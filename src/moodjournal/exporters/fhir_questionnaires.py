"""Questionnaires in FHIR: the form, the answers, and the total.

LOINC codes are those of the instrument's file; where it has none (WHO-5 and PCL-5: none could be
verified) the code is ours and the words say what it is. A total that the clinic gave is an
Observation alone.
"""

from collections.abc import Iterator
from typing import Any

from moodjournal.domain.instrument import Instrument, Item, Option
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.domain.scoring import is_complete
from moodjournal.exporters.derived import Derived
from moodjournal.exporters.fhir_values import (
    LOINC,
    ORDINAL,
    OURS,
    Resource,
    coding,
    concept,
    extension,
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
from moodjournal.instruments import instrument

LOINC_NOTICE = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief"
    " Institute, Inc. and the LOINC Committee and is available at no cost under the license at"
    " http://loinc.org/license."
)
"""As the licence of LOINC asks."""


def form_url(instrument_id: str) -> str | None:
    """Return the canonical address of a form that the program knows; None of any other."""
    known = instrument(instrument_id)
    return None if known is None or not known.items else f"{OURS}questionnaire:{known.id}"


def forms(every: tuple[Questionnaire, ...]) -> Iterator[Resource]:
    """Yield the forms that were answered, as published, whom they come from included."""
    used = {one.instrument for one in every if one.answers}
    for name in sorted(used):
        known = instrument(name)
        if known is not None and known.items:
            yield _form(known)


def answers(one: Questionnaire, patient: str, derived: Derived) -> Iterator[Resource]:
    """Yield the answers of ``one`` and its total, as far as there are any."""
    if one.total is None:
        yield _response(one, patient, derived)
    total = derived.total_of(one)
    if total is not None:
        yield _total(one, total, patient, derived)


def _form(known: Instrument) -> Resource:
    url = f"{OURS}questionnaire:{known.id}"
    code = [coding(LOINC, known.code)] if known.code else []
    return {
        "resourceType": "Questionnaire",
        "id": resource_id(uuid_of("questionnaire", known.id)),
        **told(
            url=url,
            title=said(known.title),
            status="active",
            subjectType=["Patient"],
            copyright=said(f"{known.attribution} {LOINC_NOTICE if known.code else ''}"),
            code=code,
            item=[_asked(known, one) for one in known.items],
        ),
    }


def _asked(known: Instrument, item: Item) -> Resource:
    return told(
        linkId=item.id,
        code=[coding(LOINC, item.code)] if item.code else None,
        text=said(item.text),
        type="choice",
        required=item.scored,
        answerOption=[{"valueCoding": _option(known, one)} for one in item.options],
    )


def _option(known: Instrument, option: Option) -> Resource:
    """Return an answer: its LOINC code, else ours, and its points."""
    ours = coding(f"{OURS}answers:{known.id}", str(option.value), option.label)
    found = coding(LOINC, option.code, option.label) if option.code else ours
    if option.score is not None:
        found["extension"] = [{"url": ORDINAL, "valueDecimal": option.score}]
    return found


def _response(one: Questionnaire, patient: str, derived: Derived) -> Resource:
    known = instrument(one.instrument)
    whole = known is not None and is_complete(known, one.answers)
    word = derived.of_questionnaire(one).replace(" ", "-")
    parts = told(
        extension=[extension("provenance", valueCode=word), *precision(one.moment)],
        questionnaire=form_url(one.instrument),
        status="completed" if whole else "in-progress",
        subject=refer(patient),
        authored=when(one.moment),
        author=refer(patient),
        source=refer(patient),
        item=[_answer(known, link, one.answers[link]) for link in _links(one, known)],
    )
    return {"resourceType": "QuestionnaireResponse", "id": resource_id(one.id), **parts}


def _links(one: Questionnaire, known: Instrument | None) -> list[str]:
    """Return the ids of the items answered, in the order of the form."""
    places = {} if known is None else {item.id: place for place, item in enumerate(known.items)}
    answered = [link for link in one.answers if said(link)]
    return sorted(answered, key=lambda link: places.get(link, len(places)))


def _answer(known: Instrument | None, link: str, value: int) -> Resource:
    item = None if known is None else known.item(link)
    option = None if item is None else item.option(value)
    answer: dict[str, Any] = {"valueInteger": value}
    if known is not None and option is not None:
        answer = {"valueCoding": _option(known, option)}
    text = None if item is None else said(item.text)
    return told(linkId=said(link), text=text, answer=[answer])


def _total(one: Questionnaire, total: float, patient: str, derived: Derived) -> Resource:
    return observation(
        resource_id(uuid_of("total", one.id)),
        patient,
        _total_code(one.instrument),
        extension=precision(one.moment),
        effectiveDateTime=when(one.moment),
        issued=stamp(one.recorded_at),
        performer=None if one.total is not None else [refer(patient)],
        valueQuantity=score(total),
        method=provenance(derived.of_questionnaire(one)),
        derivedFrom=None if one.total is not None else [refer(resource_id(one.id))],
    )


def _total_code(instrument_id: str) -> Resource:
    known = instrument(instrument_id)
    if known is None:
        return concept(f"{instrument_id}: total score")
    text = f"{known.name}: total score, {known.lowest} to {known.highest}"
    if known.total_code:
        return concept(text, coding(LOINC, known.total_code))
    return concept(text, coding("totals", known.id, f"{known.title}: total score"))
