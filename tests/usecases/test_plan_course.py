"""Planning a course: all of it or nothing, and one act to take back."""

from datetime import timedelta

from moodjournal.domain.course import Course, Phase
from moodjournal.domain.session import Session, session_numbers
from moodjournal.store import entities
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


def test_sessions_planned_while_a_course_goes_on_become_part_of_it(db):
    plan_course(db, a_plan(), MONDAY)
    plan_course(db, a_plan(first=MONDAY + timedelta(days=40), days=(0, 28)), MONDAY)
    courses, phases, sessions = all_of(db)
    assert (len(courses), len(phases), len(sessions)) == (1, 1, 8)
    assert sorted(session_numbers(sessions).values()) == list(range(1, 9))
