"""Enter presses the button that has the ring, in the real window; the keys stay in their place."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from moodjournal.usecases.make_demo import demo_record, make_demo
from moodjournal.usecases.open_journal import open_journal
from tests.ui.gentle_room import in_view

Key = Qt.Key


@pytest.fixture
def today(open_window, tmp_path, now):
    """Return the Today page of a demo journal with three things worth noting."""
    folder = tmp_path / "journal"
    journal = open_journal(folder)
    with journal.begin() as db:
        make_demo(db, demo_record("maintenance", now.date(), 20261121, "Europe/Berlin"))
    journal.close()
    page = open_window(folder).window.current_page()
    assert len(page.notes._notes) > 2
    return page


def links(card):
    return [one for line in card._lines for one in in_view(line, QPushButton)]


def test_enter_presses_the_button_in_focus(qtbot, qapp, today):
    today.notes.more.setFocus()
    qtbot.keyClick(qapp.focusWidget(), Key.Key_Return)
    assert today.notes.more.isHidden()
    assert len(links(today.notes)) >= 6


def test_an_enter_that_leads_to_a_button_does_not_press_it_too(qtbot, open_window):
    window = open_window().window
    window.go("support")
    field, button, pressed = QLineEdit(window), QPushButton(window), []
    for part in (field, button):
        part.show()
    field.returnPressed.connect(button.setFocus)
    button.clicked.connect(partial(pressed.append, button))
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Return)
    assert button.hasFocus()
    assert pressed == []
    qtbot.keyClick(button, Key.Key_Return)
    assert pressed == [button]


def test_ctrl_enter_on_a_button_is_still_save(qtbot, today):
    more = today.notes.more
    more.setFocus()
    qtbot.keyClick(more, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert more.isVisible()


def test_what_stood_behind_more_gets_the_keys_and_tab_goes_on_from_there(qtbot, qapp, today):
    today.notes.more.setFocus()
    qtbot.keyClick(today.notes.more, Key.Key_Space)
    qapp.processEvents()
    second = links(today.notes)[2]
    assert qapp.focusWidget() is second
    for one in links(today.notes)[3:]:
        qtbot.keyClick(qapp.focusWidget(), Key.Key_Tab)
        assert qapp.focusWidget() is one, [w.accessibleName() for w in (qapp.focusWidget(), one)]


def test_after_not_now_the_keys_are_on_what_moved_up(qtbot, qapp, today):
    not_now = links(today.notes)[1]
    not_now.setFocus()
    qtbot.keyClick(not_now, Key.Key_Return)
    assert qapp.focusWidget() is links(today.notes)[0]


def test_tab_goes_from_the_check_ins_of_the_day_to_the_notes_after_a_save_too(qtbot, qapp, today):
    qtbot.keyClick(today.form.mood.strip.cells()[0], "6")
    qtbot.keyClick(qapp.focusWidget(), Key.Key_Return)
    qapp.processEvents()
    *_before, last = in_view(today.entries, QPushButton)
    last.setFocus()
    qtbot.keyClick(last, Key.Key_Tab)
    assert qapp.focusWidget() is links(today.notes)[0]


def test_what_was_filled_in_is_not_offered_again(qtbot, qapp, today):
    window = today.window()
    today.notes.more.click()
    assert "Fill in PHQ-9" in [one.text() for one in links(today.notes)]
    window.go("fill_in", "phq-9")
    for key in "1111111100":
        qtbot.keyClick(qapp.focusWidget(), key)
    qtbot.keyClick(qapp.focusWidget(), Key.Key_Return)
    assert window.current_page() is today
    assert "Fill in PHQ-9" not in [one.text() for one in links(today.notes)]
