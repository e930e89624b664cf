"""Where a person writes, and where the program answers."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from moodjournal.ui.theme.icons import Icons
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.mood_dots import Dot, MoodDots
from moodjournal.ui.widgets.nav_button import NavButton
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.ui.widgets.number_field import NumberField
from moodjournal.ui.widgets.progress_dots import ProgressDots
from moodjournal.ui.widgets.said_line import SaidLine


@pytest.fixture
def note(put):
    return put(NoteEdit("Note", "Anything"))


def test_a_note_takes_plain_text_only(note):
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    rich.setText("bold")
    note.insertFromMimeData(rich)
    assert note.toPlainText() == "bold"


def test_ctrl_enter_submits_and_enter_is_a_new_line(qtbot, note):
    qtbot.keyClicks(note, "a")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    with qtbot.waitSignal(note.submitted, timeout=100):
        qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note.toPlainText() == "a\n"


def test_a_note_grows_with_its_lines_and_then_scrolls(note):
    heights = []
    for lines in (1, 2, 5, 8, 30):
        note.setPlainText("\n".join("word" for _n in range(lines)))
        heights.append(note.sizeHint().height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


@pytest.fixture
def hours(put):
    return put(NumberField("Sleep", "h", 0, 24))


def test_an_empty_field_is_no_number_and_no_error(hours):
    assert hours.value() is None
    assert hours.is_valid()
    assert hours.wrong.isHidden()


@pytest.mark.parametrize("typed", ["7.5", "7,5"])
def test_comma_and_point_are_both_taken(qtbot, hours, typed):
    seen = []
    hours.changed.connect(seen.append)
    qtbot.keyClicks(hours.edit, typed)
    assert hours.value() == 7.5
    assert seen[-1] == 7.5


def test_a_number_off_the_range_is_told_and_kept(qtbot, hours):
    qtbot.keyClicks(hours.edit, "31")
    qtbot.keyClick(hours.edit, Qt.Key.Key_Return)
    assert hours.value() is None
    assert hours.edit.text() == "31"
    assert hours.wrong.text() == "From 0 to 24, or leave it empty."
    qtbot.keyClick(hours.edit, Qt.Key.Key_Backspace)
    assert hours.wrong.isHidden()


def test_a_said_line_offers_its_action(qtbot, put):
    line = put(SaidLine())
    line.say("Saved 18:40", "undo")
    assert line.text() == "Saved 18:40"
    with qtbot.waitSignal(line.acted, timeout=100):
        line.action.click()
    line.say("Saved 18:41")
    assert line.action.isHidden()


def test_a_complaint_stays_until_it_is_cleared(put):
    line = put(SaidLine())
    line.complain("The disk is full. Free some space, then save again.")
    assert line.words.property("role") == "error"
    line.clear()
    assert line.text() == ""


def test_mood_dots_say_themselves_in_a_sentence(put, tokens):
    dots = put(MoodDots(tokens))
    days = [Dot("Mon", 3), Dot("Tue", None), Dot("Wed", 6.5, True), Dot("Thu", None, acute=5)]
    dots.set_dots(days, "Last 4 days", "Mood on 2 of 4 days, from 3 to 6.5.")
    reader = QAccessible.queryAccessibleInterface(dots)
    assert reader.text(QAccessible.Text.Description) == "Mood on 2 of 4 days, from 3 to 6.5."
    assert [day.number() for day in days] == ["3", "", "6.5", "5"]
    assert not dots.grab().isNull()


def test_a_day_without_mood_is_drawn_as_nothing(put, tokens):
    dots = put(MoodDots(tokens))
    empty = dots.grab().toImage()
    dots.set_dots([Dot("Mon", None)] * 14, "Last 14 days", "No check-ins.")
    assert dots.grab().toImage() == empty


def test_progress_dots_say_themselves(put, tokens):
    dots = put(ProgressDots(tokens))
    dots.set_states(["done", "missed", "planned"], "1 of 3 sessions done, 1 missed")
    assert dots.accessibleName() == "1 of 3 sessions done, 1 missed"
    assert not dots.grab().isNull()


def test_a_card_shows_its_title_only_if_it_has_one(put):
    assert put(Card("Lock")).title.isVisible()
    plain = put(Card())
    plain.body.addWidget(QLabel("words"))
    assert plain.title.isHidden()


def test_a_nav_button_is_named_as_its_page(put, tokens):
    button = put(NavButton("Share & export", Icons(tokens).icon("share-up", chosen="ink")))
    assert button.accessibleName() == "Share & export"
    assert button.isCheckable()
