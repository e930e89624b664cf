"""A plan, and the calendar it makes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.course import PhaseKind, check_phases
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.plan import MOST_SESSIONS, calendar_of, rhythm
from tests.builders import MONDAY, a_plan

counts = st.integers(1, MOST_SESSIONS)
weekdays = st.sets(st.integers(0, 6)).map(tuple)
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(counts, weekdays, days)
def test_a_rhythm_has_as_many_days_as_asked_and_begins_on_the_first(count, on, first):
    found = rhythm(count, on, first)
    assert len(found) == count
    assert found[0] == 0
    assert list(found) == sorted(set(found))


@given(counts, weekdays, days)
def test_every_day_after_the_first_is_one_of_the_weekdays(count, on, first):
    wanted = set(on) or {first.weekday()}
    for offset in rhythm(count, on, first)[1:]:
        assert (first + timedelta(days=offset)).weekday() in wanted


def test_no_weekday_means_once_a_week():
    assert rhythm(4, (), MONDAY) == (0, 7, 14, 21)


def test_monday_wednesday_friday_from_a_monday():
    assert rhythm(6, (0, 2, 4), MONDAY) == (0, 2, 4, 7, 9, 11)


@pytest.mark.parametrize(
    "wrong", [(), (1, 2), (0, 2, 2), (0, 4, 2), tuple(range(MOST_SESSIONS + 1))]
)
def test_days_that_make_no_plan_are_refused(wrong):
    with pytest.raises(BadInputError):
        a_plan(days=wrong)


def test_assessment_runs_up_to_the_morning_of_the_first_session():
    calendar = calendar_of(a_plan(), MONDAY - timedelta(days=14))
    assessment, induction = calendar.phases
    assert (assessment.kind, assessment.last_day) == (PhaseKind.ASSESSMENT, MONDAY)
    assert (induction.kind, induction.first_day) == (PhaseKind.INDUCTION, MONDAY)
    assert induction.session_id == calendar.sessions[0].id
    check_phases(calendar.phases)


def test_without_a_day_before_the_first_session_there_is_no_assessment():
    assert [one.kind for one in calendar_of(a_plan(), MONDAY).phases] == [PhaseKind.INDUCTION]


def test_the_usual_dose_stays_with_the_course_and_is_given_to_no_session():
    calendar = calendar_of(a_plan(dose_amount=0.5, dose_unit="mg/kg"), MONDAY)
    assert (calendar.course.dose_amount, calendar.course.dose_unit) == (0.5, "mg/kg")
    assert {one.dose_amount for one in calendar.sessions} == {None}
