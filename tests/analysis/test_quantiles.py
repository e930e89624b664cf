import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.quantiles import Quartiles, median, quantile, quartiles

VALUES = st.lists(st.integers(0, 20).map(lambda half: half / 2), min_size=1, max_size=60)


def test_the_middle_of_two_is_their_mean():
    assert median([3, 6]) == 4.5
    assert median([9]) == 9


def test_quartiles_are_interpolated():
    assert quartiles([1, 2, 3, 4]) == Quartiles(1.75, 2.5, 3.25, 4)


def test_no_values_have_no_middle():
    with pytest.raises(ValueError, match="needs values"):
        median([])
    with pytest.raises(ValueError, match="0 to 1"):
        quantile([1], 1.5)


@given(VALUES)
def test_the_middle_lies_within_the_values_and_is_the_known_one(values):
    found = quartiles(values)
    assert min(values) <= found.low <= found.middle <= found.high <= max(values)
    assert found.middle == statistics.median(values)
    if len(values) > 1:
        low, _middle, high = statistics.quantiles(values, n=4, method="inclusive")
        assert found.low == pytest.approx(low)
        assert found.high == pytest.approx(high)
