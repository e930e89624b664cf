"""The check-in for a foggy head, in the real window on a real file: its way, and its safety."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from moodjournal.domain.check_in import Mode
from tests.ui.gentle_room import (
    CTRL,
    Room,
    each_screen,
    in_view,
    kept,
    kept_effects,
    press,
    text_of,
)

SHIFT = Qt.KeyboardModifier.ShiftModifier
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


# --- the way through


def test_keys_alone_are_enough(qtbot, open_gentle):
    program, view = open_gentle()
    press(qtbot, view, "t", Key.Key_Return)
    press(qtbot, view, Key.Key_Right, Key.Key_Space)
    press(qtbot, view, Key.Key_Down, Key.Key_Right, Key.Key_Space, Key.Key_Space)
    press(qtbot, view, Key.Key_Return, "Very quiet.", Key.Key_Escape)
    (entry,) = kept(program)
    assert (entry.mood, entry.note, entry.mode) == (10, "Very quiet.", Mode.GENTLE)
    effects = [(one.name, one.strength, one.strong) for one in kept_effects(program)]
    assert effects == [("dissociation", None, False), ("crying", None, True)]
    assert not program.window.cover.is_up()
    assert program.window.current_page().form.isVisible()


def test_a_mouse_alone_is_enough(qtbot, open_room):
    program = open_room()
    qtbot.mouseClick(program.window.current_page().form.gentle, LEFT)
    view = program.window.cover.view
    qtbot.mouseClick(view.mood.row.strip.cells()[3], LEFT)
    qtbot.mouseClick(view.middle.next, LEFT)
    for _tap in range(2):
        qtbot.mouseClick(view.effects.toggles["calm", False], LEFT)
    qtbot.mouseClick(view.middle.next, LEFT)
    qtbot.mouseClick(view.middle.back, LEFT)
    qtbot.mouseClick(view.effects.toggles["nausea", False], LEFT)
    qtbot.mouseClick(view.head.stop, LEFT)
    assert [one.mood for one in kept(program)] == [3]
    assert [(one.name, one.strong) for one in kept_effects(program)] == [
        ("calm", True),
        ("nausea", False),
    ]
    assert not program.window.cover.is_up()


def test_enter_skips_every_screen_and_leaves_nothing(qtbot, open_gentle):
    program, view = open_gentle()
    assert view.middle.next.accessibleName() == "Skip"
    press(qtbot, view, Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert not program.window.cover.is_up()
    assert (kept(program), kept_effects(program)) == ([], [])


def test_each_touch_is_saved_at_once(qtbot, open_gentle):
    program, view = open_gentle()
    press(qtbot, view, "6")
    assert [one.mood for one in kept(program)] == [6]
    assert view.middle.said.text() == "Saved."
    press(qtbot, view, "7")
    assert [one.mood for one in kept(program)] == [7]
    press(qtbot, view, Key.Key_Return, Key.Key_Right, Key.Key_Space)
    assert len(kept_effects(program)) == 1
    press(qtbot, view, Key.Key_Space, Key.Key_Space)
    assert kept_effects(program) == []


def test_words_are_saved_a_moment_after_the_last_key(qtbot, open_gentle):
    program, view = open_gentle()
    press(qtbot, view, Key.Key_Return, Key.Key_Return)
    with qtbot.waitSignal(view.keeper.saved, timeout=2000):
        press(qtbot, view, "quiet")
    assert [one.note for one in kept(program)] == ["quiet"]


def test_who_never_stops_typing_is_saved_all_the_same(qtbot, open_gentle):
    _program, view = open_gentle()
    view.keeper.set_words("a")
    assert (view.keeper._latest.interval(), view.keeper._latest.isActive()) == (2000, True)
    running = view.keeper._latest.remainingTime()
    view.keeper.set_words("ab")
    assert view.keeper._latest.remainingTime() <= running


def test_closing_the_window_keeps_the_last_words(qtbot, open_gentle, open_room):
    _program, view = open_gentle()
    press(qtbot, view, Key.Key_Return, Key.Key_Return, "qui")
    assert [one.note for one in kept(open_room())] == ["qui"]


def test_enter_in_words_is_a_new_line_and_ctrl_enter_ends(qtbot, open_gentle):
    program, view = open_gentle()
    press(qtbot, view, Key.Key_Return, Key.Key_Return, "a", Key.Key_Return, "b")
    qtbot.keyClick(view.words.note, Key.Key_Return, CTRL)
    assert [one.note for one in kept(program)] == ["a\nb"]
    assert not program.window.cover.is_up()


def test_without_a_session_of_the_day_effects_are_not_asked(qtbot, open_gentle):
    _program, view = open_gentle(at="09:00")
    assert [type(one).__name__ for one in view._asked] == ["MoodScreen", "WordsScreen"]
    assert "not averaged" not in text_of(view)
    assert "No driving" in text_of(view)


def test_it_says_which_session_it_follows(open_gentle):
    _program, view = open_gentle()
    assert view.head.about.text() == "After session 1 · 2 hours on"
    assert "not averaged" in text_of(view)


def test_a_second_opening_is_another_check_in_of_the_same_effects(qtbot, open_gentle):
    program, view = open_gentle()
    press(qtbot, view, "4", Key.Key_Return, Key.Key_Right, Key.Key_Space, Key.Key_Escape)
    qtbot.keyClick(program.window, Key.Key_G, CTRL)
    assert view.mood.row.value() is None
    assert view.effects.toggles["dissociation", False].property("tap") == "yes"
    press(qtbot, view, "5", Key.Key_Return, Key.Key_Right, Key.Key_Space)
    assert [one.mood for one in kept(program)] == [4, 5]
    assert [one.strong for one in kept_effects(program)] == [True]


# --- nothing to break


def test_nothing_is_ringed_or_chosen_before_a_choice(open_gentle):
    _program, view = open_gentle()
    for _screen in each_screen(view):
        buttons = in_view(view, QPushButton)
        assert not any(one.hasFocus() or one.isChecked() for one in buttons)
        assert not any(one.property("tap") in ("yes", "strong") for one in buttons)


def test_no_shortcut_leads_to_pages_or_takes_anything_back(qtbot, open_gentle):
    program, view = open_gentle()
    press(qtbot, view, "6")
    for key in (Key.Key_1, Key.Key_4, Key.Key_Z, Key.Key_N, Key.Key_G):
        qtbot.keyClick(view, key, CTRL)
    assert program.window.cover.is_up()
    assert [one.mood for one in kept(program)] == [6]


def test_afterwards_one_undo_takes_the_whole_check_in_back(qtbot, open_gentle):
    program, view = open_gentle()
    press(qtbot, view, "6", Key.Key_Return, Key.Key_Return, "quiet", Key.Key_Escape)
    qtbot.keyClick(program.window, Key.Key_Z, CTRL)
    assert kept(program) == []


def test_support_stands_there_in_the_dark_and_leads_back(qtbot, qapp, open_gentle):
    _program, view = open_gentle()
    press(qtbot, view, "6")
    qtbot.keyClick(view, Key.Key_H, CTRL | SHIFT)
    qapp.processEvents()
    assert "116 123" in text_of(view)
    assert view.grab().toImage().pixelColor(4, 4).lightness() < 40
    qtbot.keyClick(view, Key.Key_Escape)
    assert view.mood.isVisible()
    assert view.mood.row.value() == 6
    qtbot.mouseClick(view.foot.support, LEFT)
    assert "116 123" in text_of(view)
    qtbot.mouseClick(view.foot.support, LEFT)
    assert view.mood.isVisible()


def test_lock_says_on_the_view_why_it_cannot(qtbot, open_gentle):
    _program, view = open_gentle()
    qtbot.mouseClick(view.foot.lock, LEFT)
    assert "no passphrase yet" in view.middle.said.text()


def test_what_cannot_be_saved_is_said_and_still_there(qtbot, open_gentle):
    program, view = open_gentle()
    raw = program.worker._journal.link.raw
    raw.execute("PRAGMA query_only = ON")
    press(qtbot, view, "6", Key.Key_Escape)
    assert program.window.cover.is_up()
    assert view.middle.said.property("role") == "error"
    assert view.mood.row.value() == 6
    raw.execute("PRAGMA query_only = OFF")
    press(qtbot, view, Key.Key_Escape)
    assert [one.mood for one in kept(program)] == [6]
    assert not program.window.cover.is_up()
