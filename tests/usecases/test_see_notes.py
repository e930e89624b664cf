"""Worth noting today: what is due, once, and quietly gone again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from moodjournal.domain.course import Course, Phase, PhaseKind
from moodjournal.domain.effect import Effect
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.reflection import Goal
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.usecases.change_phase import keep_phase, start_phase
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.choose_instruments import choose_instrument
from moodjournal.usecases.keep_care import keep_recalled, put_note_away
from moodjournal.usecases.keep_goal import keep_goal
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.propose_phase import propose_phase
from moodjournal.usecases.see_notes import NoteKind, see_notes
from moodjournal.usecases.take_back import take_back
from tests.builders import MONDAY, ZONE, a_check_in, a_moment, a_plan


@pytest.fixture
def course(db):
    """Six sessions from Monday 16 November on, planned two weeks before."""
    plan_course(db, a_plan(), MONDAY - timedelta(days=14))
    entities.put(db, a_check_in(day=-1))
    without_questionnaires(db)
    return entities.everything(db, Course)[0]


def without_questionnaires(db):
    """Choose none: test_questionnaires.py has what is noted of them."""
    for name in ("phq-9", "gad-7"):
        choose_instrument(db, name, False, a_moment().utc)


def sessions(db):
    return sorted(entities.everything(db, Session), key=session_order)


def done(db, count):
    for one in sessions(db)[:count]:
        mark_session(db, one.id, Status.DONE, a_moment(day=60).utc)


def kinds(db, day, at="18:00"):
    return [note.kind for note in see_notes(db, a_moment(day=day, at=at).utc, ZONE)]


def test_without_a_course_nothing_is_noted(db, now):
    assert see_notes(db, now, ZONE) == ()


def test_effects_are_due_the_evening_and_the_day_after(db, course):
    done(db, 1)
    (note,) = see_notes(db, a_moment(at="18:00").utc, ZONE)
    assert (note.kind, note.number, note.ask) == (NoteKind.EFFECTS, 1, "evening")
    (note,) = see_notes(db, a_moment(day=1, at="12:00").utc, ZONE)
    assert note.ask == "24h"


def test_an_answer_ends_it(db, course):
    done(db, 1)
    entities.put(
        db,
        Effect(
            session_id=sessions(db)[0].id,
            name="calm",
            strength=2,
            created_at=a_moment(day=1, at="11:00").utc,
        ),
    )
    assert kinds(db, 1, "12:00") == []


def test_a_session_whose_time_has_passed_is_asked_after(db, course):
    assert kinds(db, 0, "18:00") == [NoteKind.UNMARKED]
    assert kinds(db, 0, "10:30") == []


def test_what_is_put_away_stays_away_and_can_come_back(db, course, now):
    (note,) = see_notes(db, a_moment(at="18:00").utc, ZONE)
    change = put_note_away(db, note.key, MONDAY, now)
    assert kinds(db, 0, "18:00") == []
    take_back(db, change)
    assert kinds(db, 0, "18:00") == [NoteKind.UNMARKED]


def test_after_thirty_days_away_nothing_is_asked(db, course):
    done(db, 6)
    entities.put(db, a_check_in(day=10))
    assert NoteKind.PHASE in kinds(db, 12)
    assert kinds(db, 45) == []


def test_induction_seems_finished_once_its_last_session_is_done(db, course):
    done(db, 5)
    assert propose_phase(db, course.id, a_moment(day=12).utc, ZONE) is None
    done(db, 6)
    proposal = propose_phase(db, course.id, a_moment(day=12).utc, ZONE)
    assert (proposal.kind, proposal.first_day) == (PhaseKind.MAINTENANCE, date(2026, 11, 29))


def test_starting_maintenance_ends_induction_the_day_before_and_can_be_taken_back(db, course, now):
    done(db, 6)
    before = entities.everything(db, Phase)
    assert NoteKind.PHASE in kinds(db, 14)
    change = start_phase(db, course.id, PhaseKind.MAINTENANCE, date(2026, 11, 29), now)
    phases = {one.kind: one for one in entities.everything(db, Phase)}
    assert phases[PhaseKind.INDUCTION].last_day == date(2026, 11, 28)
    assert phases[PhaseKind.MAINTENANCE].last_day is None
    assert NoteKind.PHASE not in kinds(db, 14)
    take_back(db, change)
    assert entities.everything(db, Phase) == before


def test_two_phases_never_share_a_day(db, course, now):
    (induction,) = [o for o in entities.everything(db, Phase) if o.kind is PhaseKind.INDUCTION]
    with pytest.raises(BadInputError, match="cannot cover the same day"):
        keep_phase(db, replace(induction, first_day=MONDAY - timedelta(days=7)), now)


def test_assessment_days_are_counted_if_the_first_session_is_that_far_off(db, course):
    (note,) = see_notes(db, a_moment(day=-1, at="12:00").utc, ZONE)
    assert (note.kind, note.count) == (NoteKind.ASSESSMENT, 1)


def test_with_less_time_a_typical_week_is_asked_once(db, now):
    from moodjournal.domain.care import Recalled

    plan_course(db, a_plan(), MONDAY - timedelta(days=3))
    without_questionnaires(db)
    course = entities.everything(db, Course)[0]
    assert kinds(db, -1) == [NoteKind.RECALL]
    keep_recalled(db, Recalled(course_id=course.id, mood=3), now)
    keep_recalled(db, Recalled(course_id=course.id, mood=4), now)
    assert [one.mood for one in entities.everything(db, Recalled)] == [4]
    assert kinds(db, -1) == []


def test_goals_are_asked_after_a_month(db, course, now):
    keep_goal(db, Goal(course_id=course.id, text="sleep", created_at=a_moment().utc), now)
    done(db, 6)
    entities.put(db, a_check_in(day=27))
    assert NoteKind.GOALS not in kinds(db, 27)
    assert NoteKind.GOALS in kinds(db, 29)


def test_three_goals_are_the_most(db, course, now):
    for text in ("one", "two", "three"):
        keep_goal(db, Goal(course_id=course.id, text=text), now)
    with pytest.raises(BadInputError, match="Three goals"):
        keep_goal(db, Goal(course_id=course.id, text="four"), now)


def test_longer_term_effects_are_asked_monthly_in_maintenance(db, course, now):
    done(db, 6)
    start_phase(db, course.id, PhaseKind.MAINTENANCE, date(2026, 11, 29), now)
    entities.put(db, a_check_in(day=20))
    assert NoteKind.MONTHLY in kinds(db, 21)
    entities.put(
        db,
        Effect(
            session_id=sessions(db)[5].id,
            name="memory",
            strength=0,
            created_at=a_moment(day=21).utc,
        ),
    )
    assert NoteKind.MONTHLY not in kinds(db, 22)
