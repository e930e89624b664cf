"""What a review shows, and how: folded, large, words first; nothing private, nothing cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea

from moodjournal.ui.pages.review.session_row import SessionRow
from tests.ui.lock_room import words_shown
from tests.ui.review_room import FIRST, HIDDEN, Room, a_session, filled_journal
from tests.ui.test_no_stray_windows import Watch
from tests.ui.widgets.conftest import cut_off


@pytest.fixture
def room(open_window, tmp_path, qapp):
    made = filled_journal(tmp_path / "journal")
    return Room(open_window(tmp_path / "journal"), made, qapp)


def test_private_entries_are_nowhere_and_are_not_counted(room):
    room.begin()
    found = ""
    for tab in ("sessions", "agenda", "since"):
        room.view.tabs.set_current(tab)
        room.rest()
        found += words_shown(room.qapp)
    assert HIDDEN not in found
    assert "slept through" in found
    assert room.view.tabs.cells()[1].text() == "Bring to therapy · 2"
    rows = room.view.findChildren(SessionRow)
    assert sorted(row.seen.number for row in rows) == [1, 2, 3, 4, 5, 6, 7]


def test_planned_sessions_are_folded(room):
    room.begin()
    fold = room.sessions.list.fold
    assert fold.text() == "Planned (1)"
    planned = room.view.findChildren(SessionRow)
    assert next(row.seen.number for row in planned if row.isVisible()) == 6
    fold.click()
    assert any(row.seen.number == 7 and row.isVisible() for row in planned)


def test_space_folds_the_entry_in_hand(room, qtbot):
    room.begin()
    entry = room.sessions.sheet.entries[0]
    entry.head.setFocus()
    qtbot.keyClick(entry.head, Qt.Key.Key_Space)
    assert entry.is_folded()
    assert not entry.text.isVisible()
    room.sessions.take_focus()
    qtbot.keyClick(room.qapp.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(room.qapp.focusWidget(), Qt.Key.Key_Space)
    assert not entry.is_folded()


def test_words_first_hides_numbers_until_they_are_asked_for(room):
    room.window.go("review")
    room.page.card.first.box.click()
    room.begin()
    assert room.sessions.sheet.strip is None
    assert not any("day before" in one.text() for one in room.view.findChildren(QLabel))
    room.view.foot.numbers.click()
    assert room.sessions.sheet.strip is not None
    assert any("day before" in one.text() for one in room.view.findChildren(QLabel))


def test_text_grows_in_the_review_alone(room, qtbot):
    room.begin()
    size = room.view.font().pixelSize()
    qtbot.keyClick(room.qapp.focusWidget(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert room.view.font().pixelSize() > size
    assert room.window.font().pixelSize() == size
    for _size in range(6):
        room.view.foot.larger.click()
    room.rest()
    assert room.view.font().pixelSize() == 2 * size


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
@pytest.mark.parametrize("larger", [0, 5])
def test_nothing_is_cut_off_in_a_review(room, size, larger):
    room.begin()
    room.window.resize(*size)
    for _size in range(larger):
        room.view.foot.larger.click()
    for tab in ("sessions", "agenda", "since"):
        room.view.tabs.set_current(tab)
        room.rest()
        areas = [one for one in room.view.findChildren(QScrollArea) if one.isVisible()]
        inner = [one for one in areas if not one.findChildren(QScrollArea)]
        parts = [one.widget() for one in inner]
        assert [word for part in (*parts, room.view.foot) for word in cut_off(part)] == []
        assert [one.horizontalScrollBar().maximum() for one in areas] == [0] * len(areas)
    panel = room.end()
    assert cut_off(panel) == []


def test_a_long_list_scrolls_and_follows_the_keys(room, qtbot):
    many = [a_session(FIRST - day) for day in range(1, 21)]
    room.put(*many)
    room.begin()
    listed = room.sessions.list
    assert cut_off(listed) == []
    for _row in range(22):
        qtbot.keyClick(room.qapp.focusWidget(), Qt.Key.Key_Down)
    room.rest()
    assert not listed.at.visibleRegion().isEmpty()
    assert listed.at.visibleRegion().boundingRect().height() == listed.at.height()


def test_f11_fills_the_screen(room, qtbot):
    room.begin()
    qtbot.keyClick(room.qapp.focusWidget(), Qt.Key.Key_F11)
    assert room.window.isFullScreen()
    room.view.full.click()
    assert not room.window.isFullScreen()


def test_an_empty_journal_can_be_gone_through(open_window, tmp_path, qapp):
    program = open_window(tmp_path / "journal")
    room = Room(program, (None, None, None), qapp)
    room.begin()
    assert room.view.isVisible()
    room.end().keep.click()
    assert room.view is None


def test_no_part_of_a_review_is_shown_as_a_window_of_its_own(room):
    watch = Watch()
    room.qapp.installEventFilter(watch)
    room.begin()
    room.sessions.sheet.steps.add.click()
    room.view.show_numbers(False)
    room.end().leave.click()
    room.rest()
    room.qapp.removeEventFilter(watch)
    assert watch.shown == []
