"""What is made late is reached in its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.choice_row import ChoiceRow
from moodjournal.ui.widgets.number_field import NumberField
from moodjournal.ui.widgets.rating_row import RatingRow
from moodjournal.ui.widgets.tab_order import stop_before


def walk(qapp, qtbot, first, key):
    first.setFocus()
    seen = []
    while not seen or (qapp.focusWidget() is not first and len(seen) < 50):
        seen.append(qapp.focusWidget())
        qtbot.keyClick(qapp.focusWidget(), key)
    return seen


@pytest.mark.parametrize("times", [1, 2])
def test_rows_that_come_late_are_reached_before_what_follows_them(qapp, qtbot, put, times):
    box = QWidget()
    column = QVBoxLayout(box)
    first, anchor, last = (QPushButton(name) for name in "abc")
    for part in (first, anchor, last):
        column.addWidget(part)
    put(box)
    rows = (
        RatingRow("Hope"),
        NumberField("Slept", "h", 0, 24),
        ChoiceRow("Pain", [(0, "none"), (1, "mild")]),
        RatingRow("Calm"),
    )
    for place, row in enumerate(rows):
        column.insertWidget(1 + place, row)
    for _time in range(times):
        stop_before(anchor, rows)
    qapp.processEvents()
    rows[0].strip.choose(4)
    rows[0].setFocus()
    middle = [rows[0].strip.cells()[4], rows[1].edit, *(row.strip.cells()[0] for row in rows[2:])]
    expected = [first, *middle, anchor, last]
    assert walk(qapp, qtbot, first, Qt.Key.Key_Tab) == expected
    assert walk(qapp, qtbot, first, Qt.Key.Key_Backtab) == [first, *reversed(expected[1:])]
    assert rows[0].focusProxy() is rows[0].strip
    assert rows[0].focusPolicy() == Qt.FocusPolicy.NoFocus
