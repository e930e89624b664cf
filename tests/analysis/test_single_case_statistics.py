"""Pairs of days against published figures (SingleCaseES and the papers it was checked on)."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.nap import nap, pair_counts
from moodjournal.analysis.too_little import TooLittle

FILE = Path(__file__).with_name("single_case_statistics.json")
VECTORS = json.loads(FILE.read_text(encoding="utf-8"))["vectors"]
VALUES = st.lists(st.integers(0, 10), min_size=2, max_size=20)


def turned(vector):
    sign = 1 if vector["improvement"] == "increase" else -1
    return [sign * one for one in vector["B"]], [sign * one for one in vector["A"]]


def risen(values) -> int:
    """Return how many pairs rise in time, less those that fall: Kendall's S."""
    pairs = [pair_counts([b], [a]) for a, b in combinations(values, 2)]
    return sum(one.higher - one.lower for one in pairs)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda one: one["name"])
def test_a_published_vector_agrees_to_six_decimals(vector):
    later, earlier = turned(vector)
    found = nap(later, earlier)
    assert found.value == pytest.approx(vector["NAP"], abs=5e-7)
    assert found.se == pytest.approx(vector["NAP_SE_unbiased"], abs=5e-7)
    assert found.interval.low == pytest.approx(vector["NAP_CI95"][0], abs=5e-7)
    assert found.interval.high == pytest.approx(vector["NAP_CI95"][1], abs=5e-7)
    assert found.tau == pytest.approx(vector["Tau"], abs=5e-7)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda one: one["name"])
def test_tau_u_from_the_same_counts_agrees_too_and_is_shown_nowhere(vector):
    later, earlier = turned(vector)
    counts = pair_counts(later, earlier)
    tau_u = (counts.higher - counts.lower - risen(earlier)) / counts.n
    assert tau_u == pytest.approx(vector["Tau_U"], abs=5e-7)


def test_one_day_on_a_side_is_too_little():
    assert nap([5], [3, 4]) == TooLittle(1, 2)


@given(VALUES, VALUES, st.randoms())
def test_the_order_of_days_does_not_matter(later, earlier, chance):
    mixed, also = later.copy(), earlier.copy()
    chance.shuffle(mixed)
    chance.shuffle(also)
    assert nap(mixed, also).counts == nap(later, earlier).counts
    assert nap(mixed, also).se == pytest.approx(nap(later, earlier).se)


@given(VALUES, VALUES, st.integers(-100, 100))
def test_a_shift_of_both_changes_nothing_and_turning_them_round_mirrors_it(later, earlier, shift):
    found = nap(later, earlier)
    moved = nap([one + shift for one in later], [one + shift for one in earlier])
    assert moved.counts == found.counts
    assert nap(earlier, later).value == pytest.approx(1 - found.value)
    assert 0 <= found.interval.low <= found.value <= found.interval.high <= 1


@given(VALUES)
def test_the_same_days_against_themselves_are_even(values):
    assert nap(values, values).value == pytest.approx(0.5)
