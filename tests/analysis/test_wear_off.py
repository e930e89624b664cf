"""The drift between sessions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.wear_off import WearOff, theil_sen, wear_off
from tests.analysis.days import days_of, treated

VALUES = st.dictionaries(st.integers(2, 27), st.integers(0, 10), min_size=4)


def falling(start, per_week, days=range(2, 28)):
    return [(start + n, 8 + per_week * n / 7) for n in days]


def test_a_slope_by_hand():
    # Sen's own kind of example: one wild point moves it little.
    assert theil_sen([(1, 9), (2, 15), (3, 19), (4, 20), (10, 45), (12, 55), (18, 78)]) == (
        pytest.approx(4)
    )
    with pytest.raises(ValueError, match="values"):
        theil_sen([(1, 2), (1, 3)])


def test_typical_and_range_over_gaps():
    days = [*falling(0, -1), *falling(28, -0.5), *falling(56, 0)]
    found = wear_off(days_of(days), treated(0, 28, 56))
    assert [round(gap.per_week, 9) for gap in found.gaps] == [-1, -0.5, 0]
    assert found.sentence() == "typically -0.5 a week (range -1.0 to 0 over 3 gaps)"
    assert "4 values over 7 days" in found.rule


def test_ties_are_no_steady_change():
    found = wear_off(days_of([(n, 5) for n in range(2, 28)]), treated(0))
    assert found.sentence() == "no steady change (range 0 to 0 over 1 gap)"


def test_three_values_or_six_days_are_too_little():
    assert wear_off(days_of([(2, 5), (9, 4), (20, 3)]), treated(0)) == TooLittle(0, 1)
    assert wear_off(days_of([(n, 5) for n in range(2, 8)]), treated(0)) == TooLittle(0, 1)
    assert isinstance(wear_off(days_of([(n, 5) for n in range(2, 9)]), treated(0)), WearOff)


def test_day_one_and_the_day_of_the_next_session_are_left_out():
    inside = falling(0, -1)
    with_edges = [(1, 0), *inside, (28, 0)]
    done = treated(0, 28)
    found, plain = (wear_off(days_of(each), done) for each in (with_edges, inside))
    assert found.gaps[0].per_week == plain.gaps[0].per_week
    assert found.gaps[0].n == 26


@given(VALUES, st.integers(-20, 20), st.randoms())
def test_order_and_a_shift_change_nothing(values, shift, chance):
    done = treated(0, 28)
    found = wear_off(days_of(values.items()), done)
    moved = [(number, value + shift) for number, value in values.items()]
    chance.shuffle(moved)
    again = wear_off(days_of(moved), done)
    assert isinstance(again, type(found))
    if isinstance(found, WearOff):
        assert again.typical == pytest.approx(found.typical)
        assert found.low <= found.typical <= found.high
