"""The Sessions page: the calendar, moved by keys and mouse, and nothing lost on the way."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moodjournal.domain.session import Session, SessionKind, Status, session_order
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.page import SessionsPage
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_plan

Key = Qt.Key


@pytest.fixture
def stored(journal):
    """Return every session that stands in the journal, in order of time."""

    def read():
        with journal.begin() as db:
            return sorted(entities.everything(db, Session), key=session_order)

    return read


@pytest.fixture
def course(journal, now):
    """Six sessions from Monday 16 November, of which four are done."""
    with journal.begin() as db:
        plan_course(db, a_plan(), MONDAY)
        for one in sorted(entities.everything(db, Session), key=session_order)[:4]:
            mark_session(db, one.id, Status.DONE, now)


@pytest.fixture
def page(qtbot, desk):
    page = SessionsPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def grid(course, page):
    return page.calendar.pane.grid


def press(qtbot, widget, *keys):
    for key in keys:
        qtbot.keyClick(widget, key)


def type_over(qtbot, line, text):
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_the_first_visit_teaches_in_one_sentence_and_one_button(qtbot, page):
    empty = page.calendar.empty
    assert empty.isVisible()
    assert empty.plan.isVisible()
    assert not empty.add.isVisible()
    qtbot.keyClick(empty.plan, Key.Key_Space)
    assert page.plan.isVisible()


def test_it_opens_on_this_month_with_the_last_session_beside_it(course, page):
    assert page.calendar.pane.month.text() == "November 2026"
    assert page.calendar.card.name.text() == "Session 5"
    about = "Wed 25 Nov, 10:00 · induction · day 2 since session 4"
    assert page.calendar.card.about.text() == about
    assert page.calendar.pane.grid.hasFocus()


def test_keys_go_from_month_to_month(qtbot, grid, page):
    press(qtbot, grid, Key.Key_PageDown, Key.Key_PageDown)
    assert page.calendar.pane.month.text() == "January 2027"
    press(qtbot, grid, Key.Key_Home)
    assert page.calendar.pane.month.text() == "November 2026"
    assert grid.cursor_day() == date(2026, 11, 26)


def test_the_arrows_beside_the_month_lead_on_and_back(qtbot, grid, page):
    pane = page.calendar.pane
    qtbot.keyClick(pane.on, Key.Key_Space)
    assert pane.month.text() == "December 2026"
    qtbot.keyClick(pane.back, Key.Key_Space)
    qtbot.keyClick(pane.back, Key.Key_Space)
    assert pane.month.text() == "October 2026"
    qtbot.keyClick(pane.today, Key.Key_Space)
    assert pane.month.text() == "November 2026"


def test_enter_opens_the_session_of_the_day(qtbot, grid, page):
    press(qtbot, grid, Key.Key_Right, Key.Key_Return)
    assert page.calendar.card.name.text() == "Session 6"
    assert grid.accessibleDescription() == "Friday 27 November: induction, Session 6 10:00 planned."


def test_a_planned_session_moves_by_keyboard_and_comes_back(qtbot, grid, page, stored, desk):
    said = []
    page.said.connect(lambda *what: said.append(what))
    press(qtbot, grid, Key.Key_Right, Key.Key_M, Key.Key_Right, Key.Key_Return)
    moved = stored()[5]
    assert (moved.planned.day, moved.planned.at) == (date(2026, 11, 28), time(10))
    text, label, act = said[-1]
    assert (text, label) == ("Moved to Saturday 28 November.", "Undo")
    act()
    assert stored()[5].planned.day == date(2026, 11, 27)


def test_a_planned_session_moves_by_drag(qtbot, grid, page, stored):
    left = Qt.MouseButton.LeftButton
    start, end = grid.chip_place(date(2026, 11, 27)), grid.day_place(date(2026, 11, 29))
    qtbot.mousePress(grid, left, pos=start)
    qtbot.mouseMove(grid, (start + end) / 2)
    qtbot.mouseMove(grid, end)
    qtbot.mouseRelease(grid, left, pos=end)
    assert stored()[5].planned.day == date(2026, 11, 29)
    assert page.calendar.card.about.text().startswith("Sun 29 Nov, 10:00 · induction")


def test_a_move_into_another_month_by_keyboard(qtbot, grid, page, stored):
    press(qtbot, grid, Key.Key_Right, Key.Key_M, Key.Key_PageDown)
    assert page.calendar.pane.month.text() == "December 2026"
    press(qtbot, grid, Key.Key_Return)
    assert stored()[5].planned.day == date(2026, 12, 27)


def test_a_session_is_added_by_keyboard(qtbot, grid, page, stored):
    press(qtbot, grid, Key.Key_Down, Key.Key_Return)
    add = page.calendar.add
    assert add.day.hasFocus()
    assert (add.day.text(), add.at.text()) == ("2026-12-03", "10:00")
    type_over(qtbot, add.at, "1430")
    qtbot.keyClick(add.at, Key.Key_Return)
    added = stored()[-1]
    assert (added.planned.day, added.planned.at) == (date(2026, 12, 3), time(14, 30))
    assert page.calendar.card.name.text() == "Session 7"
    assert not add.isVisible()


def test_a_visit_has_its_own_parts_and_no_number(qtbot, grid, page, stored):
    qtbot.keyClick(page.calendar.add_button, Key.Key_Space)
    add = page.calendar.add
    press(qtbot, add.kind.cells()[0], Key.Key_Right)
    press(qtbot, add.kind.cells()[1], Key.Key_Right)
    qtbot.keyClick(add.save_button, Key.Key_Space)
    assert SessionKind.VISIT in {one.kind for one in stored()}
    assert page.calendar.card.name.text() == "Visit"
    assert page.calendar.card.visit.isVisible()
    page.calendar.card.tabs.set_current("session")
    assert page.calendar.card.facts.isVisible()
    assert not page.calendar.card.facts.fields.amount.isVisible()


@pytest.mark.parametrize(
    ("day", "at", "sentence"),
    [
        ("31.2.2026", "10:00", "“31.2.2026” is no date; write it like 2026-11-26."),
        ("2026-12-01", "25:00", "“25:00” is no time; write it like 18:40."),
    ],
)
def test_what_is_no_date_or_time_is_said_where_it_happened(
    qtbot, grid, page, stored, day, at, sentence
):
    qtbot.keyClick(page.calendar.add_button, Key.Key_Space)
    add = page.calendar.add
    type_over(qtbot, add.day, day)
    type_over(qtbot, add.at, at)
    qtbot.keyClick(add.at, Key.Key_Return)
    wrong = [one.wrong.text() for one in (add.day_field, add.at_field) if one.is_wrong()]
    assert wrong == [sentence]
    assert (add.day.text(), add.at.text()) == (day, at)
    assert len(stored()) == 6


def test_esc_puts_the_form_away(qtbot, grid, page, stored):
    qtbot.keyClick(page.calendar.add_button, Key.Key_Space)
    qtbot.keyClick(page.calendar.add.at, Key.Key_Escape)
    assert page.calendar.card.isVisible()
    assert grid.hasFocus()


def test_a_session_goes_to_the_trash_and_comes_back(qtbot, grid, page, stored):
    said = []
    page.said.connect(lambda *what: said.append(what))
    qtbot.keyClick(page.calendar.card.delete, Key.Key_Space)
    assert len(stored()) == 5
    assert page.calendar.empty.isVisible()
    said[-1][2]()
    assert len(stored()) == 6


def test_the_list_holds_every_session_newest_first_and_opens_one_with_enter(qtbot, grid, page):
    pane = page.calendar.pane
    press(qtbot, pane.views.cells()[0], Key.Key_Right)
    assert pane.list.isVisible()
    assert [row.text(0) for row in pane.list.rows()] == [f"Session {n}" for n in range(6, 0, -1)]
    pane.list.setFocus()
    press(qtbot, pane.list, Key.Key_Down, Key.Key_Return)
    assert page.calendar.card.name.text() == "Session 4"


def test_old_sessions_stand_in_the_list_by_month(journal, page):
    with journal.begin() as db:
        plan_course(db, a_plan(first=date(2026, 1, 5), days=tuple(range(0, 320, 7))), MONDAY)
    page.refresh()
    tree = page.calendar.pane.list
    groups = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    assert [one.text(0) for one in groups[:3]] == ["2026", "August 2026", "July 2026"]
    assert [one.isExpanded() for one in groups[:2]] == [True, False]
    assert len(tree.rows()) == 46


def test_a_session_can_be_led_to(course, page, stored):
    page.arrive(stored()[0].id)
    assert page.calendar.card.name.text() == "Session 1"


def test_every_control_has_a_name(course, page):
    nameless = [
        type(one).__name__
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []


def test_the_cursor_stays_in_sight_in_a_small_window(qtbot, grid, page):
    page.resize(752, 640)
    press(qtbot, grid, Key.Key_Home, Key.Key_Down)
    view = page.stack.currentWidget()
    spot = grid.mapTo(view.viewport(), grid.day_place(grid.cursor_day()))
    assert view.viewport().rect().contains(spot)
