"""The questionnaires: words as published, bands that meet, and a new one is a new file."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from moodjournal.domain.instrument import Offer
from moodjournal.domain.scoring import total
from moodjournal.instruments import InstrumentError, instrument, instruments, read_instruments
from moodjournal.paths import resource

GIVEN = Path(__file__).parents[2] / "shared/clinical/instruments"
WORDS = (
    "title", "stem", "instructions", "content_note", "recall_days", "direction",
    "loinc_panel", "loinc_total",
)  # fmt: skip
EVERY = tuple(instruments())
PUBLISHED = tuple(one.id for one in instruments().values() if one.items)

every_instrument = pytest.mark.parametrize("name", EVERY)
every_published = pytest.mark.parametrize("name", PUBLISHED)


def own_file(name):
    return json.loads(resource(f"instruments/{name}.json").read_text(encoding="utf-8"))


def given_file(name):
    path = GIVEN / f"{name}.json"
    if not path.exists():
        pytest.skip("the given files are not beside this checkout")
    return json.loads(path.read_text(encoding="utf-8"))


def test_they_stand_in_a_stable_order():
    assert EVERY == (
        "phq-9", "gad-7", "pcl-5", "pc-ptsd-5", "peg", "phq-4", "phq-2", "who-5",
        "qids-sr16", "madrs", "isi",
    )  # fmt: skip


def test_two_are_on_and_the_others_wait_until_chosen():
    offers = {one.id: one.offer for one in instruments().values()}
    assert [name for name, offer in offers.items() if offer is Offer.ON] == ["phq-9", "gad-7"]
    assert [name for name, offer in offers.items() if offer is Offer.ONCE] == ["pc-ptsd-5"]


@every_instrument
def test_bands_meet_without_a_gap_and_cover_the_range(name):
    one = instrument(name)
    if one.bands:
        assert (one.bands[0].lowest, one.bands[-1].highest) == (one.lowest, one.highest)
    assert all(above.lowest == below.highest + 1 for below, above in pairwise(one.bands))


@every_published
def test_its_words_are_those_of_the_given_file(name):
    own, given = own_file(name), given_file(name)
    assert {key: own.get(key) for key in WORDS} == {key: given.get(key) for key in WORDS}
    assert own["bands"] == given["bands"]
    assert own["scoring"]["range"] == given["scoring"]["range"]
    assert own["licence"]["attribution"] == given["licence"]["attribution"]
    wanted = ("linkId", "n", "loinc", "text", "scored", "options")
    told = [[{key: item.get(key) for key in wanted} for item in f["items"]] for f in (own, given)]
    assert told[0] == told[1]


@every_published
def test_what_is_read_is_what_stands_in_its_file(name):
    one, own = instrument(name), own_file(name)
    assert [item.text for item in one.items] == [item["text"] for item in own["items"]]
    labels = [[option.label for option in item.options] for item in one.items]
    assert labels == [[option["label"] for option in item["options"]] for item in own["items"]]


def test_the_lowest_answer_of_gad_7_is_not_at_all():
    assert {item.options[0].label for item in instrument("gad-7").items} == {"Not at all"}


def test_only_item_9_of_phq_9_opens_support():
    alerting = [
        (one.id, item.number, item.alerts_from)
        for one in instruments().values()
        for item in one.items
        if item.alerts_from is not None
    ]
    assert alerting == [("phq-9", 9, 1)]


def test_the_tenth_item_is_kept_by_its_place():
    tenth = instrument("phq-9").items[9]
    assert not tenth.scored
    assert [one.value for one in tenth.options] == [0, 1, 2, 3]
    assert [one.score for one in tenth.options] == [None] * 4


def test_only_the_rules_that_were_decided_are_shown():
    rules = {one.id: one.rules for one in instruments().values()}
    reliable = {name: one.reliable_points for name, one in rules.items() if one.reliable_points}
    minimal = {name: one.minimal_points for name, one in rules.items() if one.minimal_points}
    assert reliable == {"phq-9": 7, "gad-7": 6, "pcl-5": 18}
    assert minimal == {"phq-9": 5, "gad-7": 4}
    assert {name for name, one in rules.items() if one.response_percent} == {"phq-9", "gad-7"}
    assert {name for name, one in rules.items() if one.remission_below} == {"phq-9", "gad-7"}
    assert all("7 points" in one.reliable_rule for one in [rules["phq-9"]])


def test_totals_of_the_clinic_have_a_range_and_no_words():
    without = {one.id: (one.lowest, one.highest) for one in instruments().values() if not one.items}
    assert without == {"qids-sr16": (0, 27), "madrs": (0, 60), "isi": (0, 28)}


def test_who_5_carries_its_own_licence():
    assert "CC BY-NC-SA 3.0 IGO" in instrument("who-5").attribution
    beside = resource("instruments/WHO-5-LICENCE.txt").read_text(encoding="utf-8")
    assert "who-5.json" in beside
    assert "CC BY-NC-SA 3.0 IGO" in beside


def a_file(folder, **other):
    data = {**own_file("phq-2"), "id": "new-3", "name": "NEW-3", **other}
    (folder / "new.json").write_text(json.dumps(data), encoding="utf-8")
    return data


def test_a_new_instrument_is_a_new_file(tmp_path):
    data = a_file(tmp_path)
    found = read_instruments(tmp_path)["new-3"]
    assert found.name == "NEW-3"
    assert total(found, {item["linkId"]: 3 for item in data["items"]}) == 6


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (
            {"bands": [{"min": 0, "max": 2, "label": "a"}, {"min": 4, "max": 6, "label": "b"}]},
            "meet",
        ),
        ({"bands": [{"min": 0, "max": 5, "label": "a"}]}, "cover"),
        ({"direction": "sideways"}, "sideways"),
        ({"scoring": {"method": "guess", "range": [0, 6]}}, "guess"),
        ({"items": [{"linkId": "1"}]}, "'n'|'options'"),
        ({"min_interval_days": 0}, "begin at 1"),
    ],
)
def test_a_broken_file_is_named(tmp_path, broken, told):
    a_file(tmp_path, **broken)
    with pytest.raises(InstrumentError, match=rf"new\.json.*({told})"):
        read_instruments(tmp_path)


def test_a_file_that_is_no_json_is_named(tmp_path):
    (tmp_path / "half.json").write_text("{", encoding="utf-8")
    with pytest.raises(InstrumentError, match=r"half\.json"):
        read_instruments(tmp_path)
