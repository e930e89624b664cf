"""Ratings: nothing is chosen until a person chooses; keys, mouse and screen readers all can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moodjournal.ui.widgets.cell_strip import CellStrip
from moodjournal.ui.widgets.rating_row import RatingRow
from tests.ui.widgets.conftest import cut_off

ENDS = ("worst I have felt", "best I have felt")


@pytest.fixture
def row(put):
    return put(RatingRow("Anxiety"))


@pytest.fixture
def heard(row):
    said = []
    row.rated.connect(said.append)
    return said


def test_nothing_is_preselected(row):
    assert row.value() is None
    assert not any(cell.isChecked() for cell in row.strip.cells())


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_rates_at_once(qtbot, row, heard, digit):
    qtbot.keyClick(row, str(digit))
    assert row.value() == digit
    assert heard == [digit]


def test_t_is_ten(qtbot, row):
    qtbot.keyClick(row, "t")
    assert row.value() == 10


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_backspace_and_delete_take_it_back(qtbot, row, heard, key):
    qtbot.keyClick(row, "6")
    qtbot.keyClick(row, key)
    assert row.value() is None
    assert heard == [6, None]


def test_a_second_number_takes_the_place_of_the_first(qtbot, row, heard):
    qtbot.keyClick(row, "6")
    qtbot.keyClick(row, "2")
    assert heard == [6, 2]
    assert [cell.isChecked() for cell in row.strip.cells()].count(True) == 1


def test_pressing_the_chosen_number_again_takes_it_back(qtbot, row, heard):
    for _press in range(2):
        qtbot.mouseClick(row.strip.cells()[4], Qt.MouseButton.LeftButton)
    assert heard == [4, None]


def test_enter_submits_and_ctrl_digits_are_left_to_the_window(qtbot, row, heard):
    with qtbot.waitSignal(row.submitted, timeout=100):
        qtbot.keyClick(row, Qt.Key.Key_Return)
    qtbot.keyClick(row, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert heard == []


def test_arrows_move_the_focus_and_choose_nothing(qtbot, row):
    row.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(row.window().focusWidget(), key)
    assert row.strip.cells()[1].hasFocus()
    assert row.value() is None


def test_space_chooses_where_the_focus_is(qtbot, row):
    row.setFocus()
    qtbot.keyClick(row.window().focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(row.window().focusWidget(), Qt.Key.Key_Space)
    assert row.value() == 1


def test_a_row_is_one_stop_of_the_tab_key(qtbot, put):
    window = QWidget()
    column = QVBoxLayout(window)
    first, second, last = RatingRow("A"), RatingRow("B"), QLineEdit()
    for widget in (first, second, last):
        column.addWidget(widget)
    put(window)
    first.setFocus()
    qtbot.keyClick(first, "7")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert second.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is last
    qtbot.keyClick(last, Qt.Key.Key_Backtab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
    assert window.focusWidget() is first.strip.cells()[7]


def test_a_screen_reader_can_toggle_and_says_a_radio_button(row, heard):
    reader = QAccessible.queryAccessibleInterface(row.strip.cells()[8])
    assert reader.role() == QAccessible.Role.RadioButton
    assert reader.text(QAccessible.Text.Name) == "Anxiety: 8, on a scale from 0 to 10"
    toggle = QAccessibleActionInterface.toggleAction()
    reader.actionInterface().doAction(toggle)
    assert heard == [8]
    reader.actionInterface().doAction(toggle)
    assert heard == [8, None]


def test_set_value_can_be_quiet(row, heard):
    row.set_value(3, quiet=True)
    assert row.value() == 3
    row.set_value(None, quiet=True)
    assert row.value() is None
    assert heard == []


@pytest.mark.parametrize("text_percent", [100, 150, 200])
@pytest.mark.parametrize("width", [240, 300, 420, 608, 900])
@pytest.mark.parametrize("look", ["measure", "mood"])
def test_no_word_is_cut_off_however_narrow(dress, put, look, width, text_percent):
    dress("light", text_percent)
    row = put(RatingRow("Sleep last night", look=look, ends=ENDS), width)
    assert row.width() == width
    assert cut_off(row) == []


def test_a_narrow_row_goes_six_and_five(put):
    row = put(RatingRow("Mood", look="mood"), 300)
    tops = [cell.y() for cell in row.strip.cells()]
    assert tops.count(min(tops)) == 6
    assert tops.count(max(tops)) == 5


def test_the_question_goes_above_where_it_does_not_fit_beside(put):
    assert put(RatingRow("Pain"), 608).question.y() < 32
    narrow = put(RatingRow("Pain"), 420)
    assert narrow.strip.y() > narrow.question.geometry().bottom()


def test_targets_are_large_enough(put):
    for row, least in (
        (RatingRow("Q"), 32),
        (RatingRow("Q", look="mood"), 32),
        (RatingRow("Q", look="gentle"), 44),
    ):
        cell = put(row, 700).strip.cells()[0]
        assert min(cell.width(), cell.height()) >= least


@given(presses=st.lists(st.integers(0, 4), max_size=12))
def test_one_answer_at_most_is_ever_chosen(qapp, presses):
    strip = CellStrip([(str(n), str(n)) for n in range(5)], "measure")
    heard = []
    strip.picked.connect(heard.append)
    expected = None
    for at in presses:
        strip.cells()[at].click()
        expected = None if expected == at else at
        assert strip.index() == heard[-1] == expected
        chosen = [n for n, cell in enumerate(strip.cells()) if cell.isChecked()]
        assert chosen == ([] if expected is None else [expected])
    strip.deleteLater()
