"""Baselines and changes of questionnaires, by the rules of CLINICAL.md."""

import json
from math import ceil, sqrt
from pathlib import Path

import pytest

from moodjournal.analysis.acute import acute_time
from moodjournal.analysis.questionnaire_change import (
    Filled,
    Missing,
    baseline_of,
    change_from,
    latest_of,
    middle_of_last,
    recall_of,
    reliable_change_index,
)
from moodjournal.analysis.questionnaire_due import Why, due_of
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.instruments import instrument
from tests.analysis.builders import ZONE, a_session, day, moment

ORACLES = Path(__file__).parents[3] / "shared/oracles"
PHQ, GAD, WHO = instrument("phq-9"), instrument("gad-7"), instrument("who-5")
SESSION_1 = moment(40, "10:00")


def filled(number, total, at="18:00", *, clinic=False):
    when = Moment.whole_day(day(number), ZONE) if at is None else moment(number, at)
    return Filled(f"q{number}{at}", when, logical_day(when), total, from_clinic=clinic)


def change(before, after, of=PHQ):
    base = baseline_of([filled(39, before)], SESSION_1)
    return change_from(base, filled(50, after), of)


def test_the_vector_of_jacobson_and_truax():
    path = ORACLES / "reliable_change.json"
    if not path.exists():
        pytest.skip("the oracles are not beside this checkout")
    given = json.loads(path.read_text(encoding="utf-8"))
    assert given["sd"] * sqrt(2) * sqrt(1 - given["reliability"]) == pytest.approx(
        given["s_diff"], abs=5e-4
    )
    found = reliable_change_index(*(given[key] for key in ("pre", "post", "sd", "reliability")))
    assert found == pytest.approx(given["rc"], abs=5e-4)


def test_seven_points_of_phq_9_come_from_its_sem():
    assert PHQ.rules.reliable_points == ceil(1.96 * sqrt(2) * 2.5)


def test_the_last_complete_one_before_session_1_is_the_baseline():
    several = [filled(28, 20), filled(39, 18), filled(39, None, "20:00"), filled(40, 9, "12:00")]
    found = baseline_of(several, SESSION_1)
    assert (found.total, found.days_before, found.is_early) == (18, 1, False)
    assert "at most 14 days" in found.rule


def test_on_the_morning_of_session_1_it_still_counts():
    assert baseline_of([filled(40, 18, "08:00")], SESSION_1).days_before == 0


def test_a_day_alone_counts_before_session_1_only_if_it_is_an_earlier_day():
    assert baseline_of([filled(40, 18, None)], moment(40, "23:00")).why is Missing.NONE_BEFORE
    assert baseline_of([filled(39, 18, None)], SESSION_1).total == 18


@pytest.mark.parametrize(("days", "early"), [(14, False), (15, True), (30, True)])
def test_more_than_14_days_earlier_is_said(days, early):
    found = baseline_of([filled(40 - days, 18)], SESSION_1)
    assert found.is_early is early
    assert ("at most" in found.rule) is not early
    assert f"{days} days earlier" in found.rule


def test_what_is_missing_is_said():
    assert baseline_of([filled(9, 18)], SESSION_1).why is Missing.TOO_EARLY
    assert "31 days" in baseline_of([filled(9, 18)], SESSION_1).rule
    assert baseline_of([filled(41, 18)], SESSION_1).why is Missing.NONE_BEFORE
    assert baseline_of([filled(39, 18)], None).why is Missing.NO_SESSION


def test_a_chosen_one_wins_and_says_so():
    several = [filled(30, 20), filled(39, 18)]
    found = baseline_of(several, None, chosen=several[0].id)
    assert (found.total, found.days_before) == (20, None)
    assert baseline_of(several, SESSION_1, chosen="gone").total == 18


@pytest.mark.parametrize(
    ("before", "after", "points", "percent"),
    [(18, 9, -9, -50), (18, 13, -5, -28), (9, 3, -6, None)],
)
def test_points_come_first_and_percent_only_from_baseline_10(before, after, points, percent):
    found = change(before, after)
    assert (found.points, found.percent) == (points, percent)


@pytest.mark.parametrize(("after", "reliable"), [(12, False), (11, True), (25, True), (24, False)])
def test_a_reliable_change_goes_either_way(after, reliable):
    assert change(18, after).is_reliable is reliable


def test_a_response_is_half_and_needs_a_baseline_of_10():
    assert change(18, 9).is_response
    assert not change(18, 10).is_response
    assert change(9, 1).is_response is None


def test_remission_is_below_5():
    assert change(18, 4).is_remission
    assert not change(18, 5).is_remission
    assert change(8, 4, GAD).is_remission


def test_without_a_rule_nothing_is_called_anything():
    found = change(40, 60, WHO)
    assert (found.points, found.percent) == (20, 50)
    assert (found.is_reliable, found.is_response, found.is_remission) == (None, None, None)


def test_clinic_and_own_are_never_compared():
    base = baseline_of([filled(39, 18)], SESSION_1)
    assert change_from(base, filled(50, 9, clinic=True), PHQ) is None


def test_neither_the_baseline_nor_one_before_it_has_a_change():
    base = baseline_of([filled(39, 18)], SESSION_1)
    assert change_from(base, filled(39, 18), PHQ) is None
    assert change_from(base, filled(30, 18), PHQ) is None
    assert change_from(base, filled(50, None), PHQ) is None


def test_the_latest_and_the_median_of_the_last_four():
    several = [filled(number, total) for number, total in enumerate([2, 20, 10, 8, 12])]
    assert latest_of(several).total == 12
    assert middle_of_last(several) == 11
    assert middle_of_last(several[:3]) is None
    assert latest_of([filled(1, None)]) is None


def test_the_days_it_asks_about_and_the_sessions_inside():
    sessions = [a_session(number) for number in (6, 7, 20)] + [a_session(20, "19:00")]
    found = recall_of(filled(20, 9), 14, sessions)
    assert (found.first, found.last, found.sessions) == (day(7), day(20), 2)


def due(now, last=None, *, chosen=True, of=PHQ, sessions=()):
    last_day = None if last is None else day(last)
    return due_of(of, chosen, last_day, now, acute_time(sessions))


def test_it_is_offered_every_seven_days_at_most():
    assert due(moment(6), last=0).why is Why.WAITING
    assert due(moment(6), last=0).next_day == day(7)
    assert due(moment(7), last=0).now
    assert due(moment(0)).now


def test_it_is_not_offered_within_24_h_after_a_session():
    sessions = [a_session(10, "10:00")]
    assert due(moment(10, "09:00"), sessions=sessions).now
    found = due(moment(10, "18:00"), sessions=sessions)
    assert (found.why, found.next_day) == (Why.ACUTE, day(11))
    assert due(moment(11, "10:00"), sessions=sessions).now


def test_what_is_not_chosen_or_done_once_is_not_offered():
    screen = instrument("pc-ptsd-5")
    assert due(moment(0), chosen=False).why is Why.NOT_CHOSEN
    assert due(moment(0), of=screen).now
    assert due(moment(300), last=0, of=screen).why is Why.DONE_ONCE
    assert due(moment(0), of=instrument("isi")).why is Why.TOTALS_ONLY
