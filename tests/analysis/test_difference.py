"""The interval that knows neighbouring days are alike."""

from math import sqrt
from statistics import fmean, variance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.difference import difference, effective, inflation, t_90
from moodjournal.analysis.too_little import TooLittle

VALUES = st.lists(st.integers(0, 10), min_size=3, max_size=60)


def test_the_variance_of_a_mean_is_widened_as_the_rule_says():
    assert inflation(1) == 1
    assert inflation(2) == pytest.approx(1 + 2 * (1 / 2 * 0.5))
    assert inflation(4) == pytest.approx(1 + 2 * (3 / 4 * 0.5 + 2 / 4 * 0.25 + 1 / 4 * 0.125))
    assert inflation(10_000) == pytest.approx(3, abs=0.001)


@pytest.mark.parametrize(
    ("free", "t"), [(1, 6.3138), (9, 1.8331), (20, 1.7247), (30, 1.6973), (60, 1.6706)]
)
def test_the_t_table_is_the_published_one(free, t):
    assert t_90(free) == pytest.approx(t, abs=5e-5)


@pytest.mark.parametrize(("free", "t"), [(21, 1.7207), (35, 1.6896), (50, 1.6759), (240, 1.6512)])
def test_between_its_rows_it_is_close(free, t):
    assert t_90(free) == pytest.approx(t, abs=3e-4)


def test_without_a_degree_of_freedom_there_is_no_t():
    with pytest.raises(ValueError, match="degrees"):
        t_90(0.5)


def test_by_hand():
    later, earlier = [6, 7, 8, 7, 6, 8, 7], [3, 4, 3, 2, 4]
    pooled = (6 * variance(later) + 4 * variance(earlier)) / 10
    spread = sqrt(pooled * (inflation(7) / 7 + inflation(5) / 5))
    half = t_90(7 / inflation(7) + 5 / inflation(5) - 2) * spread
    found = difference(later, earlier)
    assert found.value == pytest.approx(fmean(later) - fmean(earlier))
    assert found.interval.low == pytest.approx(found.value - half)
    assert found.interval.high == pytest.approx(found.value + half)
    assert (found.n_later, found.n_earlier, found.n) == (7, 5, 12)
    assert "90 %" in found.rule


def test_two_days_on_a_side_are_too_little():
    assert difference([1, 2, 3, 4], [1, 2]) == TooLittle(2, 3)
    assert difference([], []) == TooLittle(0, 3)


@given(VALUES, VALUES, st.integers(-50, 50))
def test_order_is_nothing_and_a_shift_of_one_side_shifts_it_all(later, earlier, shift):
    found = difference(later, earlier)
    mixed = difference(sorted(later), sorted(earlier, reverse=True))
    assert mixed.interval.low == pytest.approx(found.interval.low)
    moved = difference([one + shift for one in later], earlier)
    assert moved.value == pytest.approx(found.value + shift)
    assert moved.interval.high == pytest.approx(found.interval.high + shift)
    turned = difference(earlier, later)
    assert turned.interval.low == pytest.approx(-found.interval.high)


@given(st.integers(1, 400))
def test_neighbouring_days_are_worth_fewer_independent_ones_but_more_with_each(n):
    assert effective(n) <= n
    assert effective(n + 1) > effective(n)
