"""Phases, years and a calendar file on the calendar of the Sessions page."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent

from moodjournal.domain.course import Phase, PhaseKind
from moodjournal.domain.session import Session
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.page import SessionsPage
from moodjournal.usecases.plan_course import plan_course
from tests.builders import a_plan

Key = Qt.Key
TODAY = date(2026, 11, 26)


@pytest.fixture
def stored(journal):
    def read(kind):
        with journal.begin() as db:
            return entities.everything(db, kind)

    return read


@pytest.fixture
def course(journal):
    with journal.begin() as db:
        plan_course(db, a_plan(template="iv-6in2w"), date(2026, 11, 2))


@pytest.fixture
def page(qtbot, course, desk):
    page = SessionsPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def told(page):
    said = []
    page.said.connect(lambda *what: said.append(what))
    return said


def write_in(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def press(qtbot, button):
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)


def test_a_phase_begins_on_the_calendar_by_key(qtbot, page, stored, told):
    grid = page.calendar.pane.grid
    for _press in range(8):
        qtbot.keyClick(grid, Key.Key_Right)
    qtbot.keyClick(grid, Key.Key_P)
    menu = page.calendar.pane.menu.phases
    assert menu.isVisible()
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    last = stored(Phase)[-1]
    assert (last.kind, last.first_day) == (PhaseKind.MAINTENANCE, date(2026, 12, 4))
    told[-1][2]()
    assert len(stored(Phase)) == 2


def test_the_menu_of_a_day_opens_where_it_is_asked_for(qapp, qtbot, page):
    grid = page.calendar.pane.grid
    spot = grid.day_place(date(2026, 11, 12))
    mouse = QContextMenuEvent.Reason.Mouse
    qapp.sendEvent(grid, QContextMenuEvent(mouse, spot, grid.mapToGlobal(spot)))
    menu = page.calendar.pane.menu.menu
    assert menu.isVisible()
    assert grid.cursor_day() == date(2026, 11, 12)
    qtbot.keyClick(menu, Key.Key_Return)
    assert page.calendar.add.isVisible()
    assert page.calendar.add.day.text() == "2026-11-12"


def test_a_phase_outside_every_course_is_told(qtbot, page, stored):
    page.calendar.pane.phase_chosen.emit(PhaseKind.TRANSITION, date(2026, 1, 1))
    assert page.calendar.pane.said.text() == "No course goes on that day; plan one first."


def test_years_go_by_buttons_and_keys(qtbot, page):
    pane = page.calendar.pane
    qtbot.keyClick(pane.year_on, Key.Key_Space)
    assert pane.month.text() == "November 2027"
    qtbot.keyClick(pane.year_back, Key.Key_Space)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(pane.grid, Key.Key_PageUp, control)
    assert pane.month.text() == "November 2025"
    qtbot.keyClick(pane.grid, Key.Key_PageDown, control)
    assert pane.month.text() == "November 2026"


CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//x//y//EN\r
BEGIN:VEVENT\r
UID:one@elm\r
DTSTAMP:20261101T090000Z\r
DTSTART:20261210T090000Z\r
DTEND:20261210T100000Z\r
SUMMARY:Infusion\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_calendar_file_is_looked_into_and_brought_in(qtbot, page, stored, told, tmp_path):
    file = tmp_path / "clinic.ics"
    file.write_text(CALENDAR)
    page.import_acts.look_into(file)
    assert page.dates.isVisible()
    page.dates.events.tick_shown()
    press(qtbot, page.dates.bring_button)
    assert len(stored(Session)) == 7
    assert page.calendar.isVisible()
    assert page.calendar.pane.month.text() == "December 2026"
    told[-1][2]()
    assert len(stored(Session)) == 6


def test_a_file_that_is_no_calendar_is_told_on_the_calendar(page, tmp_path):
    file = tmp_path / "notes.ics"
    file.write_text("no calendar")
    page.import_acts.look_into(file)
    assert page.calendar.isVisible()
    assert page.calendar.pane.said.text()
