"""Planning a course: all of it or nothing, and one act to take back."""

from datetime import timedelta

import pytest

from moodjournal.domain.course import Course, Phase, PhaseKind
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.plan import Stage
from moodjournal.domain.session import Session, session_numbers
from moodjournal.store import entities
from moodjournal.usecases.end_course import end_course
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.take_back import take_back
from tests.builders import MONDAY, a_plan


def all_of(db):
    return (
        entities.everything(db, Course),
        entities.everything(db, Phase),
        entities.everything(db, Session),
    )


def test_a_plan_becomes_a_course_with_phases_and_sessions(db):
    change = plan_course(db, a_plan(), MONDAY - timedelta(days=3))
    courses, phases, sessions = all_of(db)
    assert (len(courses), len(phases), len(sessions)) == (1, 2, 6)
    assert {one.course_id for one in sessions} == {courses[0].id}
    assert change.said == "6 sessions planned."


def test_one_step_back_takes_all_of_it_away(db):
    take_back(db, plan_course(db, a_plan(), MONDAY))
    assert all_of(db) == ([], [], [])


def test_a_course_that_goes_on_is_not_overlapped(db):
    plan_course(db, a_plan(), MONDAY)
    before = all_of(db)
    with pytest.raises(BadInputError, match="end it first, or change its plan"):
        plan_course(db, a_plan(first=MONDAY + timedelta(days=40), days=(0, 28)), MONDAY)
    assert all_of(db) == before


def test_courses_follow_each_other_each_with_its_own_assessment(db, now):
    plan_course(db, a_plan(), MONDAY - timedelta(days=7))
    (first,) = entities.everything(db, Course)
    end_course(db, first.id, MONDAY + timedelta(days=20), now)
    plan_course(db, a_plan(MONDAY + timedelta(days=40)), MONDAY + timedelta(days=20))
    _first, second = entities.everything(db, Course)
    assert second.first_day == MONDAY + timedelta(days=21)
    mine = [one for one in entities.everything(db, Phase) if one.course_id == second.id]
    assert [one.kind for one in mine] == [PhaseKind.ASSESSMENT, PhaseKind.INDUCTION]
    numbers = session_numbers(entities.everything(db, Session))
    assert sorted(numbers.values()) == sorted([*range(1, 7), *range(1, 7)])


def test_a_past_session_in_another_course_is_told(db, now):
    plan_course(db, a_plan(), MONDAY)
    (first,) = entities.everything(db, Course)
    end_course(db, first.id, MONDAY + timedelta(days=20), now)
    past = (MONDAY + timedelta(days=8),)
    with pytest.raises(BadInputError, match="two cannot cover the same day"):
        plan_course(
            db, a_plan(days=(), past=past, stage=Stage.BOOSTERS), MONDAY + timedelta(days=30)
        )
