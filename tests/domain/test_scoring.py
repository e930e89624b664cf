"""Totals as published; a missing answer leaves none."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.scoring import (
    alert_of,
    band_of,
    is_complete,
    items_asked,
    needed,
    total,
)
from moodjournal.instruments import instrument, instruments

ORACLES = Path(__file__).parents[3] / "shared/oracles"
PUBLISHED = [one for one in instruments().values() if one.items]
PHQ, PTSD = instrument("phq-9"), instrument("pc-ptsd-5")
ITEM_9 = "44260-8"


def oracle(name):
    path = ORACLES / f"{name}.json"
    if not path.exists():
        pytest.skip("the oracles are not beside this checkout")
    return json.loads(path.read_text(encoding="utf-8"))


def answered(one, values):
    items = [item for item in one.items if item.scored or item.gate]
    return {item.id: value for item, value in zip(items, values, strict=True)}


@st.composite
def whole_forms(draw):
    one = draw(st.sampled_from(PUBLISHED))
    values = {item.id: draw(st.sampled_from([o.value for o in item.options])) for item in one.items}
    order = draw(st.permutations(list(values)))
    return one, {item: values[item] for item in order}


def test_the_example_of_hl7_scores_12():
    example = oracle("phq9_hl7_example")
    answers = answered(PHQ, example["items"])
    assert total(PHQ, answers) == example["total"] == 12
    tenth = next(one for one in PHQ.items[9].options if one.code == example["difficulty"])
    assert total(PHQ, {**answers, "69722-7": tenth.value}) == 12


def test_the_vectors_of_pcl_5_have_their_totals():
    vectors = oracle("pcl5_totals")
    assert len(vectors) == 4
    for vector in vectors:
        assert (
            total(instrument("pcl-5"), answered(instrument("pcl-5"), vector["items"]))
            == (vector["total"])
        )


@given(whole_forms())
def test_the_order_of_answering_does_not_matter_and_the_total_lies_in_its_range(form):
    one, answers = form
    found = total(one, answers)
    assert found == total(one, dict(sorted(answers.items())))
    assert one.lowest <= found <= one.highest
    assert bool(one.bands) == (band_of(one, found) is not None)


@given(whole_forms(), st.data())
def test_a_missing_answer_leaves_no_total(form, data):
    one, answers = form
    left_out = data.draw(st.sampled_from(needed(one, answers)))
    del answers[left_out.id]
    assert total(one, answers) is None
    assert not is_complete(one, answers)


@given(whole_forms(), st.data())
def test_an_answer_that_was_never_published_counts_as_missing(form, data):
    one, answers = form
    answers[data.draw(st.sampled_from(needed(one, answers))).id] = 99
    assert total(one, answers) is None


def test_the_unscored_item_is_not_needed():
    assert total(PHQ, answered(PHQ, [3] * 9)) == 27


def test_a_gate_answered_no_ends_the_form_with_0():
    gate = PTSD.items[0]
    closed = {gate.id: 0, PTSD.items[1].id: 1}
    assert items_asked(PTSD, closed) == (gate,)
    assert total(PTSD, closed) == 0
    assert len(items_asked(PTSD, {})) == 6
    assert total(PTSD, {item.id: 1 for item in PTSD.items}) == 5
    assert total(PTSD, {item.id: 1 for item in PTSD.items[1:]}) is None


@pytest.mark.parametrize(
    ("values", "mean"), [((1, 0, 0), 0.3), ((1, 1, 0), 0.7), ((10, 10, 10), 10.0), ((4, 4, 5), 4.3)]
)
def test_peg_is_a_mean_to_one_decimal(values, mean):
    assert total(instrument("peg"), answered(instrument("peg"), values)) == mean


def test_who_5_is_four_times_the_sum():
    assert total(instrument("who-5"), answered(instrument("who-5"), [5, 4, 3, 2, 1])) == 60


def test_a_total_from_the_clinic_alone_has_no_form():
    assert not is_complete(instrument("madrs"), {})
    assert total(instrument("madrs"), {}) is None


@pytest.mark.parametrize(
    ("points", "label"), [(0, "Minimal"), (4, "Minimal"), (5, "Mild"), (19, "Moderately severe")]
)
def test_a_total_lies_in_its_band(points, label):
    assert band_of(PHQ, points).label == label


@pytest.mark.parametrize("points", [None, -1, 28])
def test_off_the_range_there_is_no_band(points):
    assert band_of(PHQ, points) is None


def test_item_9_alerts_with_a_total_of_3():
    answers = answered(PHQ, [1, 1, 0, 0, 0, 0, 0, 0, 1])
    assert total(PHQ, answers) == 3
    assert alert_of(PHQ, answers) == (PHQ.items[8], PHQ.items[8].options[1])
    assert PHQ.items[8].options[1].label == "Several days"


def test_item_9_alerts_in_an_unfinished_form():
    assert alert_of(PHQ, {ITEM_9: 1}) == (PHQ.items[8], PHQ.items[8].options[1])
    assert alert_of(PHQ, {ITEM_9: 0}) is None
    assert alert_of(PHQ, {}) is None


@given(whole_forms())
def test_nothing_but_item_9_alerts(form):
    one, answers = form
    assert (alert_of(one, answers) is not None) == (answers.get(ITEM_9, 0) > 0)
