"""The Journal page: what was written stands by day, and a step can be ticked there."""

import pytest

from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, session_order
from moodjournal.store import entities
from moodjournal.ui.pages.journal.entry_row import EntryRow, kind_name
from moodjournal.ui.pages.journal.page import AT_ONCE, JournalPage
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.see_journal import see_journal
from tests.builders import MONDAY, a_check_in, a_plan


@pytest.fixture
def first(db):
    """The first of six planned sessions."""
    plan_course(db, a_plan(), MONDAY)
    return sorted(entities.everything(db, Session), key=session_order)[0]


def test_what_was_written_stands_by_day_newest_first(db, first):
    entities.put(db, a_check_in(day=1, note="after"))
    entities.put(db, a_check_in(day=0, note="before"))
    stayed = Reflection(session_id=first.id, kind=ReflectionKind.STAYED, text="a lake")
    entities.put(db, stayed)
    entities.put(db, Step(session_id=first.id, text="ten minutes by the water"))
    seen = see_journal(db, 50)
    assert [[one.text for one in day.entries] for day in seen.days] == [
        ["after"],
        ["before", "a lake", "ten minutes by the water"],
    ]
    assert not seen.more


def test_a_day_is_never_cut_in_two(db):
    entities.add_all(db, [a_check_in(day=n // 3, at=f"1{n % 3}:00") for n in range(30)])
    seen = see_journal(db, 10)
    assert [len(day.entries) for day in seen.days] == [3, 3, 3, 3]
    assert seen.more


def test_every_question_has_a_name():
    assert all(kind_name(kind) for kind in ReflectionKind)


@pytest.fixture
def page(qtbot, desk):
    page = JournalPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_step_is_ticked_and_taken_back(qtbot, journal, desk):
    step = Step(text="ten minutes by the water")
    with journal.begin() as db:
        entities.put(db, step)
    page = JournalPage(desk)
    qtbot.addWidget(page)
    page.show()
    (row,) = page.findChildren(EntryRow)
    row.tick_wanted.emit(step, True)
    with journal.begin() as db:
        assert entities.get(db, Step, step.id).done_on is not None
    desk.worker.undo()
    with journal.begin() as db:
        assert entities.get(db, Step, step.id).done_on is None


def test_older_days_come_on_request(qtbot, journal, desk):
    with journal.begin() as db:
        entities.add_all(db, [a_check_in(day=-n) for n in range(AT_ONCE + 5)])
    page = JournalPage(desk)
    qtbot.addWidget(page)
    page.show()
    assert len(page.findChildren(EntryRow)) == AT_ONCE
    page.older.click()
    assert not page.older.isVisible()


def test_with_nothing_written_it_says_what_will_stand_here(page):
    assert page.empty.isVisible()
    assert not page.card.isVisible()
