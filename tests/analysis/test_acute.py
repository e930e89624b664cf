"""Acute time: from the start of a done treatment session, to the hour."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.analysis.acute import acute_spans, acute_time, is_acute
from moodjournal.domain.clock import utc_now
from moodjournal.domain.moment import Moment
from moodjournal.domain.session import SessionKind, Status
from tests.analysis.builders import a_session, day, moment

HOUR = timedelta(hours=1)


def test_a_session_is_acute_from_its_start_up_to_but_not_including_24_h():
    acute = acute_time([a_session(3, "10:00")])
    assert not is_acute(moment(3, "09:59"), acute)
    assert is_acute(moment(3, "10:00"), acute)
    assert is_acute(moment(4, "09:59"), acute)
    assert not is_acute(moment(4, "10:00"), acute)


def test_the_hours_are_the_persons_choice():
    acute = acute_time([a_session(3, "10:00")], hours=2)
    assert is_acute(moment(3, "11:59"), acute)
    assert not is_acute(moment(3, "12:00"), acute)


def test_sessions_that_overlap_make_one_span():
    spans = acute_spans([a_session(4, "09:00"), a_session(3, "10:00"), a_session(9, "10:00")])
    assert [span.end - span.start for span in spans] == [47 * HOUR, 24 * HOUR]


def test_without_an_actual_start_the_planned_one_counts():
    (span,) = acute_spans([a_session(3, "10:00", planned=True)])
    assert span.start == moment(3, "10:00").utc


@pytest.mark.parametrize("status", [Status.PLANNED, Status.MISSED, Status.CANCELLED])
def test_what_did_not_take_place_is_not_acute(status):
    assert acute_spans([a_session(3, status=status)]) == ()


@pytest.mark.parametrize("kind", [SessionKind.INTEGRATION, SessionKind.VISIT])
def test_only_treatment_is_acute(kind):
    assert acute_spans([a_session(3, kind=kind)]) == ()


def test_a_session_in_the_trash_is_not_acute():
    assert acute_spans([a_session(3, deleted_at=utc_now())]) == ()


def test_a_session_without_a_time_makes_its_day_and_the_next_acute():
    acute = acute_time([a_session(3, at=None)])
    assert not is_acute(moment(3, "03:59"), acute)
    assert is_acute(moment(3, "04:00"), acute)
    assert is_acute(moment(5, "03:59"), acute)
    assert not is_acute(moment(5, "04:00"), acute)


def test_a_day_without_a_time_is_acute_on_a_sessions_day_and_the_day_after():
    acute = acute_time([a_session(3, "10:00")])
    told = [is_acute(Moment.whole_day(day(n), "Europe/Berlin"), acute) for n in range(2, 6)]
    assert told == [False, True, True, False]


def test_a_session_after_midnight_lies_on_the_day_before():
    acute = acute_time([a_session(3, "01:00")])
    assert acute.days == {day(2), day(3)}


def test_a_clock_change_does_not_stretch_the_hours():
    # Clocks in Berlin go back an hour on 25 October 2026, 177 days after day 0.
    acute = acute_time([a_session(176, "10:00")])
    assert is_acute(moment(177, "08:59"), acute)
    assert not is_acute(moment(177, "09:00"), acute)


def test_two_zones_compare_as_instants():
    acute = acute_time([a_session(3, "10:00")])
    assert is_acute(moment(4, "03:59", zone="America/New_York"), acute)
    assert not is_acute(moment(4, "04:00", zone="America/New_York"), acute)


def test_it_says_its_rule_and_its_n():
    acute = acute_time([a_session(3), a_session(9), a_session(12, status=Status.MISSED)])
    assert acute.n == 2
    assert acute.rule == "Acute: up to 24 h after the start of a treatment session."


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 23)), max_size=8), st.randoms())
def test_the_order_of_sessions_is_all_the_same_and_spans_never_touch(starts, random):
    sessions = [a_session(number, f"{hour:02}:00") for number, hour in starts]
    spans = acute_spans(sessions)
    random.shuffle(sessions)
    assert acute_spans(sessions) == spans
    assert all(one.end < other.start for one, other in pairwise(spans))
    for session in sessions:
        at = session.moment.utc
        assert any(span.start <= at and at + 24 * HOUR <= span.end for span in spans)
