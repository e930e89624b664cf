"""The items of a questionnaire: keys answer and move, the item in hand is seen and said."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from moodjournal.instruments import instrument, instruments
from moodjournal.ui.widgets.questionnaire_form import QuestionnaireForm
from tests.ui.widgets.conftest import cut_off

FILLED = [one.id for one in instruments().values() if one.items]


@pytest.fixture
def make(put):
    def make_form(name, answers=None, width=880, height=480):
        form = QuestionnaireForm(instrument(name))
        form.show_answers(answers or {})
        put(form, width).resize(width, height)
        form.begin()
        return form

    return make_form


@pytest.fixture
def keys(qapp, qtbot):
    """Press keys where the focus is, as a person does."""

    def press(*pressed):
        for key in pressed:
            qtbot.keyClick(qapp.focusWidget(), key)

    return press


def told(form):
    seen = []
    form.answered.connect(lambda item, score: seen.append((item, score)))
    return seen


def in_view(form):
    row = form.item_in_hand()
    top = row.mapTo(form, QPoint(0, 0)).y()
    return top >= 0 and top + row.height() <= form.height()


@pytest.mark.parametrize("name", FILLED)
def test_nothing_is_preselected(make, name):
    assert all(row.value() is None for row in make(name).items)


def test_a_key_answers_and_goes_on(make, keys):
    form = make("phq-9")
    seen = told(form)
    keys("1", "2")
    ids = [row.item.id for row in form.items]
    assert seen == [(ids[0], 1), (ids[1], 2)]
    assert form.item_in_hand() is form.items[2]
    assert form.items[2].strip.cells()[0].hasFocus()


@pytest.mark.parametrize("name", FILLED)
def test_twenty_keys_keep_the_item_in_hand_in_view(make, keys, name):
    form = make(name, height=300)
    for row in form.items:
        assert form.item_in_hand() is row
        assert in_view(form)
        keys("1")
    assert all(row.value() == 1 for row in form.items)


def test_the_same_key_again_goes_on_and_tells_nothing(make, keys):
    form = make("phq-9", {"44250-9": 2})
    keys(Qt.Key.Key_Up)
    seen = told(form)
    keys("2")
    assert seen == []
    assert form.item_in_hand() is form.items[1]


def test_it_begins_at_the_first_item_without_an_answer(make):
    form = make("phq-9", {"44250-9": 2, "44259-0": 0})
    assert form.item_in_hand() is form.items[1]


def test_after_the_last_item_comes_the_one_that_was_passed_over(make, keys):
    form = make("gad-7")
    keys("1", Qt.Key.Key_Down, *"11111")
    assert form.item_in_hand() is form.items[1]


def test_up_and_down_stay_inside(make, keys):
    form = make("peg")
    keys(Qt.Key.Key_Up)
    assert form.item_in_hand() is form.items[0]
    keys(*[Qt.Key.Key_Down] * 5)
    assert form.item_in_hand() is form.items[2]


def test_the_tab_key_goes_from_item_to_item(make, keys):
    form = make("phq-9")
    keys(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert form.item_in_hand() is form.items[2]


def test_left_and_right_move_without_an_answer(make, keys):
    form = make("phq-9")
    seen = told(form)
    keys(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert seen == []
    keys(Qt.Key.Key_Space)
    assert seen == [("44250-9", 2)]
    assert form.item_in_hand() is form.items[0]


def test_an_answer_is_taken_back_with_backspace(make, keys):
    form = make("phq-9", {"44250-9": 2})
    seen = told(form)
    keys(Qt.Key.Key_Up, Qt.Key.Key_Backspace)
    assert seen == [("44250-9", None)]


def test_t_is_ten(make, keys):
    form = make("peg")
    seen = told(form)
    keys("t", "0")
    assert [score for _item, score in seen] == [10, 0]
    assert form.items[0].strip.cells()[10].toolTip() == "Press T for ten"


def test_the_keys_of_a_turned_scale_are_its_scores(make, keys):
    form = make("who-5")
    seen = told(form)
    keys("5")
    assert [score for _item, score in seen] == [5]
    assert form.items[0].strip.index() == 0
    assert form.items[0].strip.cells()[0].text() == "5 · All of the time"


def test_a_gate_answered_no_ends_the_form_and_yes_opens_it_again(make, keys):
    form = make("pc-ptsd-5")
    keys("0")
    assert [row.isVisible() for row in form.items] == [True] + [False] * 5
    assert form.item_in_hand() is form.items[0]
    keys("1")
    assert all(row.isVisible() for row in form.items)
    assert form.item_in_hand() is form.items[1]


def test_enter_asks_to_save(make, keys, qtbot):
    form = make("peg")
    with qtbot.waitSignal(form.submitted):
        keys(Qt.Key.Key_Return)


def test_a_click_answers_a_row_that_is_half_in_view(make, qtbot):
    form = make("phq-9", height=300)
    half = next(
        row for row in form.items if row.mapTo(form, QPoint(0, row.height())).y() > form.height()
    )
    qtbot.mouseClick(half.strip.cells()[3], Qt.MouseButton.LeftButton)
    assert half.value() == 3
    assert form.item_in_hand() is half
    assert in_view(form)


def test_a_screen_reader_hears_item_score_and_words(make):
    cell = make("phq-9").items[1].strip.cells()[1]
    reader = QAccessible.queryAccessibleInterface(cell)
    name = reader.text(QAccessible.Text.Name)
    assert name == "Feeling down, depressed, or hopeless: 1, Several days"
    assert reader.role() == QAccessible.Role.RadioButton


def test_a_screen_reader_can_answer(make):
    form = make("phq-9")
    seen = told(form)
    reader = QAccessible.queryAccessibleInterface(form.items[0].strip.cells()[3])
    reader.actionInterface().doAction(QAccessibleActionInterface.toggleAction())
    assert seen == [("44250-9", 3)]


@pytest.mark.parametrize("name", FILLED)
@pytest.mark.parametrize("text_percent", [100, 150, 175, 200])
@pytest.mark.parametrize("width", [420, 880])
def test_no_answer_is_cut_off(dress, make, qapp, name, text_percent, width):
    dress("light", text_percent)
    form = make(name, width=width, height=600)
    qapp.processEvents()
    assert [word for row in form.items for word in cut_off(row)] == []
    under = all(row.strip.mapTo(row, QPoint(0, 0)).y() >= row.text.height() for row in form.items)
    assert under or text_percent <= 150


def test_it_is_no_higher_than_its_items(make, qapp):
    form = make("peg", height=700)
    qapp.processEvents()
    assert form.height() < 300
    assert not form._bar.isEnabled()


def test_the_credit_stands_on_the_form_where_it_is_asked_to(make):
    form = make("phq-9")
    assert form.credit.isHidden()
    form.set_credit_inside(True)
    assert "Spitzer" in form.credit.text()
    assert form.credit.isVisible()
