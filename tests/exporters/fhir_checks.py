"""A FHIR bundle before the eyes of others: the schema of HL7 and the models of fhir.resources."""

import json
from functools import cache
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle
from jsonschema import Draft6Validator

from moodjournal.domain.moment import Planned
from moodjournal.domain.session import Session, Status
from tests.builders import MONDAY, ZONE, a_moment

ORACLES = Path(__file__).parents[3] / "shared" / "oracles"
"""Vectors made by others; they lie beside the project and may be absent."""


@cache
def schema():
    """Return the JSON schema of R4; skip if it is not there."""
    path = ORACLES / "fhir.r4.schema.json"
    if not path.exists():
        pytest.skip(f"the FHIR schema of HL7 is not at {path}")
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def validator(kind):
    """Return the validator of one kind of resource.

    The schema of a bundle tries every kind there is for each entry; its own ``discriminator`` says
    which one it is.
    """
    return Draft6Validator(
        {"$ref": f"#/definitions/{kind}", "definitions": schema()["definitions"]}
    )


def check(bundle):
    """Check a bundle by both, and that all it refers to is in it."""
    Bundle.model_validate(bundle)
    each = [entry["resource"] for entry in bundle["entry"]]
    bare = {**bundle, "entry": [{**one, "resource": None} for one in bundle["entry"]]}
    for one in bare["entry"]:
        del one["resource"]
    problems = list(validator("Bundle").iter_errors(bare))
    problems += [
        problem for one in each for problem in validator(one["resourceType"]).iter_errors(one)
    ]
    assert [f"{problem.json_path}: {problem.message[:200]}" for problem in problems] == []
    urls = [one["fullUrl"] for one in bundle["entry"]]
    assert len(set(urls)) == len(urls)
    assert set(references(each)) <= set(urls)


def references(value):
    """Yield everything a bundle refers to."""
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for one in value.values():
            yield from references(one)
    elif isinstance(value, list):
        for one in value:
            yield from references(one)


def of_kind(bundle, kind):
    """Return the resources of one kind."""
    return [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == kind]


def a_session(**said):
    """Return a treatment session that took place on a Monday at ten."""
    said.setdefault("planned", Planned(MONDAY, None, ZONE))
    said.setdefault("actual", a_moment(0, "10:00"))
    return Session(**{"status": Status.DONE, **said})
