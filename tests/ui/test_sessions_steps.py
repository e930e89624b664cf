"""Steps until the next session: written, ticked, repeated, marked, and taken back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.reflection import Step
from moodjournal.domain.session import Status
from moodjournal.store import entities
from moodjournal.store.errors import JournalError
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_plan
from tests.ui.session_page import everything, open_page, press, write_in

Key = Qt.Key
TODAY = date(2026, 11, 26)


@pytest.fixture
def page(qtbot, desk, journal, now):
    with journal.begin() as db:
        plan_course(db, a_plan(template="iv-6in2w"), MONDAY)
    first = everything(journal)[0].id
    with journal.begin() as db:
        mark_session(db, first, Status.DONE, now)
    page = open_page(qtbot, desk, first)
    page.calendar.card.tabs.set_current("reflect")
    return page


@pytest.fixture
def steps(page):
    return page.calendar.card.reflect.steps


@pytest.fixture
def stored(journal):
    return lambda: everything(journal, Step)


def add(qtbot, steps, text="Ten minutes by the water"):
    write_in(qtbot, steps.new, text)
    qtbot.keyClick(steps.new, Key.Key_Return)
    return list(steps.rows.values())[-1]


def pick(qtbot, row, place):
    qtbot.keyClick(row.more, Key.Key_Down)
    for action in row.more.list.actions()[place : place + 1]:
        row.more.list.setActiveAction(action)
    qtbot.keyClick(row.more.list, Key.Key_Return)


def test_a_step_is_added_with_enter_and_the_next_can_follow(qtbot, page, steps, stored, journal):
    add(qtbot, steps)
    assert steps.new.hasFocus()
    assert steps.new.text() == ""
    add(qtbot, steps, "Call my sister")
    assert [one.text for one in stored()] == ["Ten minutes by the water", "Call my sister"]
    assert {one.session_id for one in stored()} == {everything(journal)[0].id}


def test_a_ticked_step_is_done_on_this_day_and_open_again(qtbot, steps, stored, clock):
    row = add(qtbot, steps)
    clock.now += timedelta(hours=8)  # 02:40: still the same day
    qtbot.keyClick(row.line.box, Key.Key_Space)
    assert stored()[0].done_on == TODAY
    assert row.about.text() == "done Thu 26 Nov"
    qtbot.keyClick(row.line.box, Key.Key_Space)
    assert stored()[0].done_on is None
    assert not row.about.isVisible()


def test_a_step_that_repeats_is_open_again_the_next_day(qtbot, page, steps, stored, clock):
    row = add(qtbot, steps)
    pick(qtbot, row, 0)
    assert stored()[0].repeats
    qtbot.keyClick(row.line.box, Key.Key_Space)
    assert row.line.is_ticked()
    clock.now += timedelta(days=1)
    page.refresh()
    assert not row.line.is_ticked()
    assert row.about.text() == "last done Thu 26 Nov · repeats"


def test_a_step_is_brought_to_therapy_or_kept_private(qtbot, steps, stored):
    row = add(qtbot, steps)
    pick(qtbot, row, 1)
    pick(qtbot, row, 2)
    assert (stored()[0].bring_to_therapy, stored()[0].private) == (True, True)
    assert row.about.text() == "Bring to therapy · Private: never shared"
    pick(qtbot, row, 2)
    assert not stored()[0].private


def test_the_words_of_a_step_are_changed(qtbot, steps, stored):
    row = add(qtbot, steps)
    pick(qtbot, row, 3)
    assert row.edit.hasFocus()
    write_in(qtbot, row.edit, "Twenty minutes")
    qtbot.keyClick(row.edit, Key.Key_Return)
    assert [one.text for one in stored()] == ["Twenty minutes"]
    assert row.line.label.text() == "Twenty minutes"
    assert row.line.box.hasFocus()


def test_esc_leaves_the_words_as_they_were(qtbot, steps, stored):
    row = add(qtbot, steps)
    pick(qtbot, row, 3)
    write_in(qtbot, row.edit, "No")
    press(qtbot, row.edit, Key.Key_Escape)
    assert [one.text for one in stored()] == ["Ten minutes by the water"]


def test_a_step_goes_to_the_trash_and_comes_back(qtbot, page, steps, stored):
    row = add(qtbot, steps)
    pick(qtbot, row, 4)
    assert stored() == []
    assert steps.rows == {}
    said = page.calendar.card.said
    assert said.text() == "Moved to the trash"
    qtbot.keyClick(said.action, Key.Key_Space)
    assert [one.line.label.text() for one in steps.rows.values()] == ["Ten minutes by the water"]


@pytest.mark.parametrize("way", ["tab", "session", "leave"])
def test_a_step_typed_and_not_added_is_kept(qtbot, page, steps, stored, journal, way):
    write_in(qtbot, steps.new, "Call my sister")
    ways = {
        "tab": lambda: page.calendar.card.tabs.set_current("after"),
        "session": lambda: page.choose(everything(journal)[1].id),
        "leave": page.leave,
    }
    ways[way]()
    assert [one.text for one in stored()] == ["Call my sister"]


def full_disk(*_args, **_facts):
    raise JournalError("The disk is full.")


def test_what_the_disk_refused_stands_in_the_line_again(qtbot, steps, stored, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(entities, "keep", full_disk)
        write_in(qtbot, steps.new, "Call my sister")
        qtbot.keyClick(steps.new, Key.Key_Return)
    assert steps.new.text() == "Call my sister"
    qtbot.keyClick(steps.new, Key.Key_Return)
    assert [one.text for one in stored()] == ["Call my sister"]
