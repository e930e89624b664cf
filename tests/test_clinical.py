"""What the clinical files must hold for Support (the rule stands in crisis_lines.json)."""

import json
from datetime import date

import pytest

from moodjournal.clinical import anywhere, crisis_lines
from moodjournal.domain.countries import COUNTRIES
from moodjournal.domain.dial import call_uri, text_uri
from moodjournal.paths import resource

FILE = json.loads(resource("clinical/crisis_lines.json").read_text(encoding="utf-8"))
LINES = FILE["lines"]
every_line = pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
NEEDED = ("id", "country", "name", "url", "emergency", "languages", "kind", "source")
KINDS = {"suicide", "domestic_violence", "poison"}


@every_line
def test_an_entry_has_what_the_rule_of_its_file_asks_for(line):
    assert [name for name in NEEDED if not line.get(name)] == []
    assert line["call"] or line["text"] or line["chat"]
    assert line["url"].startswith("https://")
    assert line["kind"] in KINDS
    assert line["checked_on"] is None or date.fromisoformat(line["checked_on"])


@every_line
def test_a_phone_can_dial_every_number_of_an_entry(line):
    assert all(call_uri(number) for number in (*line["call"], line["emergency"]))
    assert line["text"] is None or text_uri(line["text"])


def test_no_id_stands_twice():
    ids = [line["id"] for line in LINES]
    assert len(set(ids)) == len(ids)


def test_every_country_of_the_file_can_be_chosen_and_no_other():
    assert {line["country"] for line in LINES} == {code for code, _name in COUNTRIES}


@pytest.mark.parametrize("country", [code for code, _name in COUNTRIES])
def test_a_country_has_a_line_against_suicide_first_and_one_emergency_number(country):
    lines = crisis_lines(country)
    assert lines[0].kind == "suicide"
    assert len({line.emergency for line in lines}) == 1


def test_where_no_line_is_known_there_is_still_a_number_and_a_directory():
    assert call_uri(anywhere().emergency)
    assert anywhere().directory.startswith("https://")
