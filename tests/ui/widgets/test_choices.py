"""Words to choose from: answers, chips, segments, tabs, switches."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface

from moodjournal.ui.widgets.chips import ChipRow
from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.switch import Switch
from moodjournal.ui.widgets.tabs_line import TabsLine
from tests.ui.widgets.conftest import cut_off

SEVERITY = [(0, "none"), (1, "mild"), (2, "moderate"), (3, "severe")]
HOW_OFTEN = [
    (0, "0 · Not at all"),
    (1, "1 · Several days"),
    (2, "2 · More than half the days"),
    (3, "3 · Nearly every day"),
]


@pytest.fixture
def row(put):
    return put(ChoiceRow("Nausea", SEVERITY))


def test_no_answer_is_preselected(row):
    assert row.value() is None


def test_a_digit_chooses_by_value(qtbot, row):
    qtbot.keyClick(row, "2")
    assert row.value() == 2


def test_a_first_letter_chooses_and_goes_on_to_the_next(qtbot, row):
    seen = []
    row.chosen.connect(seen.append)
    for key in "smmm":
        qtbot.keyClick(row, key)
    assert seen == [3, 1, 2, 1]


def test_yes_and_no_keep_their_values(qtbot, put):
    row = put(ChoiceRow("Alcohol", [(True, "yes"), (False, "no")]))
    qtbot.keyClick(row, "n")
    assert row.value() is False
    qtbot.keyClick(row, "1")
    assert row.value() is True


def test_up_and_down_are_left_to_the_questionnaire(qtbot, put):
    row = put(ChoiceRow("Nausea", SEVERITY))
    row.setFocus()
    qtbot.keyClick(row.window().focusWidget(), Qt.Key.Key_Down)
    assert row.strip.cells()[0].hasFocus()
    assert row.value() is None


@pytest.mark.parametrize("text_percent", [100, 200])
@pytest.mark.parametrize("width", [300, 420, 834])
def test_no_answer_is_cut_off(dress, put, width, text_percent):
    dress("light", text_percent)
    row = put(ChoiceRow("Feeling down, depressed, or hopeless", HOW_OFTEN, label_width=334), width)
    assert cut_off(row) == []


@pytest.fixture
def chips(put):
    row = ChipRow("Tags", can_add=True)
    row.set_chips([("walk", "Walked", True), ("work", "Worked", False)])
    return put(row)


def test_chips_say_what_a_person_did_and_nothing_else(qtbot, chips):
    seen = []
    chips.toggled.connect(lambda *said: seen.append(said))
    chips.set_chips([("walk", "Walked", False), ("work", "Worked", False)])
    qtbot.mouseClick(chips.chip("work"), Qt.MouseButton.LeftButton)
    assert seen == [("work", True)]
    assert chips.chosen() == ["work"]


def test_a_screen_reader_can_toggle_a_chip(chips):
    reader = QAccessible.queryAccessibleInterface(chips.chip("work"))
    reader.actionInterface().doAction(QAccessibleActionInterface.toggleAction())
    assert chips.chosen() == ["walk", "work"]


def test_chips_that_stay_keep_the_focus(chips):
    chips.chip("work").setFocus()
    chips.set_chips([("walk", "Walked", False), ("work", "Worked", True)])
    assert chips.chip("work").hasFocus()


def test_a_chip_can_be_added_by_keyboard(qtbot, chips):
    chips.add_chip.click()
    assert chips.edit.hasFocus()
    qtbot.keyClicks(chips.edit, "  slept   late ")
    with qtbot.waitSignal(chips.added) as said:
        qtbot.keyClick(chips.edit, Qt.Key.Key_Return)
    assert said.args == ["slept   late"]
    assert chips.add_chip.isVisible()


def test_escape_leaves_the_new_chip_unwritten(qtbot, chips):
    seen = []
    chips.added.connect(seen.append)
    chips.add_chip.click()
    qtbot.keyClicks(chips.edit, "no")
    qtbot.keyClick(chips.edit, Qt.Key.Key_Escape)
    assert seen == []
    assert chips.add_chip.hasFocus()


def test_exclusive_chips_begin_with_none_and_hold_one(qtbot, put):
    row = ChipRow("Route", exclusive=True)
    row.set_chips([("iv", "Infusion", False), ("im", "Injection", False)])
    put(row)
    assert row.chosen() == []
    for chip in ("iv", "im"):
        qtbot.mouseClick(row.chip(chip), Qt.MouseButton.LeftButton)
    assert row.chosen() == ["im"]


def test_chips_flow_and_none_is_cut_off(dress, put):
    dress("dark", 200)
    row = ChipRow("Tags", can_add=True)
    row.set_chips([(str(n), f"A word or {n}", False) for n in range(6)])
    put(row, 420)
    assert cut_off(row) == []


@pytest.mark.parametrize("kind", [Segmented, TabsLine])
def test_segments_are_chosen_with_arrows(qtbot, put, kind):
    line = put(kind("View", [("month", "Month"), ("list", "List"), ("year", "Year")]))
    seen = []
    line.chosen.connect(seen.append)
    assert line.current() == "month"
    line.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(line.window().focusWidget(), key)
    assert seen == ["list", "year", "list"]


def test_a_segment_cannot_be_taken_back(qtbot, put):
    line = put(Segmented("View", [("month", "Month"), ("list", "List")]))
    seen = []
    line.chosen.connect(seen.append)
    for _press in range(2):
        qtbot.mouseClick(line.cells()[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(line.cells()[1], Qt.Key.Key_Backspace)
    assert line.current() == "list"
    assert seen == ["list"]


def test_a_switch_is_named_and_turns_with_space(qtbot, put, tokens):
    switch = put(Switch("Stay unlocked", tokens))
    assert not switch.isChecked()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    assert QAccessible.queryAccessibleInterface(switch).text(QAccessible.Text.Name)
