"""The honesty test itself: its patients are as they should be, and its bars can fail."""

from datetime import time
from itertools import pairwise
from random import Random
from statistics import fmean, pstdev

import pytest

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.day_values import day_values
from moodjournal.analysis.headline import headline
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.course import PhaseKind
from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session, Status
from tests.honesty.__main__ import all_counts
from tests.honesty.cells import LAGS, LOOKS, Counts, Row, patient_of, seen_on, shared_phases
from tests.honesty.patients import BAD, MAINTENANCE_DAYS, SD, day_of, swinging
from tests.honesty.table import broken, table

ZONE = "Europe/Berlin"


def evening(day: int) -> Moment:
    return Moment.local(day_of(day), time(18), ZONE)


def test_forty_patients_a_cell_make_the_table_and_no_lag_0_patient_is_told_of_an_effect():
    found = all_counts(40)
    assert {counts.patients for counts in found.values()} == {40}
    assert found[Row.NOTHING, 0.0].claims == found[Row.TROUGH, 0.0].claims == 0
    assert found[Row.RISE_3, 0.0].claimed > 0.7
    lines = table(found).splitlines()
    assert len(lines) == 2 + 2 * len(Row)
    assert {line.count("|") for line in lines} == {len(LAGS) + 3}


@pytest.mark.parametrize("row", Row)
@pytest.mark.parametrize("lag", LAGS)
def test_through_real_check_ins_and_sessions_it_says_the_same(row, lag):
    patient = patient_of(row, lag, 1)
    check_ins = [
        CheckIn(moment=evening(day), recorded_at=evening(day).utc, mood=mood)
        for day, mood in enumerate(patient.moods)
        if patient.logged[day]
    ]
    sessions = [
        Session(
            course_id=shared_phases()[0].course_id,
            status=Status.DONE,
            actual=Moment.local(day_of(day), time(10), ZONE),
        )
        for day in patient.sessions
    ]
    days = day_values(check_ins, acute_time(sessions)).days
    assert days == patient.days
    through = headline(days, shared_phases(), later=PhaseKind.MAINTENANCE)
    assert through == seen_on(patient, MAINTENANCE_DAYS)


@pytest.mark.parametrize("lag", LAGS)
def test_swings_have_their_spread_and_their_likeness(lag):
    chance = Random(1)
    many = [swinging(chance, lag, trough=False) for _patient in range(300)]
    every = [swing for swings in many for swing in swings]
    pairs = [a * b for swings in many for a, b in pairwise(swings)]
    assert fmean(every) == pytest.approx(0, abs=0.06)
    assert pstdev(every) == pytest.approx(SD, abs=0.05)
    assert fmean(pairs) / SD**2 == pytest.approx(lag, abs=0.05)


def test_a_trough_is_three_days_under_the_own_mean():
    assert max(swinging(Random(2), 0.3, trough=True)[:3]) <= BAD


def test_looks_are_weekly_from_day_28_to_day_175():
    assert (LOOKS[0], LOOKS[-1], len(LOOKS)) == (28, 175, 22)


def test_a_bar_that_does_not_hold_is_told():
    good = dict.fromkeys(((row, lag) for row in Row for lag in LAGS), Counts(100, 90, 100, 95))
    good |= {(row, lag): Counts(100, 4, 100, 95) for row in list(Row)[:2] for lag in LAGS}
    assert broken(good, 5000) == []
    too_often = good | {(Row.NOTHING, 0.3): Counts(100, 6, 100, 95)}
    assert len(broken(too_often, 5000)) == 1
    assert broken(too_often, 400) == []
    assert len(broken(good | {(Row.NOTHING, 0.3): Counts(100, 9, 100, 95)}, 400)) == 1
    assert len(broken(good | {(Row.RISE_3, 0.6): Counts(100, 77, 100, 95)}, 5000)) == 1
    assert len(broken(good | {(Row.RISE_2, 0.6): Counts(100, 9, 100, 84)}, 5000)) == 1
