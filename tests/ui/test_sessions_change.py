"""Changing the plan of a course, past sessions by date, and the page in every size."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from moodjournal.domain.course import Course, Phase, PhaseKind, Route
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.page import SessionsPage
from moodjournal.ui.pages.sessions.past_dates import read_days
from moodjournal.ui.theme.apply import apply_theme
from moodjournal.ui.theme.fonts import load_fonts
from moodjournal.ui.theme.tokens import load_tokens
from moodjournal.ui.widgets.cell import Cell
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.end_course import end_course
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_plan
from tests.ui.plan_steps import phases_of, put_on, tab_to, write_in

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


@pytest.mark.parametrize(
    ("text", "days", "bad"),
    [
        ("2026-11-02 2026-11-04\n2026-11-06", [2, 4, 6], []),
        ("2.11.2026, 4 Nov 2026; 06/11/2026", [2, 4, 6], []),
        ("2.11., 4 Nov, 6/11", [2, 4, 6], []),
        ("2026-11-04, 2026-11-02, 2026-11-04", [2, 4], []),
        ("2026-11-31 soon 2026-12-24 2026-11-02", [2], ["2026-11-31", "soon", "2026-12-24"]),
        ("  ", [], []),
    ],
)
def test_days_are_read_however_they_stand(desk, text, days, bad):
    found, wrong = read_days(desk.locale, text, TODAY)
    assert found == [date(2026, 11, day) for day in days]
    assert wrong == bad


def test_a_day_without_a_year_is_the_last_such_day(desk):
    assert read_days(desk.locale, "24.12.", TODAY)[0] == [date(2025, 12, 24)]


def test_what_is_no_date_is_told_in_one_sentence_and_stays(qtbot, page, plan, stored):
    plan.fields.stage.chip("boosters").click()
    past = plan.fields.past
    write_in(qtbot, past.line, "2026-10-01, soon, 2027-01-01")
    plan.save()
    assert past.field.wrong.text() == (
        "No date up to today: “soon”, “2027-01-01”. Write dates like 2026-11-02."
    )
    assert past.line.text() == "2026-10-01, soon, 2027-01-01"
    assert stored(Course) == []


def test_a_chip_takes_its_day_out_again(qtbot, page, plan):
    plan.fields.stage.chip("boosters").click()
    past = plan.fields.past
    write_in(qtbot, past.line, "2026-10-01, 2026-10-29")
    past.chips.chip("2026-10-01").click()
    assert past.understood() == (date(2026, 10, 29),)
    assert past.line.text() == "2026-10-29"


@pytest.fixture
def course(journal, now):
    """Seven sessions from Monday 16 November, of which five are done."""
    with journal.begin() as db:
        plan_course(db, a_plan(days=(0, 2, 4, 7, 9, 11, 14)), MONDAY)
        for one in sorted(entities.everything(db, Session), key=session_order)[:5]:
            mark_session(db, one.id, Status.DONE, now)


@pytest.fixture
def change(course, page):
    page.refresh()
    page.arrive("plan")
    return page.plan


def test_a_course_that_goes_on_opens_with_its_values(change):
    fields = change.fields
    assert change.title.text() == "Change the plan"
    assert not fields.stage_field.isVisible()
    assert (fields.first.text(), fields.at.text()) == ("2026-11-27", "10:00")
    assert fields.chosen_route() is Route.IV
    assert fields.count.value() == 2
    assert change.strip.boxes() == (("6", "27 Nov"), ("7", "30"))
    assert change.preview.changes.text() == "Nothing would change."


def test_a_change_is_shown_before_it_is_made_and_taken_back_at_once(qtbot, page, change, stored):
    said, before = [], (stored(), stored(Course), stored(Phase))
    page.said.connect(lambda *what: said.append(what))
    write_in(qtbot, change.fields.first, "2026-12-01")
    assert change.preview.changes.text().splitlines() == [
        "Session 6: from Fri 27 Nov, 10:00 to Tue 1 Dec, 10:00",
        "Session 7: from Mon 30 Nov, 10:00 to Fri 4 Dec, 10:00",
    ]
    change.save()
    assert said[-1][0] == "2 sessions moved."
    assert [one.planned.day for one in stored()[5:]] == [date(2026, 12, 1), date(2026, 12, 4)]
    said[-1][2]()
    assert (stored(), stored(Course), stored(Phase)) == before


def test_fewer_sessions_are_taken_away_and_boosters_added_by_keys(qtbot, page, change, stored):
    fields = change.fields
    tab_to(qtbot, page, fields.count)
    qtbot.keyClick(fields.count, Key.Key_1)
    tab_to(qtbot, page, fields.maintenance.every)
    qtbot.keyClick(fields.maintenance.every, Key.Key_2)
    tab_to(qtbot, page, fields.maintenance.number)
    qtbot.keyClick(fields.maintenance.number, Key.Key_1)
    assert change.preview.changes.text() == (
        "Session 7: from Mon 30 Nov, 10:00 to Fri 11 Dec, 10:00"
    )
    put_on(qtbot, page)
    assert phases_of(stored) == [
        (PhaseKind.INDUCTION, MONDAY, date(2026, 12, 11)),
        (PhaseKind.MAINTENANCE, date(2026, 12, 11), None),
    ]


def test_after_a_course_has_ended_the_next_one_is_planned_with_its_own_assessment(
    journal, course, page, stored, now
):
    (first,) = stored(Course)
    with journal.begin() as db:
        end_course(db, first.id, TODAY, now)
    page.refresh()
    page.arrive("plan")
    fields = page.plan.fields
    assert page.plan.title.text() == "Your treatment plan"
    fields.stage.chip("about to start").click()
    fields.count.setValue(2)
    fields.first.set_day(date(2026, 12, 14))
    page.plan.save()
    second = stored(Course)[1]
    assert second.first_day == date(2026, 11, 27)
    assert [p.kind for p in stored(Phase) if p.course_id == second.id] == [
        PhaseKind.ASSESSMENT,
        PhaseKind.INDUCTION,
    ]


def test_a_course_that_would_overlap_is_told_where_it_happened(
    qtbot, journal, course, page, stored, now
):
    (first,) = stored(Course)
    with journal.begin() as db:
        end_course(db, first.id, TODAY, now)
    page.refresh()
    page.arrive("plan")
    page.plan.fields.stage.chip("boosters").click()
    write_in(qtbot, page.plan.fields.past.line, "2026-11-02")
    page.plan.save()
    assert page.plan.said.text() == (
        "Another course lasts from 2026-11-16 to 2026-11-26; two cannot cover the same day."
    )
    assert page.plan.isVisible()
    assert len(stored(Course)) == 1


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


@pytest.fixture
def undressed(qapp):
    """Take the clothes off the application after the test, however it ends."""
    yield
    apply_theme(qapp, load_tokens("light"), 100)
    qapp.setStyleSheet("")


@pytest.mark.usefixtures("undressed")
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
    page.plan.fields.maintenance.every.setValue(4)
    settle(qapp)
    assert cut_off(page) == []
    assert not scrolls_sideways(page)
