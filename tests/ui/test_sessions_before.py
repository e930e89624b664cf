"""Before a session: the list of what to have ready becomes the person's own, and is remembered."""

import pytest
from PySide6.QtCore import Qt

from moodjournal.clinical import template
from moodjournal.domain.course import Course
from moodjournal.domain.session import Status
from moodjournal.store import entities
from moodjournal.store.errors import JournalError
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_plan
from tests.ui.session_page import everything, open_page, press, write_in
from tests.ui.test_no_stray_windows import Watch

Key = Qt.Key
GIVEN = template("iv-6in2w").before_items
RIDE = "A ride home is arranged"


@pytest.fixture
def page(qtbot, desk, journal, now):
    """Six sessions, three of them done; the fourth is open, at what to have ready."""
    with journal.begin() as db:
        plan_course(db, a_plan(template="iv-6in2w"), MONDAY)
    sessions = everything(journal)
    with journal.begin() as db:
        for one in sessions[:3]:
            mark_session(db, one.id, Status.DONE, now)
    return open_page(qtbot, desk, sessions[3].id)


@pytest.fixture
def card(page):
    return page.calendar.card


@pytest.fixture
def ready(card):
    return card.before.ready


def remembered(journal):
    return everything(journal, Course)[0].before_items


def shown(ready):
    return [line.label.text() for line in ready.lines.values()]


def test_the_template_is_shown_until_the_list_is_changed(ready, journal):
    assert shown(ready) == list(GIVEN)
    assert remembered(journal) is None


def test_items_are_added_with_enter_and_used_for_later_sessions(qtbot, page, ready, journal):
    qtbot.keyClick(ready.link, Key.Key_Space)
    new = ready.rows[-1].edit
    assert new.hasFocus()
    qtbot.keyClicks(new, "A blanket")
    qtbot.keyClick(new, Key.Key_Return)
    second = ready.rows[-1].edit
    assert second.hasFocus()
    qtbot.keyClicks(second, "My playlist")
    press(qtbot, second, Key.Key_Return)
    press(qtbot, ready.rows[-1].edit, Key.Key_Return)  # Enter in an empty line: that is all
    assert remembered(journal) == (*GIVEN, "A blanket", "My playlist")
    assert ready.link.hasFocus()
    page.choose(everything(journal)[5].id)
    assert shown(ready)[-2:] == ["A blanket", "My playlist"]


def test_enter_inside_the_list_adds_a_line_there(qtbot, ready, journal):
    qtbot.keyClick(ready.link, Key.Key_Space)
    press(qtbot, ready.rows[0].edit, Key.Key_Return)
    qtbot.keyClicks(ready.rows[1].edit, "A blanket")
    qtbot.keyClick(ready.link, Key.Key_Space)
    assert remembered(journal) == (GIVEN[0], "A blanket", *GIVEN[1:])


def test_an_item_is_renamed_and_its_tick_goes_with_it(qtbot, ready, journal):
    qtbot.keyClick(ready.lines[RIDE].box, Key.Key_Space)
    qtbot.keyClick(ready.link, Key.Key_Space)
    row = next(one for one in ready.rows if one.item == RIDE)
    write_in(qtbot, row.edit, "Kim drives me")
    qtbot.keyClick(row.edit, Key.Key_Escape)
    assert "Kim drives me" in remembered(journal)
    assert RIDE not in remembered(journal)
    assert everything(journal)[3].prepared == ("Kim drives me",)
    assert ready.lines["Kim drives me"].is_ticked()


def test_a_removed_item_stays_where_it_was_ticked(qtbot, page, ready, journal):
    third = everything(journal)[2].id
    page.choose(third)
    page.calendar.card.tabs.set_current("before")
    qtbot.keyClick(ready.lines[RIDE].box, Key.Key_Space)
    page.choose(everything(journal)[3].id)
    qtbot.keyClick(ready.link, Key.Key_Space)
    row = next(one for one in ready.rows if one.item == RIDE)
    qtbot.keyClick(row.remove, Key.Key_Space)
    assert ready.rows[1].edit.hasFocus()
    qtbot.keyClick(ready.link, Key.Key_Space)
    assert RIDE not in shown(ready)
    page.choose(third)
    assert ready.lines[RIDE].is_ticked()


def test_a_list_half_written_is_kept_when_the_person_goes_on(qtbot, page, ready, journal):
    qtbot.keyClick(ready.link, Key.Key_Space)
    qtbot.keyClicks(ready.rows[-1].edit, "A blanket")
    page.choose(everything(journal)[0].id)
    assert remembered(journal) == (*GIVEN, "A blanket")


def test_undo_brings_the_list_back(qtbot, card, ready, journal):
    qtbot.keyClick(ready.link, Key.Key_Space)
    qtbot.keyClick(ready.rows[0].remove, Key.Key_Space)
    qtbot.keyClick(ready.link, Key.Key_Space)
    assert len(shown(ready)) == len(GIVEN) - 1
    qtbot.keyClick(card.said.action, Key.Key_Space)
    assert shown(ready) == list(GIVEN)


def test_no_part_of_the_panel_flashes_as_a_window(qtbot, qapp, page, card, journal):
    watch = Watch()
    qapp.installEventFilter(watch)
    for one in everything(journal):
        page.choose(one.id)
        for tab in ("session", "after", "reflect", "before"):
            card.tabs.set_current(tab)
        qtbot.keyClick(card.before.ready.link, Key.Key_Space)
    qapp.removeEventFilter(watch)
    assert watch.shown == []


def test_nothing_changed_writes_nothing(qtbot, card, ready, journal):
    qtbot.keyClick(ready.link, Key.Key_Space)
    qtbot.keyClick(ready.link, Key.Key_Space)
    assert remembered(journal) is None
    assert card.said.text() == ""


def full_disk(*_args, **_facts):
    raise JournalError("The disk is full.")


def test_a_list_the_disk_refused_stays_open_as_typed(qtbot, card, ready, monkeypatch):
    qtbot.keyClick(ready.link, Key.Key_Space)
    qtbot.keyClicks(ready.rows[-1].edit, "A blanket")
    with monkeypatch.context() as patch:
        patch.setattr(entities, "keep", full_disk)
        qtbot.keyClick(ready.link, Key.Key_Space)
    assert card.said.text() == "The disk is full."
    assert [text for _item, text in ready.typed()] == [*GIVEN, "A blanket"]
