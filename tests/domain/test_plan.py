"""A plan, and the calendar it makes."""

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal import clinical
from moodjournal.domain.course import PhaseKind, check_phases
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Precision
from moodjournal.domain.plan import (
    MOST_SESSIONS,
    Plan,
    Stage,
    calendar_of,
    days_ahead,
    regular,
    rhythm,
)
from moodjournal.domain.session import Status
from tests.builders import MONDAY, ZONE, a_plan

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


@pytest.mark.parametrize("wrong", [(1, 2), (0, 2, 2), (0, 4, 2), tuple(range(MOST_SESSIONS + 1))])
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


CLOCK_CHANGES = [
    ("Europe/Berlin", date(2026, 10, 25)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Sydney", date(2026, 10, 4)),
]


def a_template_plan(template, zone, first):
    days, boosters = days_ahead(template.induction_days, template.maintenance_days)
    return Plan(
        template.route, first, days, zone, time(10), template=template.id, boosters=boosters
    )


@pytest.mark.parametrize(("zone", "changes"), CLOCK_CHANGES)
@pytest.mark.parametrize(
    "template", [one for one in clinical.templates() if one.induction_days or one.maintenance_days],
    ids=lambda one: one.id,
)  # fmt: skip
def test_a_template_makes_its_dates_at_one_wall_time_over_a_clock_change(template, zone, changes):
    every = (*template.induction_days, *template.maintenance_days)
    first = changes - timedelta(days=every[0] + 1)
    sessions = calendar_of(a_template_plan(template, zone, first), first).sessions
    days = [one.planned.day for one in sessions]
    assert days == [first + timedelta(days=one) for one in every]
    assert {one.moment.at.time() for one in sessions} == {time(10)}
    hours = [(b.moment.utc - a.moment.utc).total_seconds() / 3600 for a, b in pairwise(sessions)]
    told = [24 * (b - a) for a, b in pairwise(every)]
    assert abs(hours[0] - told[0]) == 1  # the clock change lies between the first two
    assert hours[1:] == told[1:] or sum(a != b for a, b in zip(hours, told, strict=True)) == 2


@pytest.mark.parametrize(
    "template",
    [one for one in clinical.templates() if not one.induction_days and not one.maintenance_days],
    ids=lambda one: one.id,
)
def test_an_open_template_puts_nothing_on_the_calendar(template):
    plan = Plan(template.route or a_plan().route, MONDAY, (), ZONE)
    calendar = calendar_of(plan, MONDAY)
    assert (plan.dates(), calendar.sessions) == ((), ())
    assert [(one.kind, one.last_day) for one in calendar.phases] == [(PhaseKind.ASSESSMENT, None)]


def test_maintenance_without_an_induction_counts_from_the_chosen_start():
    days, boosters = days_ahead((), (7, 14, 21, 28))
    calendar = calendar_of(a_plan(days=days, boosters=boosters), MONDAY)
    assert [(one.planned.day - MONDAY).days for one in calendar.sessions] == [7, 14, 21, 28]
    assert [one.kind for one in calendar.phases] == [PhaseKind.ASSESSMENT, PhaseKind.MAINTENANCE]


def test_what_is_left_of_a_template_counts_from_the_next_session():
    assert days_ahead((0, 2, 4), (9, 16), done=2) == ((0,), (5, 12))
    assert days_ahead((0, 2, 4), (9, 16), done=4) == ((), (0,))
    assert days_ahead((0, 2, 4), (9, 16), done=7) == ((), ())


def test_boosters_go_on_from_what_is_before_them():
    assert regular(28, 3) == (0, 28, 56)
    assert regular(28, 2, (0, 4)) == (32, 60)


def test_maintenance_opens_with_its_first_session_and_induction_ends_there():
    calendar = calendar_of(a_plan(boosters=(39, 67)), MONDAY - timedelta(days=14))
    kinds = [one.kind for one in calendar.phases]
    assert kinds == [PhaseKind.ASSESSMENT, PhaseKind.INDUCTION, PhaseKind.MAINTENANCE]
    _assessment, induction, maintenance = calendar.phases
    assert maintenance.session_id == calendar.sessions[6].id
    assert induction.last_day == maintenance.first_day == MONDAY + timedelta(days=39)
    assert maintenance.last_day is None
    check_phases(calendar.phases)


def test_a_first_series_begins_with_the_sessions_that_were():
    past = (MONDAY, MONDAY + timedelta(days=2))
    plan = a_plan(MONDAY + timedelta(days=7), (0, 2), past=past, stage=Stage.FIRST_SERIES)
    calendar = calendar_of(plan, MONDAY + timedelta(days=4))
    was = calendar.sessions[:2]
    assert [one.status for one in was] == [Status.DONE, Status.DONE]
    assert [one.actual.at.time() for one in was] == [time(10), time(10)]
    assert calendar.course.first_day == MONDAY
    (induction,) = calendar.phases
    assert (induction.kind, induction.session_id) == (PhaseKind.INDUCTION, was[0].id)


def test_without_a_usual_time_past_sessions_are_known_to_the_day():
    plan = a_plan(days=(), past=(MONDAY,), at=None, stage=Stage.BOOSTERS)
    calendar = calendar_of(plan, MONDAY + timedelta(days=30))
    assert calendar.sessions[0].actual.precision is Precision.DAY
    (maintenance,) = calendar.phases
    assert (maintenance.first_day, maintenance.last_day) == (MONDAY, None)


def test_boosters_without_a_date_begin_today():
    calendar = calendar_of(a_plan(days=(), stage=Stage.BOOSTERS), MONDAY)
    assert [(one.kind, one.first_day) for one in calendar.phases] == [
        (PhaseKind.MAINTENANCE, MONDAY)
    ]


def test_coming_off_needs_no_session():
    calendar = calendar_of(a_plan(days=(), stage=Stage.COMING_OFF), MONDAY)
    assert calendar.sessions == ()
    (transition,) = calendar.phases
    assert (transition.kind, transition.first_day) == (PhaseKind.TRANSITION, MONDAY)
    assert transition.last_day is None


def test_a_session_that_took_place_cannot_lie_ahead():
    with pytest.raises(BadInputError):
        calendar_of(a_plan(past=(MONDAY,), stage=Stage.BOOSTERS), MONDAY - timedelta(days=1))


def test_the_next_course_begins_after_the_one_before():
    calendar = calendar_of(a_plan(MONDAY + timedelta(days=9)), MONDAY, after=MONDAY)
    assert calendar.course.first_day == MONDAY + timedelta(days=1)
    assert calendar.phases[0].first_day == MONDAY + timedelta(days=1)
