"""The clinical facts the program ships with: effects, plan templates, crisis lines.

They are read from ``resources/clinical`` and never changed; their sources stand in the files.
"""

import json
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from moodjournal.domain.course import Route
from moodjournal.domain.effect import Valence
from moodjournal.paths import resource


@dataclass(frozen=True, slots=True)
class EffectKind:
    """One effect of the list.

    Attributes:
        id: Its name in the data.
        lay: Its name in plain words (untranslated).
        technical: Its name in published tables.
        valence: Welcome, unwelcome, or either.
        level: Mark beside the advice: none, visit, call_clinic, emergency.
        advice: The whole text shown beside it; fixed, never computed.
    """

    id: str
    lay: str
    technical: str
    valence: Valence
    level: str
    advice: str


@dataclass(frozen=True, slots=True)
class EffectList:
    """The effects and the words of their strengths (``clinical/effects.json``).

    Attributes:
        kinds: Every effect by id, in the order of the list.
        common: Ids asked first.
        gentle: Ids of the check-in for a foggy head, welcome ones too.
        monthly: Ids of longer-term effects, asked once a month in maintenance.
        unwelcome_words: Words for strength 0 to 3 of an unwelcome effect.
        other_words: Words for strength 0 to 3 of any other.
    """

    kinds: MappingProxyType[str, EffectKind]
    common: tuple[str, ...]
    gentle: tuple[str, ...]
    monthly: tuple[str, ...]
    unwelcome_words: tuple[str, ...]
    other_words: tuple[str, ...]

    def words(self, valence: Valence) -> tuple[str, ...]:
        """Return the four strength words that fit ``valence``."""
        return self.unwelcome_words if valence is Valence.UNWELCOME else self.other_words


@dataclass(frozen=True, slots=True)
class Template:
    """A plan that fills a calendar (``clinical/protocols.json``); it proposes no dose.

    Attributes:
        id: Its name in the data.
        label: Its name (untranslated).
        route: How the medicine is given; None if it fits any.
        induction_days: Days of induction sessions, counted from the first; empty if as told.
        maintenance_days: Days of maintenance sessions; empty if as told.
        then: What follows, in words (untranslated).
        before_items: What to have ready.
        session_fields: Names of the facts to note about a session.
    """

    id: str
    label: str
    route: Route | None
    induction_days: tuple[int, ...]
    maintenance_days: tuple[int, ...]
    then: str
    before_items: tuple[str, ...]
    session_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """A line that can be reached (``clinical/crisis_lines.json``).

    Attributes:
        name: What it is called.
        country: ISO 3166 code.
        kind: suicide, domestic_violence, poison ...
        call: Numbers to call.
        text: What to text; empty if nothing.
        chat: Address of its chat; empty if it has none.
        hours: When it answers.
        emergency: The emergency number of the country.
        checked_on: Date of the last check (ISO); empty if it was never checked.
        note: What else to know, such as what to press; empty if nothing.
    """

    name: str
    country: str
    kind: str
    call: tuple[str, ...]
    text: str
    chat: str
    hours: str
    emergency: str
    checked_on: str
    note: str


@dataclass(frozen=True, slots=True)
class Anywhere:
    """What holds where no line is known (``clinical/crisis_lines.json``).

    Attributes:
        emergency: The emergency number of most networks.
        directory: Address of a list of lines of every country.
    """

    emergency: str
    directory: str


@cache
def effect_list() -> EffectList:
    """Return the effects."""
    data = _read("effects")
    kinds = {
        one["id"]: EffectKind(
            one["id"],
            one["lay"],
            one["technical"],
            Valence(one["valence"]),
            one["level"],
            one["advice"],
        )
        for one in data["effects"]
    }
    return EffectList(
        MappingProxyType(kinds),
        tuple(data["common"]),
        tuple(data["gentle"]),
        tuple(data["monthly"]),
        tuple(data["strength_unwelcome"]),
        tuple(data["strength_other"]),
    )


@cache
def templates() -> tuple[Template, ...]:
    """Return the plan templates, in the order of the file."""
    return tuple(
        Template(
            one["id"],
            one["label"],
            None if one["route"] == "any" else Route(one["route"]),
            tuple(one["induction_days"] or ()),
            tuple(one["maintenance_days"] or ()),
            one["then"] or "",
            tuple(one["before_items"]),
            tuple(one["session_fields"]),
        )
        for one in _read("protocols")["templates"]
    )


def template(template_id: str) -> Template:
    """Return the template called ``template_id``, or the one that says nothing."""
    found = {one.id: one for one in templates()}
    return found.get(template_id, found["custom"])


def crisis_lines(country: str) -> tuple[CrisisLine, ...]:
    """Return the lines of ``country`` (ISO 3166), suicide prevention first."""
    lines = [
        CrisisLine(
            one["name"],
            one["country"],
            one["kind"],
            tuple(one["call"]),
            one["text"] or "",
            one["chat"] or "",
            one["hours"],
            one["emergency"],
            one["checked_on"] or "",
            one.get("note") or "",
        )
        for one in _read("crisis_lines")["lines"]
        if one["country"] == country
    ]
    return tuple(sorted(lines, key=lambda line: line.kind != "suicide"))


def anywhere() -> Anywhere:
    """Return what holds where no line is known."""
    found = _read("crisis_lines")["anywhere"]
    return Anywhere(found["emergency"], found["directory"])


def _read(name: str) -> Any:
    return json.loads(resource(f"clinical/{name}.json").read_text(encoding="utf-8"))
