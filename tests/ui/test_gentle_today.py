"""Before and after the gentle check-in: what Today offers, and what it shows the next day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.gentle_room import CTRL, Room, in_view, kept, kept_effects, press, text_of

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(open_window, tmp_path, clock, qapp, qtbot):
    return Room(open_window, tmp_path / "journal", clock, qapp, qtbot)


@pytest.fixture
def open_room(room):
    return room.open


@pytest.fixture
def open_gentle(room):
    return room.open_gentle


def test_it_is_offered_when_the_session_has_probably_ended(qtbot, open_room):
    program = open_room(at="11:05", done=False)
    page = program.window.current_page()
    assert "Session 1 has probably ended" in text_of(page.notes)
    (link,) = [one for one in in_view(page.notes, QPushButton) if one.text() == "Open it"]
    qtbot.mouseClick(link, LEFT)
    assert program.window.cover.is_up()


@pytest.fixture
def next_day(qtbot, open_gentle, open_room):
    """Write in the evening, and open the window the next morning."""
    _program, view = open_gentle(at="18:00")
    press(qtbot, view, "4", Key.Key_Return, Key.Key_Right, Key.Key_Space, Key.Key_Return)
    press(qtbot, view, "Very quiet.", Key.Key_Escape)
    program = open_room(day=1, at="09:00")
    return program, program.window.current_page()


def test_the_next_day_a_closed_line_leads_to_it(qtbot, next_day):
    _program, page = next_day
    card = page.yesterday
    assert text_of(card) == "You wrote something yesterday evening."
    qtbot.mouseClick(card.look, LEFT)
    assert "Very quiet." in text_of(card)
    qtbot.mouseClick(card.keep, LEFT)
    assert not card.isVisible()


def test_the_next_day_strengths_are_asked(qtbot, next_day):
    program, page = next_day
    page.yesterday.look.click()
    (row,) = page.yesterday.strengths.values()
    row.strip.cells()[2].click()
    assert [one.strength for one in kept_effects(program)] == [2]
    assert page.yesterday.isVisible()
    (row,) = page.yesterday.strengths.values()
    assert row.value() == 2


def test_the_next_day_words_can_be_added(qtbot, next_day):
    program, page = next_day
    page.yesterday.look.click()
    (add,) = [one for one in in_view(page.yesterday, QPushButton) if one.text() == "Add to it"]
    add.click()
    note = page.form.details.note
    qtbot.keyClicks(note, " And warm.")
    page.yesterday.strengths[kept_effects(program)[0].id].strip.cells()[
        1
    ].click()  # the page looks again
    qtbot.keyClick(note, Key.Key_Return, CTRL)
    (entry,) = kept(program)
    assert (entry.note, entry.mood, entry.from_memory) == ("Very quiet. And warm.", 4, False)


def test_the_note_to_oneself_is_changed_in_settings(qtbot, open_room):
    program = open_room()
    program.window.go("settings")
    line = program.window.current_page().rows["aftercare"].control
    line.selectAll()
    qtbot.keyClicks(line, "Drink water.")
    qtbot.keyClick(line, Key.Key_Return)
    qtbot.keyClick(program.window, Key.Key_G, CTRL)
    assert "Your note to yourself: Drink water." in text_of(program.window.cover.view)
