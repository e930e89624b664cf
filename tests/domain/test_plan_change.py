"""A change of plan: only what lies ahead moves, and phases follow."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.course import PhaseKind, check_phases
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Planned
from moodjournal.domain.plan import calendar_of
from moodjournal.domain.plan_change import lies_ahead, plan_change
from moodjournal.domain.session import Status
from tests.builders import MONDAY, ZONE, a_plan

BEFORE = MONDAY - timedelta(days=14)


def day(offset):
    return MONDAY + timedelta(days=offset)


def a_course(done=0, **said):
    """Return course, phases and sessions of a plan, of which the first ``done`` are done."""
    made = calendar_of(a_plan(**said), BEFORE)
    sessions = [
        replace(one, status=Status.DONE, actual=one.moment) if place < done else one
        for place, one in enumerate(made.sessions)
    ]
    return made.course, made.phases, sessions


def changed(made, plan, today):
    course, phases, sessions = made
    return plan_change(course, phases, sessions, plan, today)


def test_the_same_plan_changes_nothing():
    course = a_course(done=2)
    same = changed(course, a_plan(day(4), (0, 3, 5, 7)), day(3))
    assert (same.moved, same.added, same.taken, same.dropped) == ((), (), (), ())
    assert set(same.phases) == set(course[1])
    assert same.course == course[0]


def test_sessions_ahead_move_in_their_order_and_the_past_stays():
    course = a_course(done=2)
    change = changed(course, a_plan(day(5), (0, 7)), day(3))
    assert [(old.planned.day, new.planned.day) for old, new in change.moved] == [
        (day(4), day(5)),
        (day(7), day(12)),
    ]
    assert [one.planned.day for one in change.taken] == [day(9), day(11)]
    assert change.added == ()


def test_a_longer_plan_adds_sessions():
    change = changed(a_course(), a_plan(days=(0, 2, 4, 7, 9, 11, 14)), BEFORE)
    assert [one.planned.day for one in change.added] == [day(14)]


def test_a_time_of_its_own_stays_unless_the_usual_time_changes():
    course, phases, sessions = a_course()
    sessions[1] = replace(sessions[1], planned=Planned(day(2), time(15), ZONE))
    stays = plan_change(course, phases, sessions, a_plan(), BEFORE)
    assert stays.moved == ()
    later = plan_change(course, phases, sessions, a_plan(at=time(11)), BEFORE)
    assert {new.planned.at for _old, new in later.moved} == {time(11)}


def test_the_first_session_takes_its_phases_along():
    change = changed(a_course(), a_plan(day(14)), BEFORE)
    assessment, induction = change.phases
    assert assessment.last_day == induction.first_day == day(14)


def test_the_whole_plan_moves_past_its_own_end():
    change = changed(a_course(boosters=(39, 67)), a_plan(day(60), boosters=(39, 67)), BEFORE)
    assert [one.first_day for one in change.phases] == [BEFORE, day(60), day(99)]
    check_phases(change.phases)


def test_maintenance_that_is_planned_now_opens_with_its_first_session():
    change = changed(a_course(done=5), a_plan(day(11), (0,), boosters=(28, 56)), day(10))
    _assessment, induction, maintenance = change.phases
    assert maintenance.kind is PhaseKind.MAINTENANCE
    assert induction.last_day == maintenance.first_day == day(39)
    assert maintenance.session_id == change.added[0].id


def test_maintenance_that_is_taken_out_goes_and_induction_is_open_again():
    change = changed(a_course(boosters=(39, 67)), a_plan(), BEFORE)
    assert [one.kind for one in change.dropped] == [PhaseKind.MAINTENANCE]
    assert change.phases[-1].last_day is None


def test_a_course_without_sessions_gets_its_induction_with_them():
    change = changed(a_course(days=()), a_plan(), BEFORE)
    assert [one.kind for one in change.phases] == [PhaseKind.ASSESSMENT, PhaseKind.INDUCTION]
    assert change.phases[0].last_day == MONDAY


def test_nothing_is_moved_into_the_past():
    with pytest.raises(BadInputError):
        changed(a_course(done=2), a_plan(day(1), (0,)), day(3))


rises = st.sets(st.integers(0, 200), max_size=12).map(sorted).map(tuple)


@given(st.integers(0, 6), rises, st.integers(0, 8), st.integers(0, 100))
def test_whatever_the_plan_only_what_lies_ahead_is_touched(done, offsets, induction, begin):
    course = a_course(done=done, boosters=(39, 67))
    today: date = day(begin)
    offsets = tuple(one - offsets[0] for one in offsets)
    plan = a_plan(today, offsets[:induction], boosters=offsets[induction:])
    change = changed(course, plan, today)
    touched = {one.id for one in (*(old for old, _new in change.kept), *change.taken)}
    assert touched == {one.id for one in course[2] if lies_ahead(one, today)}
    after = [new.planned.day for _old, new in change.kept] + [o.planned.day for o in change.added]
    assert tuple(after) == plan.dates()
    check_phases(change.phases)
