"""Every JSON we write is what its schema says, and the schema knows every field there is."""

import importlib.util
import json
from dataclasses import fields
from datetime import date
from functools import cache
from typing import get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.record import Record
from moodjournal.exporters.json_file import VERSION, as_json
from moodjournal.paths import resource
from moodjournal.usecases.make_demo import demo_record
from tests.house.trees import ROOT
from tests.journals import records


@cache
def schema():
    return json.loads(resource(f"schema/moodjournal-{VERSION}.schema.json").read_text("utf-8"))


@cache
def validator():
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def problems(record):
    body = json.loads(json.dumps(as_json(record)))
    return [f"{one.json_path}: {one.message[:200]}" for one in validator().iter_errors(body)]


@given(records())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_journal_is_what_the_schema_says(record):
    assert problems(record) == []


@pytest.mark.parametrize("moment", ["induction", "maintenance"])
def test_the_demos_are_what_the_schema_says(moment):
    assert problems(demo_record(moment, date(2026, 11, 26), 3, "Europe/Berlin")) == []


def test_it_knows_every_list_and_every_field():
    hints = get_type_hints(Record)
    lists = {one.name: get_args(hints[one.name])[0] for one in fields(Record)}
    assert set(lists) <= set(schema()["properties"])
    for kind in lists.values():
        known = set(schema()["$defs"][kind.__name__]["properties"])
        ours = {one.name for one in fields(kind)} - ({"ratings"} if kind is CheckIn else set())
        assert ours - known == set(), f"{kind.__name__}: run make schema"
        assert known - ours <= {"provenance", "number"}


def test_a_field_that_it_does_not_know_is_found():
    body = json.loads(json.dumps(as_json(Record())))
    assert list(validator().iter_errors({**body, "new": []})) != []


def test_the_file_is_what_the_program_would_write():
    place = ROOT / "packaging" / "json_schema.py"
    spec = importlib.util.spec_from_file_location("moodjournal_json_schema", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    kept = resource(f"schema/moodjournal-{VERSION}.schema.json").read_text("utf-8")
    assert kept == module.written(module.schema()), "run make schema"
