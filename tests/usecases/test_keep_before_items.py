"""The list of what to have ready becomes the person's own."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.clinical import template
from moodjournal.domain.course import Course
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.session import Session, session_order
from moodjournal.store import entities
from moodjournal.usecases.change_session import note_session
from moodjournal.usecases.keep_before_items import before_items, keep_before_items
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.take_back import take_back
from tests.builders import MONDAY, a_plan
from tests.conftest import NOW

GIVEN = template("iv-6in2w").before_items
RIDE = "A ride home is arranged"


@pytest.fixture
def course(db):
    change = plan_course(db, a_plan(template="iv-6in2w"), MONDAY - timedelta(days=7))
    return change.made[0]


def items(db, course_id):
    return before_items(entities.get(db, Course, course_id))


def test_the_template_holds_until_the_list_is_changed(db, course, now):
    assert items(db, course) == GIVEN
    keep_before_items(db, course, ("A blanket",), now)
    assert items(db, course) == ("A blanket",)
    assert before_items(None) == template("custom").before_items


def test_an_empty_list_is_an_answer(db, course, now):
    keep_before_items(db, course, (), now)
    assert items(db, course) == ()


def test_new_words_take_their_ticks_along_and_all_is_one_act(db, course, now):
    sessions = sorted(entities.everything(db, Session), key=session_order)
    for one in sessions[:2]:
        note_session(db, one.id, {"prepared": (RIDE, GIVEN[2])}, now)
    before = entities.everything(db, Session)
    change = keep_before_items(db, course, ("Kim drives me",), now, {RIDE: "Kim drives me"})
    ticks = [one.prepared for one in entities.everything(db, Session) if one.prepared]
    assert ticks == [("Kim drives me", GIVEN[2])] * 2
    take_back(db, change)
    assert entities.everything(db, Session) == before
    assert items(db, course) == GIVEN


def test_a_course_that_is_gone_has_no_list(db, now):
    with pytest.raises(BadInputError):
        keep_before_items(db, "0" * 32, (), now)


@given(st.lists(st.text(max_size=20), max_size=6))
def test_no_item_stands_twice_or_is_empty(written):
    journal = open_journal(None)
    with journal.begin() as db:
        course = plan_course(db, a_plan(), MONDAY).made[0]
        keep_before_items(db, course, tuple(written), NOW)
        kept = items(db, course)
    journal.close()
    assert set(kept) == {" ".join(one.split()) for one in written} - {""}
    assert len(kept) == len(set(kept))
