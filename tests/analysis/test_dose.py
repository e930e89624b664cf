"""Dose beside usual before and after, and the exact permutation behind it."""

from itertools import combinations
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.dose import dose_numbers
from moodjournal.analysis.permutation import is_exact, permutation_interval
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.treatments import treatments
from moodjournal.domain.course import Route
from tests.analysis.builders import a_session
from tests.analysis.days import days_of

GROUP = st.lists(st.integers(-10, 10), min_size=4, max_size=5)


def dosed(doses, route=Route.IV, unit="mg", first=10):
    sessions = [
        a_session(first + 20 * place, route=route, dose_amount=dose, dose_unit=unit)
        for place, dose in enumerate(doses)
    ]
    return treatments(sessions, ())


def numbers(doses, rises=None, **more):
    rises = rises or [1] * len(doses)
    days = []
    for place, rise in enumerate(rises):
        start = 10 + 20 * place
        days += [(start - n, 4) for n in (1, 2, 3)] + [(start + n, 4 + rise) for n in range(1, 8)]
    return dose_numbers(days_of(days), dosed(doses, **more))


def test_one_point_a_session_with_usual_before_and_after():
    (found,) = numbers([40, 60], [1, 2])
    points = [(one.amount, one.before, one.after, one.change) for one in found.points]
    assert points == [(40, 4, 5, 1), (60, 4, 6, 2)]
    assert (found.route, found.unit, found.n) == (Route.IV, "mg", 2)
    assert found.heading == "For discussion with your provider"


def test_routes_and_units_stand_apart():
    done = [*dosed([40]), *dosed([40], unit="ml"), *dosed([40], route=Route.NASAL)]
    found = dose_numbers([], done)
    assert [(one.route, one.unit) for one in found] == [
        (Route.IV, "mg"), (Route.IV, "ml"), (Route.NASAL, "mg"),
    ]  # fmt: skip
    assert [one.without for one in found] == [1, 1, 1]


def test_three_against_two_are_too_few():
    (found,) = numbers([40, 40, 60, 60, 60])
    (one,) = found.comparisons
    assert one.interval == TooLittle(2, 4)
    assert one.interval.missing == "3 against 2 sessions: too few to compare"
    assert one.follow
    assert one.in_time() == (
        "One dose came after the other in time, so time cannot be told from dose."
    )


def test_four_a_group_have_an_interval():
    (found,) = numbers([40, 60] * 4, [1, 3, 2, 4, 1, 3, 2, 4])
    (one,) = found.comparisons
    assert (one.lower, one.higher, one.n_lower, one.n_higher) == (40, 60, 4, 4)
    assert one.interval.low <= 2 <= one.interval.high
    assert (one.follow, one.in_time()) == (False, "")


def test_three_doses_are_compared_one_by_one_step():
    (found,) = numbers([40, 60, 80])
    assert [(one.lower, one.higher) for one in found.comparisons] == [(40, 60), (60, 80)]


def rejected(ours, theirs, shift) -> bool:
    """Tell by trying every exchange whether a difference of ``shift`` is refused at 5 % a side."""
    moved = [one - shift for one in ours]
    pool = [*moved, *theirs]
    observed = sum(moved)
    sums = [sum(pool[place] for place in places)
            for places in combinations(range(len(pool)), len(ours))]  # fmt: skip
    above = sum(each >= observed - 1e-9 for each in sums) / len(sums)
    below = sum(each <= observed + 1e-9 for each in sums) / len(sums)
    return min(above, below) <= 0.05


@given(GROUP, GROUP)
def test_the_interval_is_what_the_test_does_not_reject(ours, theirs):
    found = permutation_interval(ours, theirs)
    assert rejected(ours, theirs, found.low - 0.001)
    assert rejected(ours, theirs, found.high + 0.001)
    assert not rejected(ours, theirs, found.low + 0.001) or found.low == found.high
    assert found.low <= fmean(ours) - fmean(theirs) <= found.high


@given(GROUP, GROUP, st.integers(-20, 20), st.randoms())
def test_order_is_nothing_and_a_shift_shifts_it(ours, theirs, shift, chance):
    found = permutation_interval(ours, theirs)
    mixed = [one + shift for one in ours]
    chance.shuffle(mixed)
    moved = permutation_interval(mixed, theirs)
    assert moved.low == pytest.approx(found.low + shift)
    assert moved.high == pytest.approx(found.high + shift)


def test_beyond_two_hundred_thousand_exchanges_the_same_ones_are_drawn_each_time():
    ours, theirs = [n % 7 for n in range(50)], [n % 5 for n in range(50)]
    assert not is_exact(ours, theirs)
    found = permutation_interval(ours, theirs)
    assert found == permutation_interval(ours, theirs)
    assert found.low < fmean(ours) - fmean(theirs) < found.high


def test_groups_of_two_cannot_be_told_apart():
    with pytest.raises(ValueError, match="told apart"):
        permutation_interval([1, 2], [3, 4])
