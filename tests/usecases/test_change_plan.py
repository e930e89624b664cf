"""Changing the plan of a course that goes on, and ending it: one act each, and one way back."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from moodjournal.domain.course import Course, Phase, PhaseKind
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment, Planned
from moodjournal.domain.plan import Stage
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.exporters.json_file import as_json
from moodjournal.store import entities
from moodjournal.usecases.change_phase import date_phase, start_phase
from moodjournal.usecases.change_plan import change_plan
from moodjournal.usecases.change_session import (
    add_session,
    mark_session,
    move_session,
    session_began,
)
from moodjournal.usecases.collect_record import collect_record
from moodjournal.usecases.describe_course import describe_course
from moodjournal.usecases.end_course import end_course
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.see_courses import see_courses
from moodjournal.usecases.see_plan import see_plan
from moodjournal.usecases.take_back import take_back
from tests.builders import MONDAY, ZONE, a_plan

TODAY = MONDAY + timedelta(days=5)


def day(offset):
    return MONDAY + timedelta(days=offset)


def sessions(db):
    return sorted(entities.everything(db, Session), key=session_order)


def everything(db):
    record = collect_record(db)
    return record.courses, record.phases, record.sessions


@pytest.fixture
def course(db, now):
    """Six sessions and two boosters; three sessions are done."""
    plan_course(db, a_plan(boosters=(39, 67)), MONDAY - timedelta(days=14))
    for one in sessions(db)[:3]:
        mark_session(db, one.id, Status.DONE, now)
    return entities.everything(db, Course)[0]


def test_only_what_lies_ahead_moves_and_one_undo_restores_everything(db, course, now):
    before = everything(db)
    past = sessions(db)[:3]
    plan = a_plan(day(8), (0, 7), boosters=(28, 56, 84), template="iv-6in3w", minutes=45)
    change = change_plan(db, course.id, plan, TODAY, now)
    assert change.said == "5 sessions moved."
    assert sessions(db)[:3] == past
    ahead = [one.planned.day for one in sessions(db)[3:]]
    assert ahead == [day(8), day(15), day(36), day(64), day(92)]
    assert {one.minutes for one in sessions(db)[3:]} == {45}
    kept = entities.get(db, Course, course.id)
    assert (kept.template, kept.minutes) == ("iv-6in3w", 45)
    maintenance = entities.everything(db, Phase)[2]
    assert (maintenance.kind, maintenance.first_day) == (PhaseKind.MAINTENANCE, day(36))
    take_back(db, change)
    assert everything(db) == before


def test_what_is_taken_away_goes_to_the_trash(db, course, now):
    change = change_plan(db, course.id, a_plan(day(7), (0,)), TODAY, now)
    assert change.said == "4 sessions taken away."
    assert len(sessions(db)) == 4
    assert len(entities.everything(db, Session, trashed=True)) == 4
    assert [one.kind for one in entities.everything(db, Phase)] == [
        PhaseKind.ASSESSMENT,
        PhaseKind.INDUCTION,
    ]


def test_the_plan_as_it_stands_tells_what_lies_ahead(db, course):
    seen = see_plan(db, TODAY)
    assert (seen.course, seen.done, seen.stage) == (course, 3, Stage.FIRST_SERIES)
    assert [one.planned.day for one in seen.ahead] == [day(days) for days in (7, 9, 11, 39, 67)]
    assert see_plan(db, day(50)).stage is Stage.BOOSTERS


def test_an_ended_course_keeps_its_past_and_lets_go_of_the_rest(db, course, now):
    before = everything(db)
    change = end_course(db, course.id, TODAY, now)
    assert entities.get(db, Course, course.id).last_day == TODAY
    assert [one.status for one in sessions(db)] == [Status.DONE] * 3
    assert [(one.kind, one.last_day) for one in entities.everything(db, Phase)] == [
        (PhaseKind.ASSESSMENT, MONDAY),
        (PhaseKind.INDUCTION, TODAY),
    ]
    assert see_plan(db, TODAY).course is None
    take_back(db, change)
    assert everything(db) == before


def test_a_course_does_not_end_before_a_session_that_took_place(db, course, now):
    with pytest.raises(BadInputError, match="took place after that day"):
        end_course(db, course.id, day(1), now)


def test_a_course_is_called_as_the_person_says(db, course, now):
    describe_course(db, course.id, "Second try", "low", "Elm Road", now)
    seen = see_courses(db, None, now, ZONE)
    assert (seen.course.name, seen.course.condition, seen.course.clinic) == (
        "Second try",
        "low",
        "Elm Road",
    )
    assert [one.kind for one in seen.phases][:1] == [PhaseKind.ASSESSMENT]


def test_a_phase_that_begins_on_a_session_day_opens_with_the_session(db, course, now):
    last = sessions(db)[-1]
    start_phase(db, course.id, PhaseKind.TRANSITION, day(67), now)
    *_before, maintenance, transition = entities.everything(db, Phase)
    assert (transition.kind, transition.session_id) == (PhaseKind.TRANSITION, last.id)
    assert maintenance.last_day == day(67)  # that morning is still maintenance
    with pytest.raises(BadInputError, match="begins on that day already"):
        start_phase(db, course.id, PhaseKind.MAINTENANCE, day(67), now)


def test_a_phase_gets_other_dates_and_gaps_may_stay(db, course, now):
    assessment, induction, _maintenance = entities.everything(db, Phase)
    date_phase(db, replace(assessment, last_day=MONDAY - timedelta(days=2)), now)
    date_phase(db, replace(induction, last_day=day(12)), now)
    kept = entities.everything(db, Phase)
    assert kept[0].last_day == MONDAY - timedelta(days=2)
    assert kept[1].session_id == induction.session_id
    with pytest.raises(BadInputError, match="cannot cover the same day"):
        date_phase(db, replace(kept[1], last_day=None), now)


def test_planned_against_actual_and_numbers_are_right_in_the_export(db, now):
    plan_course(db, a_plan(), MONDAY - timedelta(days=3))
    first, second, third, fourth, *_rest = sessions(db)
    mark_session(db, first.id, Status.DONE, now)
    mark_session(db, second.id, Status.MISSED, now)
    late = Moment.local(day(4), time(11, 15), ZONE)
    session_began(db, third.id, late, now)
    move_session(db, fourth.id, Planned(day(8), time(14), ZONE), now)
    inserted = Session(planned=Planned(day(5), time(9), ZONE))
    add_session(db, inserted, now)
    told = {one["id"]: one for one in as_json(collect_record(db))["sessions"]}
    assert (told[second.id]["status"], told[second.id]["number"]) == ("missed", None)
    assert told[second.id]["planned"]["day"] == day(2).isoformat()
    assert told[second.id]["actual"] is None
    assert told[third.id]["planned"]["at"] == "10:00:00"
    assert told[third.id]["actual"]["at"].startswith(f"{day(4).isoformat()}T11:15")
    assert told[fourth.id]["planned"]["day"] == day(8).isoformat()
    numbers = [told[one.id]["number"] for one in (first, third, inserted, fourth)]
    assert numbers == [1, 2, 3, 4]


@pytest.mark.parametrize("first", [date(2026, 11, 16), date(2027, 3, 22)])
def test_joining_in_the_middle_is_one_act(db, first):
    past = tuple(first - timedelta(days=days) for days in (9, 7, 4, 2))
    plan = a_plan(first, (0, 2), past=past, stage=Stage.FIRST_SERIES)
    change = plan_course(db, plan, first)
    assert change.said == "4 sessions noted. 2 sessions planned."
    assert [one.kind for one in entities.everything(db, Phase)] == [PhaseKind.INDUCTION]
    take_back(db, change)
    assert everything(db) == ((), (), ())
