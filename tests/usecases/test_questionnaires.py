"""Filling in questionnaires, and what is seen of them afterwards: on a real journal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from moodjournal.analysis.questionnaire_change import Missing
from moodjournal.analysis.questionnaire_due import Why
from moodjournal.domain.change import Topic
from moodjournal.domain.course import Course
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.questionnaire import Ask, Questionnaire
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.instruments import instrument, instruments
from moodjournal.store import entities
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.choose_instruments import (
    choose_baseline,
    choose_instrument,
    chosen_instruments,
    forget_baseline,
)
from moodjournal.usecases.keep_care import put_note_away
from moodjournal.usecases.keep_questionnaire import (
    enter_total,
    finish_questionnaire,
    keep_answers,
)
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.say_once import TELLS_NO_ONE, say_once
from moodjournal.usecases.see_form import see_form
from moodjournal.usecases.see_notes import NoteKind, see_notes
from moodjournal.usecases.see_questionnaires import see_questionnaires
from moodjournal.usecases.take_back import take_back
from tests.builders import MONDAY, ZONE, a_check_in, a_moment, a_plan

PHQ = instrument("phq-9")
SCORED = [item.id for item in PHQ.items if item.scored]


@pytest.fixture
def course(db):
    """Six sessions from Monday 16 November 10:00 on; the first is done."""
    plan_course(db, a_plan(), MONDAY - timedelta(days=14))
    entities.put(db, a_check_in(day=-1))
    first = min(entities.everything(db, Session), key=session_order)
    mark_session(db, first.id, Status.DONE, a_moment(day=60).utc)
    return entities.everything(db, Course)[0]


def at(day, clock="18:00"):
    return a_moment(day, clock).utc


def given(total):
    """Return answers to PHQ-9 that make ``total``."""
    rest, extra = divmod(total, 9)
    return {item: rest + (place < extra) for place, item in enumerate(SCORED)}


def fill_in(db, day, total, clock="18:00", what="phq-9"):
    form = see_form(db, what, at(day, clock), ZONE)
    keep_answers(db, replace(form.entity, answers=given(total)), at(day, clock))
    return form.entity.id


def seen(db, day, name="phq-9", clock="18:00"):
    every = see_questionnaires(db, at(day, clock), ZONE).every
    return next(one for one in every if one.instrument.id == name)


def notes(db, day, clock="18:00"):
    every = see_notes(db, at(day, clock), ZONE)
    return [one for one in every if one.kind is NoteKind.QUESTIONNAIRE]


def test_every_answer_is_kept_as_it_is_given(db):
    form = see_form(db, "phq-9", at(0), ZONE)
    first = keep_answers(db, replace(form.entity, answers={SCORED[0]: 2}), at(0))
    assert first.topics == {Topic.QUESTIONNAIRES}
    assert first.said == ""
    second = keep_answers(db, replace(form.entity, answers={SCORED[0]: 2, SCORED[1]: 1}), at(0))
    assert second.before == ()
    assert entities.get(db, Questionnaire, form.entity.id).answers == {SCORED[0]: 2, SCORED[1]: 1}
    take_back(db, first)
    assert entities.everything(db, Questionnaire) == []


def test_a_form_without_an_answer_is_not_written(db):
    form = see_form(db, "phq-9", at(0), ZONE)
    keep_answers(db, form.entity, at(0))
    assert entities.everything(db, Questionnaire) == []


def test_answers_that_were_all_taken_back_go_to_the_trash_as_they_were(db):
    form = see_form(db, "phq-9", at(0), ZONE)
    keep_answers(db, replace(form.entity, answers={SCORED[0]: 2}), at(0))
    keep_answers(db, replace(form.entity, answers={}), at(0))
    (trashed,) = entities.everything(db, Questionnaire, trashed=True)
    assert trashed.answers == {SCORED[0]: 2}
    keep_answers(db, replace(form.entity, answers={SCORED[0]: 1}), at(0))
    assert len(entities.everything(db, Questionnaire)) == 1


def test_only_a_complete_one_is_saved(db):
    form = see_form(db, "phq-9", at(0), ZONE)
    keep_answers(db, replace(form.entity, answers={SCORED[0]: 2}), at(0))
    with pytest.raises(BadInputError, match="Finish later"):
        finish_questionnaire(db, form.entity.id, at(0))
    keep_answers(db, replace(form.entity, answers=given(12)), at(0))
    assert finish_questionnaire(db, form.entity.id, at(0)).said == "Saved."
    with pytest.raises(BadInputError, match="not in the journal"):
        finish_questionnaire(db, "nothing", at(0))


def test_an_unfinished_one_goes_on_until_the_next_is_due_and_is_then_left(db):
    form = see_form(db, "phq-9", at(0), ZONE)
    keep_answers(db, replace(form.entity, answers={SCORED[0]: 2}), at(0))
    again = see_form(db, "phq-9", at(6), ZONE)
    assert again.entity.id == form.entity.id
    assert (seen(db, 6).unfinished.answered, seen(db, 6).unfinished.of) == (1, 9)
    assert seen(db, 6).history == ()
    later = see_form(db, "phq-9", at(7), ZONE)
    assert later.entity.id != form.entity.id
    assert later.entity.answers == {}
    assert [one.id for one in seen(db, 7).left] == [form.entity.id]
    assert seen(db, 7).unfinished is None


def test_one_that_is_finished_later_was_answered_then_and_a_correction_moves_it_no_more(db):
    form = see_form(db, "phq-9", at(0), ZONE)
    keep_answers(db, replace(form.entity, answers={SCORED[0]: 2}), at(0))
    keep_answers(db, replace(form.entity, answers=given(12)), at(2))
    assert entities.get(db, Questionnaire, form.entity.id).moment.utc == at(2)
    keep_answers(db, replace(form.entity, answers={SCORED[0]: 2}), at(5))
    keep_answers(db, replace(form.entity, answers=given(13)), at(5))
    assert entities.get(db, Questionnaire, form.entity.id).moment.utc == at(2)


def test_a_finished_one_can_be_opened_again_and_a_total_cannot(db):
    done = fill_in(db, 0, 12)
    assert see_form(db, done, at(1), ZONE).entity.answers == given(12)
    (total,) = enter_total(
        db, instrument="phq-9", moment=a_moment(0), total=9, now=at(0, "20:00")
    ).made
    with pytest.raises(BadInputError, match="clinic"):
        see_form(db, total, at(1), ZONE)
    with pytest.raises(BadInputError, match="clinic"):
        see_form(db, "isi", at(1), ZONE)
    put_in_trash(db, Questionnaire, done, at(1))
    with pytest.raises(BadInputError, match="not in the journal"):
        see_form(db, done, at(1), ZONE)


def test_that_it_tells_no_one_is_said_once_and_only_where_support_may_open(db):
    assert see_form(db, "phq-9", at(0), ZONE).first_time
    assert not see_form(db, "gad-7", at(0), ZONE).first_time
    say_once(db, TELLS_NO_ONE, at(0))
    assert not see_form(db, "phq-9", at(0), ZONE).first_time


def test_a_total_of_the_clinic_is_checked_and_told_apart(db):
    enter_total(db, instrument="madrs", moment=a_moment(0), total=31, now=at(1), private=True)
    (point,) = seen(db, 1, "madrs").history
    assert (point.total, point.from_clinic, point.private, point.band) == (31, True, True, "")
    assert seen(db, 1, "madrs").own is None
    with pytest.raises(BadInputError, match="MADRS is a whole number from 0 to 60"):
        enter_total(db, instrument="madrs", moment=a_moment(0), total=61, now=at(1))
    with pytest.raises(BadInputError, match="whole number"):
        enter_total(db, instrument="madrs", moment=a_moment(0), total=3.5, now=at(1))
    with pytest.raises(BadInputError, match="still to come"):
        enter_total(db, instrument="isi", moment=a_moment(2), total=3, now=at(1))
    with pytest.raises(BadInputError, match="no questionnaire"):
        enter_total(db, instrument="other", moment=a_moment(0), total=3, now=at(1))


def test_the_history_tells_points_from_baseline_newest_first(db, course):
    baseline = fill_in(db, -1, 18)
    fill_in(db, 6, 9)
    enter_total(db, instrument="phq-9", moment=a_moment(7), total=8, now=at(8))
    phq = seen(db, 10)
    assert [one.total for one in phq.history] == [8, 9, 18]
    clinic, own, before = phq.history
    assert (clinic.from_clinic, clinic.change) == (True, None)
    assert (own.change.points, own.change.percent, own.change.is_reliable) == (-9, -50, True)
    assert (own.band, own.recall.sessions) == ("Mild", 1)
    assert before.is_baseline
    assert before.change is None
    assert (phq.own.baseline.filled.id, phq.own.latest.id) == (baseline, own.id)
    assert phq.clinic.baseline.why is Missing.NONE_BEFORE
    assert phq.own.middle is None


def test_the_person_may_choose_another_baseline_and_go_back(db, course, now):
    fill_in(db, -1, 18)
    other = fill_in(db, 2, 14)
    fill_in(db, 9, 9)
    choose_baseline(db, other, now)
    phq = seen(db, 10)
    assert (phq.own.chosen, phq.own.baseline.total, phq.history[0].change.points) == (True, 14, -5)
    forget_baseline(db, "phq-9", from_clinic=False, now=now)
    assert seen(db, 10).own.baseline.total == 18
    form = see_form(db, "gad-7", at(9), ZONE)
    keep_answers(db, replace(form.entity, answers={form.instrument.items[0].id: 1}), at(9))
    with pytest.raises(BadInputError, match="complete"):
        choose_baseline(db, form.entity.id, now)


def test_two_are_offered_until_the_person_says_otherwise(db, now):
    assert chosen_instruments(db) == {"phq-9", "gad-7"}
    change = choose_instrument(db, "pcl-5", True, now)
    choose_instrument(db, "gad-7", False, now)
    assert chosen_instruments(db) == {"phq-9", "pcl-5"}
    assert seen(db, 0, "gad-7").due.why is Why.NOT_CHOSEN
    take_back(db, change)
    assert chosen_instruments(db) == {"phq-9"}


def test_all_are_shown_and_those_of_the_person_known(db):
    fill_in(db, 0, 12)
    enter_total(db, instrument="isi", moment=a_moment(0), total=9, now=at(0))
    every = see_questionnaires(db, at(1), ZONE).every
    assert [one.instrument.id for one in every] == list(instruments())
    assert [one.instrument.id for one in every if one.is_used] == ["phq-9", "gad-7", "isi"]


def test_it_waits_a_week_and_the_hours_after_a_session(db, course):
    assert seen(db, 0).due.why is Why.ACUTE
    assert seen(db, 1).due.now
    fill_in(db, 1, 9)
    assert seen(db, 7).due.why is Why.WAITING
    assert seen(db, 8).due.now


def test_one_questionnaire_at_a_time_is_noted_and_not_now_means_until_the_next_week(db, course):
    for day in (2, 9, 16):
        entities.put(db, a_check_in(day=day))
    (note,) = notes(db, 1)
    assert (note.instrument, note.name, note.ask) == ("phq-9", "PHQ-9", Ask.DUE)
    put_note_away(db, note.key, MONDAY, at(1))
    assert [one.instrument for one in notes(db, 1)] == ["gad-7"]
    fill_in(db, 1, 9)
    assert "phq-9" not in [one.instrument for one in notes(db, 7)]
    (again,) = notes(db, 8)
    put_note_away(db, again.key, MONDAY, at(8))
    assert [one.instrument for one in notes(db, 14, "09:00")] == ["gad-7"]
    assert [one.instrument for one in notes(db, 15)] == ["phq-9"]


def test_one_that_was_begun_the_day_before_is_noted_first(db, course):
    form = see_form(db, "gad-7", at(1), ZONE)
    keep_answers(db, replace(form.entity, answers={form.instrument.items[0].id: 1}), at(1))
    assert [one.instrument for one in notes(db, 1, "20:00")] == ["phq-9"]
    (note,) = notes(db, 2)
    assert (note.instrument, note.ask) == ("gad-7", Ask.FINISH)


def test_before_session_1_one_is_asked_within_the_14_days_before_it(db):
    plan_course(db, a_plan(), MONDAY - timedelta(days=20))
    assert notes(db, -15) == []
    assert [one.ask for one in notes(db, -14)] == [Ask.BASELINE]
    fill_in(db, -13, 18)
    assert [one.instrument for one in notes(db, -5)] == ["gad-7"]
    choose_instrument(db, "gad-7", False, at(-5))
    assert notes(db, -5) == []


def test_without_a_course_none_is_noted(db):
    assert notes(db, 0) == []
