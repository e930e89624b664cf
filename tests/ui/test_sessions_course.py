"""The course on the Sessions page: phases, goals, medicines, dated events, and its end."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.care import GoalRating, Medicine
from moodjournal.domain.course import Course, Phase, PhaseKind
from moodjournal.domain.reflection import Flag, FlagKind, Goal
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.page import SessionsPage
from moodjournal.ui.theme.apply import apply_theme
from moodjournal.ui.theme.fonts import load_fonts
from moodjournal.ui.theme.tokens import load_tokens
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_plan
from tests.ui.widgets.conftest import cut_off

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
def view(qtbot, page):
    qtbot.keyClick(page.calendar.course_button, Key.Key_Space)
    assert page.course.isVisible()
    return page.course


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


def rows(card):
    return [button.accessibleName() for button in card.buttons()]


def test_a_phase_is_added_and_ends_the_one_before(qtbot, view, stored, told):
    press(qtbot, view.phases.add_button)
    card = view.phases
    assert card.kind.hasFocus()
    card.kind.setCurrentIndex(card.kind.findData("maintenance"))
    write_in(qtbot, card.first, "2026-11-30")
    qtbot.keyClick(card.first, Key.Key_Return)
    assert [(one.kind, one.last_day) for one in stored(Phase)] == [
        (PhaseKind.ASSESSMENT, MONDAY),
        (PhaseKind.INDUCTION, date(2026, 11, 29)),
        (PhaseKind.MAINTENANCE, None),
    ]
    assert card.add_button.isVisible()
    told[-1][2]()
    assert stored(Phase)[1].last_day is None


def test_phases_that_overlap_are_told_beside_the_form(qtbot, view, stored):
    card = view.phases
    press(qtbot, card.buttons()[0])  # change the assessment
    write_in(qtbot, card.last, "2026-11-20")
    qtbot.keyClick(card.last, Key.Key_Return)
    assert card.said.text() == "Two phases cannot cover the same day."
    assert card.form.isVisible()
    assert card.last.text() == "2026-11-20"
    qtbot.keyClick(card.last, Key.Key_Escape)
    assert not card.form.isVisible()
    assert view.isVisible()


def test_a_phase_goes_to_the_trash_and_comes_back(qtbot, view, stored, told):
    press(qtbot, view.phases.buttons()[1])
    assert [one.kind for one in stored(Phase)] == [PhaseKind.INDUCTION]
    told[-1][2]()
    assert len(stored(Phase)) == 2


def test_up_to_three_goals_and_how_far_along_each_is(qtbot, view, stored, clock):
    card = view.goals
    assert card.empty.isVisible()
    for text in ("sleep through", "see friends", "walk"):
        press(qtbot, card.add_button)
        assert card.text.hasFocus()
        qtbot.keyClicks(card.text, text)
        qtbot.keyClick(card.text, Key.Key_Return)
    assert [one.text for one in stored(Goal)] == ["sleep through", "see friends", "walk"]
    assert not card.add_button.isVisible()
    assert {row.value() for row in card.ratings.values()} == {None}
    first = card.ratings[stored(Goal)[0].id]
    qtbot.keyClick(first.strip.cells()[0], Key.Key_4)
    qtbot.keyClick(first.strip.cells()[4], Key.Key_5)
    assert [one.far for one in stored(GoalRating)] == [5]
    clock.now = clock.now.replace(month=12)
    qtbot.keyClick(first.strip.cells()[5], Key.Key_7)
    assert [one.far for one in stored(GoalRating)] == [5, 7]


def test_the_note_on_goals_leads_to_how_far_they_are(qtbot, journal, page, stored):
    with journal.begin() as db:
        course = entities.everything(db, Course)[0]
        entities.put(db, Goal(course_id=course.id, text="sleep"))
    page.refresh()
    page.arrive("course")
    row = next(iter(page.course.goals.ratings.values()))
    assert row.isAncestorOf(page.window().focusWidget())


def test_medicines_now_and_tried_before(qtbot, view, stored):
    card = view.medicines
    press(qtbot, card.add_button)
    write_in(qtbot, card.name, "Sertraline")
    write_in(qtbot, card.dose, "50 mg")
    write_in(qtbot, card.first, "2026-03-01")
    qtbot.keyClick(card.first, Key.Key_Return)
    press(qtbot, card.add_button)
    write_in(qtbot, card.name, "Lithium")
    qtbot.keyClick(card.before.box, Key.Key_Space)
    press(qtbot, card.save_button)
    assert [(one.name, one.before) for one in stored(Medicine)] == [
        ("Sertraline", False),
        ("Lithium", True),
    ]
    assert rows(card)[::2] == ["Change: Sertraline", "Change: Lithium"]


def test_a_medicine_without_a_name_is_told_and_kept_open(qtbot, view, stored):
    card = view.medicines
    press(qtbot, card.add_button)
    write_in(qtbot, card.dose, "50 mg")
    press(qtbot, card.save_button)
    assert card.said.text() == "A medicine needs a name."
    assert card.dose.text() == "50 mg"
    assert stored(Medicine) == []


def test_dated_events_and_those_that_ended_stay(qtbot, view, stored):
    card = view.flags
    for text, first, last in (("moved house", "2026-10-01", "2026-10-05"), ("new job", None, None)):
        press(qtbot, card.add_button)
        qtbot.keyClick(card.kind.cells()[0], Key.Key_Right)
        write_in(qtbot, card.text, text)
        if first:
            write_in(qtbot, card.first, first)
            write_in(qtbot, card.last, last)
        qtbot.keyClick(card.text, Key.Key_Return)
    assert {one.kind for one in stored(Flag)} == {FlagKind.LIFE}
    assert rows(card)[::2] == ["Change: new job", "Change: moved house"]
    assert [one.first_day for one in stored(Flag) if one.text == "new job"] == [TODAY]


def test_name_condition_and_clinic_save_themselves(qtbot, page, view, stored):
    write_in(qtbot, view.course.name, "Autumn")
    view.course.condition.setFocus()
    assert stored(Course)[0].name == "Autumn"
    qtbot.keyClicks(view.course.condition, "the low")
    qtbot.keyClick(view.course.condition, Key.Key_Escape)
    assert page.calendar.isVisible()
    assert stored(Course)[0].condition == "the low"


def test_a_course_ends_and_comes_back(qtbot, view, stored, told):
    press(qtbot, view.course.end_button)
    assert view.course.last.hasFocus()
    qtbot.keyClick(view.course.last, Key.Key_Return)
    assert stored(Course)[0].last_day == TODAY
    assert view.course.plan_button.text() == "Plan a course"
    told[-1][2]()
    assert stored(Course)[0].last_day is None
    assert view.course.plan_button.text() == "Change the plan"


def test_an_end_that_cannot_be_is_told_there(qtbot, view, stored):
    press(qtbot, view.course.end_button)
    write_in(qtbot, view.course.last, "2026-10-01")
    qtbot.keyClick(view.course.last, Key.Key_Return)
    assert view.course.said.text() == "A course cannot end before it begins."
    assert stored(Course)[0].last_day is None


def test_the_plan_leads_back_to_the_course(qtbot, page, view):
    press(qtbot, view.course.plan_button)
    assert page.plan.isVisible()
    qtbot.keyClick(page.plan.back, Key.Key_Space)
    assert view.isVisible()
    qtbot.keyClick(view.back_button, Key.Key_Space)
    assert page.calendar.pane.grid.hasFocus()


def test_without_a_course_it_says_what_to_do(qtbot, desk):
    page = SessionsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.arrive("course")
    assert page.course.course.about.text().startswith("There is no course yet.")
    assert page.course.course.plan_button.text() == "Plan a course"
    assert not page.course.goals.isVisible()
    assert page.course.medicines.isVisible()


@pytest.fixture
def undressed(qapp):
    yield
    apply_theme(qapp, load_tokens("light"), 100)
    qapp.setStyleSheet("")


@pytest.mark.usefixtures("undressed")
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(670, 640), (1072, 800)])
def test_no_word_of_the_course_is_cut_off(qapp, page, percent, size):
    load_fonts()
    apply_theme(qapp, load_tokens("light"), percent)
    page.resize(*size)
    page.arrive("course")
    view = page.course
    for card in (view.goals, view.phases, view.medicines, view.flags):
        card.open_form(None)
    view.course.ending.show()
    for _turn in range(4):
        qapp.processEvents()
    assert cut_off(view) == []
    assert page.stack.currentWidget().horizontalScrollBar().maximum() == 0
