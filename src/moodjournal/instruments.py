"""The questionnaires the program ships with, as their files say.

TO ADD AN INSTRUMENT: put its JSON file into ``resources/instruments``, with the keys that the
others have; nothing else is to be done. Its words stand exactly as published. What CLINICAL.md
decides about it (what a change may be called, what is said before it opens) stands in ``shown``.
"""

import json
from collections.abc import Mapping
from functools import cache
from gettext import gettext as _
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from moodjournal.domain.errors import ToldError
from moodjournal.domain.instrument import Band, Instrument, Item, Method, Offer, Option, Rules
from moodjournal.paths import resource

LAST = 1_000
"""Where an instrument stands whose file names no place."""

OPENS_SUPPORT = "show_support_panel"
"""The one action of ``safety_items`` that is followed (CLINICAL.md: PHQ-9 item 9 alone)."""


class InstrumentError(ToldError):
    """A file of an instrument cannot be used; the sentence names it and says what is wrong."""


@cache
def instruments() -> Mapping[str, Instrument]:
    """Return every instrument by id, in the order in which they are shown.

    Raises:
        InstrumentError: A file is broken.
    """
    return read_instruments(resource("instruments"))


def instrument(instrument_id: str) -> Instrument | None:
    """Return the instrument called ``instrument_id``; None if the program has none such."""
    return instruments().get(instrument_id)


def read_instruments(folder: Path) -> Mapping[str, Instrument]:
    """Return the instruments of every JSON file in ``folder``, by id and in their order.

    Raises:
        InstrumentError: A file is broken.
    """
    read = [_read(path) for path in sorted(folder.glob("*.json"))]
    placed = sorted(read, key=lambda one: (one[0], one[1].name))
    return MappingProxyType({one.id: one for _at, one in placed})


def _read(path: Path) -> tuple[int, Instrument]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        found = _instrument(data)
        _check(found)
        return data.get("place", LAST), found
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        sentence = _("The program’s own file {name} cannot be used ({reason}).")
        reason = f"{type(problem).__name__}: {problem}"
        raise InstrumentError(sentence.format(name=path.name, reason=reason)) from problem


def _instrument(data: Any) -> Instrument:
    scoring = data["scoring"]
    lowest, highest = scoring["range"]
    alerts = {one["linkId"]: _threshold(one) for one in data["safety_items"]}
    return Instrument(
        id=data["id"],
        name=data["name"],
        title=data["title"],
        about=data.get("construct") or "",
        stem=data.get("stem") or "",
        instructions=data.get("instructions") or "",
        content_note=data["shown"].get("content_note") or "",
        items=tuple(_item(one, alerts.get(one["linkId"])) for one in data["items"]),
        method=Method(scoring["method"]),
        lowest=lowest,
        highest=highest,
        decimals=scoring.get("round", 0),
        lower_is_better={"higher_is_worse": True, "higher_is_better": False}[data["direction"]],
        bands=tuple(Band(one["min"], one["max"], one["label"]) for one in data["bands"]),
        rules=_rules(data["shown"]),
        recall_days=data["recall_days"],
        min_interval_days=data["min_interval_days"],
        offer=Offer(data["offer"]),
        attribution=data["licence"]["attribution"],
        code=data.get("loinc_panel") or "",
        total_code=data.get("loinc_total") or "",
    )


def _threshold(safety: Any) -> int | None:
    if safety["action"] != OPENS_SUPPORT:
        return None
    return int(safety["trigger"].removeprefix("score>="))


def _item(data: Any, alerts_from: int | None) -> Item:
    places = data.get("ordinal_for_charts", {})
    return Item(
        id=data["linkId"],
        number=data["n"],
        text=data["text"],
        options=tuple(_option(one, place, places) for place, one in enumerate(data["options"])),
        scored=data["scored"],
        gate=data.get("gate", False),
        code=data.get("loinc") or "",
        alerts_from=alerts_from,
    )


def _option(data: Any, place: int, places: Mapping[str, int]) -> Option:
    score, code = data["score"], data.get("loinc_answer") or ""
    value = places.get(code, place) if score is None else score
    return Option(score, value, data["label"], code)


def _rules(shown: Any) -> Rules:
    reliable, minimal = shown.get("reliable") or {}, shown.get("minimal") or {}
    return Rules(
        reliable.get("points"),
        reliable.get("rule", ""),
        minimal.get("points"),
        minimal.get("rule", ""),
        shown.get("response_percent"),
        shown.get("remission_below"),
    )


def _check(found: Instrument) -> None:
    """Check what the rest of the program takes for granted.

    Raises:
        ValueError: It is not so.
    """
    if not found.id or not found.name or found.lowest >= found.highest:
        raise ValueError("it needs an id, a name and a range")
    if found.recall_days < 1 or found.min_interval_days < 1:
        raise ValueError("its days begin at 1")
    ids = [one.id for one in found.items]
    if len(set(ids)) != len(ids):
        raise ValueError("two items have one linkId")
    for item in found.items:
        values = [one.value for one in item.options]
        if len(values) < 2 or len(set(values)) != len(values):
            raise ValueError(f"item {item.number} needs answers that differ")
        if item.scored and any(one.score is None for one in item.options):
            raise ValueError(f"an answer of item {item.number} has no score")
    if found.bands and (found.bands[0].lowest, found.bands[-1].highest) != (
        found.lowest,
        found.highest,
    ):
        raise ValueError("its bands do not cover its range")
    if any(upper.lowest != lower.highest + 1 for lower, upper in pairwise(found.bands)):
        raise ValueError("its bands do not meet")
