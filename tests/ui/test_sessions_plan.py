"""Planning a course on the Sessions page, and the page in every size."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.course import Course, Phase, PhaseKind, Route
from moodjournal.domain.moment import Precision
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.page import SessionsPage
from tests.ui.plan_steps import focused, phases_of, put_on, tab_to, write_in

Key = Qt.Key
TODAY = date(2026, 11, 26)


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


def choose_stage(qtbot, page, stage):
    """Choose where the person is, by keys, from the first control of the plan."""
    chip = page.plan.fields.stage.chip(stage)
    assert focused(page) is page.plan.fields.stage.chip("about to start")
    for _press in range(4):
        if focused(page) is chip:
            break
        qtbot.keyClick(focused(page), Key.Key_Right)
    qtbot.keyClick(chip, Key.Key_Space)
    assert page.plan.fields.chosen_stage() == stage


def test_six_sessions_are_planned_with_the_keyboard_alone(qtbot, page, plan, stored):
    fields = plan.fields
    choose_stage(qtbot, page, "about to start")
    tab_to(qtbot, page, fields.route.chip("iv"))
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
    tab_to(qtbot, page, fields.maintenance.every)
    qtbot.keyClick(fields.maintenance.every, Key.Key_4)
    tab_to(qtbot, page, fields.maintenance.number)
    qtbot.keyClick(fields.maintenance.number, Key.Key_2)
    assert plan.strip.boxes()[0] == ("1", "30 Nov")
    assert [number for number, _day in plan.strip.boxes()] == list("12345678")
    put_on(qtbot, page)
    days = [one.planned.day for one in stored()]
    assert [day.day for day in days[:6]] == [30, 2, 4, 7, 9, 11]
    assert days[6:] == [date(2027, 1, 8), date(2027, 2, 5)]
    assert {one.planned.at for one in stored()} == {time(10)}
    assert [(one.route, one.every_days) for one in stored(Course)] == [(Route.IV, 28)]
    assert phases_of(stored) == [
        (PhaseKind.ASSESSMENT, TODAY, date(2026, 11, 30)),
        (PhaseKind.INDUCTION, date(2026, 11, 30), date(2027, 1, 8)),
        (PhaseKind.MAINTENANCE, date(2027, 1, 8), None),
    ]
    assert page.calendar.isVisible()
    assert page.calendar.pane.grid.cursor_day() == date(2026, 11, 30)


def test_joining_in_the_first_series_with_the_keyboard_alone(qtbot, page, plan, stored):
    choose_stage(qtbot, page, "first series")
    fields = plan.fields
    tab_to(qtbot, page, fields.template)
    place = fields.template.findData("iv-6in2w")
    for _press in range(place):
        qtbot.keyClick(fields.template, Key.Key_Down)
    tab_to(qtbot, page, fields.past.line)
    qtbot.keyClicks(fields.past.line, "2026-11-23, 25/11")
    assert fields.past.chips.chosen() == ["2026-11-23", "2026-11-25"]
    tab_to(qtbot, page, fields.first)
    assert fields.first.text() == "2026-11-27"  # where the template has the third
    tab_to(qtbot, page, fields.at)
    qtbot.keyClicks(fields.at, "0930")
    assert [number for number, _day in plan.strip.boxes()] == list("3456")
    put_on(qtbot, page)
    sessions = stored()
    assert [one.status for one in sessions] == [Status.DONE] * 2 + [Status.PLANNED] * 4
    assert [one.moment.at.date() for one in sessions] == [
        date(2026, 11, 23) + timedelta(days=days) for days in (0, 2, 4, 7, 9, 11)
    ]
    assert {one.moment.at.time() for one in sessions} == {time(9, 30)}
    assert phases_of(stored) == [(PhaseKind.INDUCTION, date(2026, 11, 23), None)]


def test_boosters_with_the_keyboard_alone(qtbot, page, plan, stored):
    choose_stage(qtbot, page, "boosters")
    fields = plan.fields
    assert not fields.count_field.isVisible()
    tab_to(qtbot, page, fields.past.line)
    qtbot.keyClicks(fields.past.line, "2026-09-03 2026-10-01 2026-10-29")
    tab_to(qtbot, page, fields.maintenance.every)
    qtbot.keyClick(fields.maintenance.every, Key.Key_4)
    tab_to(qtbot, page, fields.maintenance.number)
    qtbot.keyClick(fields.maintenance.number, Key.Key_3)
    put_on(qtbot, page)
    done = [one for one in stored() if one.status is Status.DONE]
    assert {one.actual.precision for one in done} == {Precision.DAY}
    ahead = [one.planned.day for one in stored() if one.status is Status.PLANNED]
    assert ahead == [TODAY, date(2026, 12, 24), date(2027, 1, 21)]
    assert phases_of(stored) == [(PhaseKind.MAINTENANCE, date(2026, 9, 3), None)]


def test_coming_off_with_the_keyboard_alone_needs_no_session(qtbot, page, plan, stored):
    choose_stage(qtbot, page, "coming off")
    assert not plan.fields.template_field.isVisible()
    assert not plan.fields.first_field.isVisible()
    assert plan.preview.sentence.text().startswith("No session goes on the calendar.")
    assert plan.save_button.text() == "Begin the course"
    put_on(qtbot, page)
    assert stored() == []
    assert phases_of(stored) == [(PhaseKind.TRANSITION, TODAY, None)]


def test_where_the_person_is_must_be_said(plan, stored):
    plan.fields.count.setValue(6)
    plan.save()
    assert plan.fields.stage_field.wrong.text().startswith("Say where you are now")
    assert stored(Course) == []


def test_a_plan_is_one_act_to_take_back(qtbot, page, plan, stored):
    said = []
    page.said.connect(lambda *what: said.append(what))
    plan.fields.stage.chip("about to start").click()
    plan.fields.count.setValue(3)
    plan.save()
    assert said[-1][:2] == ("3 sessions planned.", "Undo")
    said[-1][2]()
    assert (stored(), stored(Course), stored(Phase)) == ([], [], [])


def test_nothing_is_preselected_but_as_told(plan):
    assert plan.fields.chosen_stage() is None
    assert plan.fields.chosen_template().id == "custom"
    assert plan.fields.chosen_route() is None
    assert plan.fields.count.value() == 0
    assert plan.fields.maintenance.every_days() is None
    assert plan.fields.amount.text() == ""
    assert plan.strip.boxes() == ()
    assert plan.preview.sentence.text().startswith("Nothing goes on the calendar yet")


def test_a_course_may_begin_with_nothing_on_the_calendar(plan, stored):
    plan.fields.stage.chip("about to start").click()
    fields = plan.fields
    fields.template.setCurrentIndex(fields.template.findData("sl-home-daily"))
    assert plan.preview.sentence.text().startswith("Nothing goes on the calendar yet")
    plan.save()
    assert stored() == []
    assert [one.template for one in stored(Course)] == ["sl-home-daily"]
    assert phases_of(stored) == [(PhaseKind.ASSESSMENT, TODAY, None)]


def test_a_template_fills_the_calendar_and_proposes_no_dose(plan, stored):
    fields = plan.fields
    fields.stage.chip("about to start").click()
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
    assert fields.first_field.label.text() == "Maintenance, counted from"
    assert [day for _number, day in plan.strip.boxes()] == ["3 Dec", "10", "17", "24"]


def test_templates_follow_the_route(qtbot, plan):
    fields = plan.fields
    qtbot.keyClick(fields.route.chip("nasal"), Key.Key_Space)
    ids = [fields.template.itemData(place) for place in range(fields.template.count())]
    assert ids == ["custom", "esketamine-trd", "esketamine-mdsi"]


def test_an_impossible_date_is_said_there_and_nothing_is_lost(qtbot, plan, stored):
    fields = plan.fields
    fields.stage.chip("about to start").click()
    fields.count.setValue(4)
    write_in(qtbot, fields.first, "2026-02-31")
    write_in(qtbot, fields.amount, "half")
    plan.save()
    assert fields.first_field.wrong.text().startswith("“2026-02-31” is no date")
    assert fields.first.hasFocus()
    assert (fields.first.text(), fields.amount.text()) == ("2026-02-31", "half")
    assert stored() == []


def test_back_leads_to_the_calendar(qtbot, page, plan, stored):
    qtbot.keyClick(plan.back, Key.Key_Space)
    assert page.calendar.isVisible()
    assert stored() == []
