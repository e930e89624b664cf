"""Planning a course on the Sessions page, and the page in every size."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from moodjournal.domain.course import Course, Route
from moodjournal.domain.session import Session, session_order
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.page import SessionsPage
from moodjournal.ui.theme.apply import apply_theme
from moodjournal.ui.theme.fonts import load_fonts
from moodjournal.ui.theme.tokens import load_tokens
from moodjournal.ui.widgets.cell import Cell
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_plan

Key = Qt.Key


@pytest.fixture
def stored(journal):
    def read(kind=Session):
        with journal.begin() as db:
            found = entities.everything(db, kind)
        return sorted(found, key=session_order) if kind is Session else found

    return read


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
def plan(page):
    page.arrive("plan")
    return page.plan


def write_in(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def focused(page):
    return page.window().focusWidget()


def tab_to(qtbot, page, wanted):
    """Press Tab until the keys stand on ``wanted``, as a person without a mouse does."""
    for _press in range(40):
        if focused(page) is wanted:
            return
        qtbot.keyClick(focused(page), Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {wanted.accessibleName() or wanted}")


def test_six_sessions_are_planned_with_the_keyboard_alone(qtbot, page, plan, stored):
    fields = plan.fields
    assert focused(page) is fields.route.chip("iv")
    qtbot.keyClick(focused(page), Key.Key_Space)
    tab_to(qtbot, page, fields.count)
    qtbot.keyClick(fields.count, Key.Key_6)
    tab_to(qtbot, page, fields.first)
    write_in(qtbot, fields.first, "2026-11-30")
    tab_to(qtbot, page, fields.at)
    qtbot.keyClicks(fields.at, "10")
    for weekday in "024":
        tab_to(qtbot, page, fields.weekdays.chip(weekday))
        qtbot.keyClick(focused(page), Key.Key_Space)
    assert plan.strip.boxes()[0] == ("1", "30 Nov")
    assert [number for number, _day in plan.strip.boxes()] == list("123456")
    tab_to(qtbot, page, plan.save_button)
    qtbot.keyClick(plan.save_button, Key.Key_Space)
    assert [one.planned.day.day for one in stored()] == [30, 2, 4, 7, 9, 11]
    assert {one.planned.at for one in stored()} == {time(10)}
    assert [one.route for one in stored(Course)] == [Route.IV]
    assert page.calendar.isVisible()
    assert page.calendar.pane.grid.cursor_day() == date(2026, 11, 30)


def test_a_plan_is_one_act_to_take_back(qtbot, page, plan, stored):
    said = []
    page.said.connect(lambda *what: said.append(what))
    plan.fields.count.setValue(3)
    plan.save()
    assert said[-1][:2] == ("3 sessions planned.", "Undo")
    said[-1][2]()
    assert stored() == []


def test_nothing_is_preselected_but_as_told(plan):
    assert plan.fields.chosen_template().id == "custom"
    assert plan.fields.chosen_route() is None
    assert plan.fields.count.value() == 0
    assert plan.fields.amount.text() == ""
    assert plan.strip.boxes() == ()
    assert plan.preview.text().startswith("Nothing goes on the calendar yet")


def test_without_a_number_it_asks_how_many(qtbot, plan, stored):
    plan.save()
    assert plan.fields.count_field.wrong.text().startswith("Say how many sessions")
    assert plan.fields.count.hasFocus()
    assert stored() == []


def test_a_template_fills_the_calendar_and_proposes_no_dose(plan, stored):
    fields = plan.fields
    fields.template.setCurrentIndex(fields.template.findData("iv-6in2w"))
    assert len(plan.strip.boxes()) == 6
    assert not fields.count_field.isVisible()
    assert fields.chosen_route() is Route.IV
    plan.save()
    assert len(stored()) == 6
    assert [(one.template, one.dose_amount) for one in stored(Course)] == [("iv-6in2w", None)]


def test_an_open_template_asks_for_a_number(plan):
    fields = plan.fields
    fields.template.setCurrentIndex(fields.template.findData("im"))
    assert fields.count_field.isVisible()
    assert plan.strip.boxes() == ()


def test_maintenance_days_count_from_the_chosen_start(plan):
    fields = plan.fields
    fields.template.setCurrentIndex(fields.template.findData("iv-maint-weekly4"))
    assert fields.template_days() == (0, 7, 14, 21)
    assert plan.strip.boxes()[0][1] == "26 Nov"


def test_templates_follow_the_route(qtbot, plan):
    fields = plan.fields
    qtbot.keyClick(fields.route.chip("nasal"), Key.Key_Space)
    ids = [fields.template.itemData(place) for place in range(fields.template.count())]
    assert ids == ["custom", "esketamine-trd", "esketamine-mdsi"]


def test_an_impossible_date_is_said_there_and_nothing_is_lost(qtbot, plan, stored):
    fields = plan.fields
    fields.count.setValue(4)
    write_in(qtbot, fields.first, "2026-02-31")
    write_in(qtbot, fields.amount, "half")
    plan.save()
    assert fields.first_field.wrong.text().startswith("“2026-02-31” is no date")
    assert fields.first.hasFocus()
    assert (fields.first.text(), fields.amount.text()) == ("2026-02-31", "half")
    assert stored() == []


def test_numbers_go_on_where_a_course_goes_on(journal, page):
    with journal.begin() as db:
        plan_course(db, a_plan(), MONDAY)
    page.refresh()
    page.arrive("plan")
    page.plan.fields.count.setValue(2)
    write_first = page.plan.fields.first
    write_first.setText("2026-12-28")
    write_first.changed.emit()
    assert [number for number, _day in page.plan.strip.boxes()] == ["7", "8"]


def test_back_leads_to_the_calendar(qtbot, page, plan, stored):
    qtbot.keyClick(plan.back, Key.Key_Space)
    assert page.calendar.isVisible()
    assert stored() == []


def settle(qapp):
    """Let layouts come to rest: what turns at a width asks for its height anew."""
    for _turn in range(4):
        qapp.processEvents()


def scrolls_sideways(page):
    view = page.stack.currentWidget()
    assert isinstance(view, QScrollArea)
    return view.horizontalScrollBar().maximum() > 0


def cut_off(page):
    """Return the words on ``page`` that do not fit where they stand."""
    cut = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
            wide = label.fontMetrics().horizontalAdvance(max(label.text().split(), key=len))
            if label.height() < needed or label.width() < wide:
                cut.append(label.text())
    for button in page.findChildren(QPushButton):
        if button.isVisible() and not isinstance(button, Cell):
            least = button.minimumSizeHint()
            if button.width() < least.width() or button.height() < least.height():
                cut.append(button.text())
    return cut


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(670, 640), (752, 640), (1072, 800)])
def test_no_word_is_cut_off(qapp, qtbot, journal, desk, theme, percent, size):
    load_fonts()
    apply_theme(qapp, load_tokens(theme), percent)
    with journal.begin() as db:
        plan_course(db, a_plan(template="iv-6in2w"), MONDAY)
    page = SessionsPage(desk)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    card = page.calendar.card
    assert page.calendar.pane.list.isVisible() == (percent == 200)
    for tab in ("before", "session", "after", "reflect"):
        card.tabs.set_current(tab)
        settle(qapp)
        assert cut_off(page) == []
        assert not scrolls_sideways(page)
    page.arrive("plan")
    page.plan.fields.count.setValue(6)
    settle(qapp)
    assert cut_off(page) == []
    assert not scrolls_sideways(page)
    qapp.setStyleSheet("")
