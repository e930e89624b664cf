"""The curve of waits against a published one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.kaplan_meier import Wait, kaplan_meier

# Weeks in remission on 6-MP; + is censored. Freireich and others, Blood 1963; 21:699.
ENDED = (6, 6, 6, 7, 10, 13, 16, 22, 23)
CENSORED = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
REMISSION = [Wait(days, True) for days in ENDED] + [Wait(days, False) for days in CENSORED]
# Kaplan-Meier estimate as printed in textbooks (Kleinbaum and Klein, Survival Analysis, ch. 2).
CURVE = {6: 0.857143, 7: 0.806723, 10: 0.752941, 13: 0.690196, 16: 0.627451, 22: 0.537815,
         23: 0.448179}  # fmt: skip
WAITS = st.lists(st.builds(Wait, st.integers(1, 60), st.booleans()), max_size=25)


def test_a_published_curve_agrees_to_six_decimals():
    found = kaplan_meier(REMISSION)
    assert {step.days: round(step.share, 6) for step in found.steps} == CURVE
    assert (found.median, found.n, found.ended) == (23, 21, 9)
    assert "Kaplan-Meier" in found.rule


def test_the_published_interval_of_its_median_agrees():
    """95 %, log-log: from week 13 on, its upper end not reached."""
    found = kaplan_meier(REMISSION, z=1.959964)
    assert (found.low, found.high) == (13, None)


def test_the_interval_of_a_share_is_the_log_log_one():
    first = kaplan_meier(REMISSION, z=1.959964).steps[0]
    assert (first.low, first.high) == (pytest.approx(0.61972, 1e-4), pytest.approx(0.95155, 1e-4))


def test_a_curve_that_stays_at_one_half_has_its_median_in_the_middle():
    assert kaplan_meier([Wait(days, True) for days in (10, 14, 20, 30)]).median == 17


def test_without_ends_there_is_no_median():
    found = kaplan_meier([Wait(20, False)] * 5)
    assert (found.median, found.low, found.high, found.steps) == (None, None, None, ())


@given(WAITS, st.randoms())
def test_order_is_nothing_and_the_curve_only_falls(waits, chance):
    found = kaplan_meier(waits)
    mixed = waits.copy()
    chance.shuffle(mixed)
    assert kaplan_meier(mixed) == found
    shares = [1.0, *(step.share for step in found.steps)]
    assert shares == sorted(shares, reverse=True)
    for step in found.steps:
        if step.low is not None and step.high is not None:
            assert 0 <= step.low <= step.share <= step.high <= 1
    if found.median is not None and found.low is not None:
        assert found.low <= found.median


@given(WAITS, st.integers(1, 30))
def test_some_days_longer_the_median_is_as_much_later(waits, days):
    found = kaplan_meier(waits)
    later = kaplan_meier([Wait(wait.days + days, wait.ended) for wait in waits])
    assert later.median == (None if found.median is None else found.median + days)
