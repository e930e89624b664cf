"""Two people go through the journal: read-only by three locks, and what is kept at the end."""

from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import ToldError
from moodjournal.domain.reflection import Reflection, Step
from moodjournal.store import Db
from moodjournal.usecases.log_check_in import log_check_in
from tests.builders import a_check_in
from tests.store.key_rooms import CHEAP, SECRET, WORDS
from tests.ui.review_room import Room, filled_journal

NOW = datetime(2026, 11, 26, 17, 40, tzinfo=UTC)
FORMS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


@pytest.fixture
def room(open_window, tmp_path, qapp):
    made = filled_journal(tmp_path / "journal")
    return Room(open_window(tmp_path / "journal"), made, qapp)


@pytest.fixture
def locked_room(open_window, tmp_path, qapp):
    made = filled_journal(tmp_path / "journal", SECRET, CHEAP)
    program = open_window(tmp_path / "journal")
    program.door.unlock(WORDS)
    qapp.processEvents()
    return Room(program, made, qapp)


def tick_all(room, qtbot):
    """Tick both things to bring, and add a step."""
    for one in (room.insight, room.note):
        room.view.agenda.lines[one.id].box.click()
    card = room.sessions.sheet.steps
    card.add.click()
    qtbot.keyClicks(card.field, "call on Sunday")
    qtbot.keyClick(card.field, Qt.Key.Key_Return)


def test_the_arrow_keys_go_through_six_sessions_and_two_ticks_and_a_step_are_kept(room, qtbot):
    room.begin()
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right) * 2:
        seen.append(room.sessions.seen.number)
        qtbot.keyClick(room.qapp.focusWidget(), key)
    assert seen == [6, 5, 4, 3, 2, 1, 1, 1]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left) * 3:
        qtbot.keyClick(room.qapp.focusWidget(), key)
    assert room.sessions.seen.number == 6
    tick_all(room, qtbot)
    assert room.view.end.text() == "End review · 3"
    panel = room.end()
    assert panel.title.text() == "End review: keep 2 ticks, 1 step?"
    panel.keep.click()
    room.rest()
    assert not room.read(Reflection)[room.insight.id].bring_to_therapy
    assert not room.read(CheckIn)[room.note.id].bring_to_therapy
    steps = [one.text for one in room.read(Step).values()]
    assert "call on Sunday" in steps
    room.window.undo()
    assert room.read(Reflection)[room.insight.id].bring_to_therapy
    assert "call on Sunday" not in [one.text for one in room.read(Step).values()]


def test_a_step_is_done_when_it_is_ticked_and_kept(room):
    room.begin()
    room.sessions.sheet.steps.lines[room.step.id].box.click()
    room.end().keep.click()
    room.rest()
    assert room.read(Step)[room.step.id].done_on is not None


def test_what_is_not_kept_leaves_no_trace(room, qtbot):
    room.begin()
    before = room.read(Reflection), room.read(Step), room.read(CheckIn)
    tick_all(room, qtbot)
    room.end().leave.click()
    room.rest()
    assert (room.read(Reflection), room.read(Step), room.read(CheckIn)) == before
    assert room.view is None
    assert room.window.sidebar.isVisible()


def test_back_goes_on_with_what_is_held(room, qtbot):
    room.begin()
    tick_all(room, qtbot)
    room.end().stay.click()
    room.rest()
    assert room.view.isVisible()
    assert (room.view.marks.ticks, len(room.view.marks.steps)) == (2, 1)
    assert room.sessions.list.at.hasFocus(), room.qapp.focusWidget()


def test_a_new_step_can_be_taken_back_before_it_is_kept(room, qtbot):
    room.begin()
    tick_all(room, qtbot)
    (new,) = room.view.marks.steps
    room.sessions.sheet.steps.dropped.emit(new.id)
    assert not room.view.marks.steps


# --- three locks


def test_the_database_itself_refuses_to_be_written(room):
    room.begin()
    told = []
    delete = partial(Db.run, sql="DELETE FROM check_in")  # past every other door
    room.program.worker.read(delete, told.append, told.append)
    assert isinstance(told[0], ToldError)
    assert room.note.id in room.read(CheckIn)


def test_the_worker_refuses_to_write(room):
    room.begin()
    told = []
    room.program.worker.write(
        lambda db: log_check_in(db, a_check_in(), NOW), told.append, told.append
    )
    (error,) = told
    assert "until the review ends" in str(error)
    assert not room.program.worker.can_undo()


def test_the_page_is_made_without_forms(room):
    room.begin()
    for tab in ("sessions", "agenda", "since"):
        room.view.tabs.set_current(tab)
        assert [one for kind in FORMS for one in room.view.findChildren(kind)] == []


def test_after_the_end_it_can_be_written_again(room):
    room.begin()
    room.end().keep.click()
    room.rest()
    entry, kept = a_check_in(), []
    room.program.worker.write(lambda db: log_check_in(db, entry, NOW), kept.append)
    assert kept
    assert entry.id in room.read(CheckIn)


# --- no way round


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "6", "N", "G", "K", "Z"])
def test_no_other_page_opens_before_the_end(room, qtbot, key):
    room.begin()
    code = getattr(Qt.Key, f"Key_{key}")
    qtbot.keyClick(room.window, code, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(room.window, Qt.Key.Key_F1)
    assert room.window.current_page() is room.page
    assert room.view.isVisible()
    assert not room.window.cover.is_up()
    assert not room.window.sidebar.isVisible()


def test_support_opens_and_leads_back(room):
    room.begin()
    room.view.foot.support.click()
    assert room.window.stack.current_key() == "support"
    room.window.go("today")
    assert room.window.stack.current_key() == "support"
    room.window.current_page().done.emit()
    assert room.window.current_page() is room.page
    assert not room.window.sidebar.isVisible()


def test_the_end_asks_for_the_passphrase_if_there_is_one(locked_room, qtbot):
    room = locked_room
    room.begin()
    panel = room.end()
    assert panel.secret.hasFocus()
    qtbot.keyClicks(panel.secret, "not these words")
    qtbot.keyClick(panel.secret, Qt.Key.Key_Return)
    assert panel.field.is_wrong()
    assert room.view is not None
    qtbot.waitUntil(panel.keep.isEnabled)
    panel.secret.setText(WORDS)
    panel.keep.click()
    room.rest()
    assert room.view is None
    room.window.go("today")
    assert room.window.stack.current_key() == "today"


def test_lock_ends_it_and_the_journal_can_be_written_after(locked_room):
    room = locked_room
    room.begin()
    room.view.foot.lock.click()
    room.rest()
    assert room.window.cover.is_locked()
    room.program.door.unlock(WORDS)
    room.rest()
    assert room.window.stack.current_key() == "today"
    kept = []
    room.program.worker.write(lambda db: log_check_in(db, a_check_in(), NOW), kept.append)
    assert kept


def test_the_window_closes_in_the_middle_of_it(room):
    room.begin()
    assert room.window.close()
