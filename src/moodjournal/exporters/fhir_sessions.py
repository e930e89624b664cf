"""Treatment sessions in FHIR, as given medicine, and what they did afterwards.

A session that is still planned has not been given and is left out; so are integration sessions and
visits, in which nothing is given. A dose is the number and unit as told, or words, never converted.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType

from moodjournal.clinical import effect_list
from moodjournal.domain.course import Route
from moodjournal.domain.effect import Effect, Valence
from moodjournal.domain.moment import Precision
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.exporters.derived import Derived
from moodjournal.exporters.fhir_values import (
    ABSENT,
    Resource,
    annotated,
    coding,
    concept,
    extension,
    number,
    observation,
    precision,
    refer,
    resource_id,
    said,
    stamp,
    told,
    when,
)

MEDICINE = "Ketamine or esketamine, as given by the clinic"
STATUS: Mapping[Status, str] = MappingProxyType(
    {
        Status.DONE: "completed",
        Status.MISSED: "not-done",
        Status.CANCELLED: "not-done",
    }
)
ROUTES: Mapping[Route, str] = MappingProxyType(
    {
        Route.IV: "Infusion (intravenous)",
        Route.IM: "Injection (intramuscular)",
        Route.SC: "Subcutaneous",
        Route.NASAL: "Nasal spray",
        Route.SUBLINGUAL: "Sublingual",
        Route.TABLET: "Tablet (oral)",
        Route.OTHER: "Other",
    }
)


def is_given(session: Session) -> bool:
    """Tell whether ``session`` is one in which medicine was, or should have been, given."""
    return session.kind is SessionKind.TREATMENT and session.status in STATUS


def given(session: Session, patient: str, derived: Derived) -> Resource:
    """Return a treatment session that was done, missed or cancelled."""
    done = session.status is Status.DONE
    place = derived.numbers.get(session.id)
    numbered = [] if place is None else [extension("session-number", valueInteger=place)]
    parts = told(
        extension=[*numbered, *precision(session.moment)],
        status=STATUS[session.status],
        statusReason=None if done else [concept(session.status.value)],
        medicationCodeableConcept=concept(MEDICINE),
        subject=refer(patient),
        **_effective(session),
        note=_notes(session),
        dosage=_dosage(session) if done else None,
    )
    return {"resourceType": "MedicationAdministration", "id": resource_id(session.id), **parts}


def effects(
    every: tuple[Effect, ...], sessions: Mapping[str, Session], patient: str
) -> Iterator[Resource]:
    """Yield the effects of ``sessions``; what was never asked about is not there."""
    for one in every:
        session = sessions.get(one.session_id)
        if session is not None:
            yield _effect(one, session, patient)


def _effective(session: Session) -> Resource:
    """Return from when to when, if both are known to the minute; else the start."""
    moment = session.moment
    exact = session.actual is not None and moment.precision is Precision.MINUTE
    if session.status is not Status.DONE or session.minutes is None or not exact:
        return {"effectiveDateTime": when(moment)}
    end = moment.at + timedelta(minutes=session.minutes)
    return {"effectivePeriod": {"start": stamp(moment.at), "end": stamp(end)}}


def _notes(session: Session) -> list[Resource]:
    facts = [f"{name}: {fact}" for name, fact in session.fields.items() if fact.strip()]
    return [note for text in (session.note, *facts) for note in annotated(text)]


def _dosage(session: Session) -> Resource | None:
    """Return dose and route as told; FHIR wants a dose wherever it says anything (mad-1)."""
    words = said(session.dose_words)
    if session.dose_amount is not None:
        dose = told(value=number(session.dose_amount), unit=said(session.dose_unit))
    elif words is None and session.route is None:
        return None
    else:
        reason = "unknown" if words is None else "as-text"
        dose = {"extension": [{"url": ABSENT, "valueCode": reason}]}
    return told(text=words, route=_route(session.route), dose=dose)


def _route(route: Route | None) -> Resource | None:
    return None if route is None else concept(ROUTES[route], coding("routes", route.value))


def _effect(one: Effect, session: Session, patient: str) -> Resource:
    kind = None if one.own else effect_list().kinds.get(one.name)
    if kind is None:
        code, taken = concept(one.name), one.valence
    else:
        code = concept(kind.lay, coding("effects", kind.id, kind.technical))
        taken = one.valence or kind.valence
    return observation(
        resource_id(one.id),
        patient,
        code,
        partOf=[refer(resource_id(session.id))] if is_given(session) else None,
        extension=precision(session.moment),
        effectiveDateTime=when(session.moment),
        issued=stamp(one.edited_at or one.created_at),
        performer=[refer(patient)],
        valueCodeableConcept=_strength(one, taken),
        note=annotated(one.note),
        component=_about(one, taken),
    )


def _strength(one: Effect, taken: Valence | None) -> Resource:
    if one.strength is None:
        word = "strong" if one.strong else "present"
        text = "Present and strong" if one.strong else "Present, strength not asked"
        return concept(text, coding("strengths", word))
    words = effect_list().words(taken or Valence.EITHER)
    return concept(words[one.strength], coding("strengths", str(one.strength)))


def _about(one: Effect, taken: Valence | None) -> list[Resource]:
    found = []
    if one.gone is not None:
        code = concept("When it had worn off", coding("effects", "gone"))
        found.append({"code": code, "valueString": one.gone.value})
    if taken is not None:
        code = concept("How it was taken", coding("effects", "valence"))
        found.append({"code": code, "valueString": taken.value})
    return found
