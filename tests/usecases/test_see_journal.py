"""The list of the Journal, its words, and the year."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.moment import Moment
from moodjournal.domain.reflection import Flag, FlagKind, Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.usecases.mark_entry import mark_entry
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.see_journal import View, see_journal
from moodjournal.usecases.see_written import Near, see_written
from moodjournal.usecases.see_year import see_year
from tests.builders import MONDAY, ZONE, a_check_in, a_plan


@pytest.fixture
def first(db):
    plan_course(db, a_plan(), MONDAY)
    session = sorted(entities.everything(db, Session), key=session_order)[0]
    done = replace(session, status=Status.DONE, actual=session.moment)
    entities.put(db, done)
    return done


def near(db, entry):
    entities.put(db, entry)
    refs = [one for one in see_journal(db, View()).rows if one.id == entry.id]
    written = see_written(db, refs).entries[entry.id]
    return written.near, written.number


def test_newest_days_come_first_and_check_ins_before_what_has_no_time(db, first):
    entities.add_all(db, [a_check_in(0, at="08:00"), a_check_in(0, at="21:00"), a_check_in(2)])
    entities.put(db, Flag(kind=FlagKind.LIFE, text="moved", first_day=MONDAY))
    stayed = ReflectionKind.STAYED
    entities.put(db, Reflection(session_id=first.id, kind=stayed, text="a lake"))
    rows = see_journal(db, View()).rows
    assert [one.kind for one in rows] == [CheckIn, CheckIn, CheckIn, Reflection, Flag]
    assert [one.day.day for one in rows] == [18, 16, 16, 16, 16]


def test_what_lies_in_the_trash_is_not_listed(db, now):
    entities.put(db, a_check_in(deleted_at=now))
    assert not see_journal(db, View()).rows


def test_a_session_takes_its_days_up_to_the_next(db, first):
    for day in range(-1, 4):
        entities.put(db, a_check_in(day))
    rows = see_journal(db, View(session_id=first.id)).rows
    assert [(one.day - MONDAY).days for one in rows] == [1, 0]
    assert not see_journal(db, View(session_id="gone")).rows


def test_an_entry_says_how_it_lies_to_a_session(db, first):
    assert near(db, a_check_in(0, at="08:00")) == (Near.BEFORE, 1)
    assert near(db, a_check_in(0, at="13:00")) == (Near.AFTER, 1)
    assert near(db, a_check_in(0, at="21:00")) == (Near.EVENING_OF, 1)
    assert near(db, a_check_in(1, at="02:00")) == (Near.EVENING_OF, 1)
    assert near(db, a_check_in(1, at="09:00")) == (Near.DAY_AFTER, 1)
    whole = Moment.whole_day(MONDAY, ZONE)
    assert near(db, CheckIn(moment=whole, mood=3, recorded_at=whole.utc)) == (Near.DAY_OF, 1)
    assert near(db, a_check_in(-3)) == (None, None)


def test_what_a_private_session_holds_is_private(db, first):
    entities.put(db, replace(first, private=True))
    one = Reflection(session_id=first.id, kind=ReflectionKind.STAYED, text="a lake")
    entities.put(db, one)
    (ref,) = see_journal(db, View()).rows
    assert see_written(db, [ref]).entries[one.id].private


def test_a_year_gives_each_day_its_value_and_leaves_gaps(db, first):
    entities.add_all(
        db, [a_check_in(3, 4), a_check_in(3, 6, at="11:00"), a_check_in(0, 9, "11:00")]
    )
    seen = see_year(db, 2026)
    assert seen.values[MONDAY + timedelta(days=3)].value == 5
    assert MONDAY not in seen.values  # acute values alone give a day none
    assert seen.entries[MONDAY] == 1
    assert seen.sessions[MONDAY] == 1
    assert date(2026, 1, 1) not in seen.entries
    assert see_year(db, 2020).values == {}


def test_a_mark_is_set_and_taken_back(db, now):
    step = Step(text="ten minutes by the water")
    entities.put(db, step)
    change = mark_entry(db, Step, step.id, "private", True, now)
    assert entities.get(db, Step, step.id).private
    entities.restore(db, change.before)
    assert not entities.get(db, Step, step.id).private


@pytest.mark.parametrize("mark", ["ask_my_provider", "deleted_at"])
def test_what_is_no_mark_of_it_is_refused(db, now, mark):
    step = Step(text="ten minutes by the water")
    entities.put(db, step)
    with pytest.raises(BadInputError):
        mark_entry(db, Step, step.id, mark, True, now)
