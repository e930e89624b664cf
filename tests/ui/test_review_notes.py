"""A therapist's own notes lie beside a copy, in another journal; in the copy there is nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from moodjournal.ui.app import real_threads
from moodjournal.ui.notes_place import NotesPlace
from tests.store.key_rooms import WORDS
from tests.ui.lock_room import words_shown
from tests.ui.notes_room import MARKER, copies, enter, first_time, kept, open_copy, unfold
from tests.ui.widgets.conftest import cut_off

__all__ = ("copies", "open_copy")


def test_a_note_is_there_again_when_a_later_copy_of_the_same_patient_is_opened(
    open_copy, copies, qtbot, qapp
):
    window = open_copy(copies[0])
    sheet = first_time(window, qtbot)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    window.close()
    window = open_copy(copies[1])
    sheet = enter(window, qtbot)
    assert sheet.label.text() == "A. 1974"
    assert sheet.note.edit.toPlainText() == ""
    assert MARKER in words_shown(qapp)
    assert sheet.earlier.isVisible()
    window.view.sessions.list.step(1)
    assert not sheet.earlier.isVisible()


def test_what_is_open_comes_first_until_it_is_done(open_copy, copies, qtbot, tmp_path):
    window = open_copy(copies[0])
    sheet = first_time(window, qtbot)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    sheet.note.again.box.click()
    assert not sheet.open.isVisible()  # it is from today
    window = open_copy(copies[1])
    sheet = enter(window, qtbot)
    window.view.sessions.list.step(1)
    assert sheet.open.isVisible()
    sheet.open.buttons[0].click()
    assert not sheet.open.isVisible()
    window.view.sessions.list.step(-1)
    assert sheet.earlier.isVisible()
    window.close()
    seen, every = kept(tmp_path)
    assert (seen.open, len(every)) == ((), 1)


def test_each_session_has_its_own_note(open_copy, copies, qtbot, tmp_path):
    window = open_copy(copies[0])
    sheet = first_time(window, qtbot)
    for text in ("one", "two"):
        qtbot.keyClicks(sheet.note.edit, text)
        window.view.sessions.list.step(1)
    window.view.sessions.list.step(-1)
    assert sheet.note.edit.toPlainText() == "two"
    qtbot.keyClicks(sheet.note.edit, "more ")
    window.close()
    _seen, every = kept(tmp_path)
    assert sorted(one.text for one in every) == ["more two", "one"]
    assert len({one.session_id for one in every}) == 2
    assert (tmp_path / "notes" / "backups").is_dir()


def test_an_emptied_note_is_gone(open_copy, copies, qtbot, tmp_path):
    window = open_copy(copies[0])
    sheet = first_time(window, qtbot)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    sheet.keep()
    sheet.note.edit.clear()
    window.close()
    assert kept(tmp_path)[1] == []


def test_words_that_a_crash_cut_off_come_back(open_copy, copies, qtbot, tmp_path):
    window = open_copy(copies[0])
    sheet = first_time(window, qtbot)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    sheet.note.keeper.keep()  # as it does while one types
    sheet.note.edit.blockSignals(True)
    sheet.note.edit.setPlainText("")  # and then the power went
    sheet.note.edit.blockSignals(False)
    sheet.note.keeper._kept = ""
    window = open_copy(copies[1])
    sheet = enter(window, qtbot)
    qtbot.keyClicks(sheet.label, "A. 1974")  # no note told yet whose copy it is
    qtbot.keyClick(sheet.label, Qt.Key.Key_Return)
    assert sheet.note.edit.toPlainText() == MARKER
    window.close()
    assert [one.text for one in kept(tmp_path)[1]] == [MARKER]


def test_patients_are_told_apart_by_label_and_can_be_renamed(open_copy, copies, qtbot, tmp_path):
    window = open_copy(copies[0])
    sheet = first_time(window, qtbot)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    sheet.keep()
    assert not sheet.rename.isVisible()
    sheet.label.clear()
    qtbot.keyClicks(sheet.label, "B. 1980")
    qtbot.keyClick(sheet.label, Qt.Key.Key_Return)
    assert "A. 1974" in sheet.under.text()  # nothing moves before it is asked for
    sheet.rename.click()
    assert not sheet.rename.isVisible()
    window.close()
    seen, _every = kept(tmp_path, "B. 1980")
    assert seen.labels == ("B. 1980",)
    assert [one.text for one in seen.rest] == [MARKER]


def test_without_a_label_nothing_can_be_written(open_copy, copies, qtbot):
    window = open_copy(copies[0])
    sheet = first_time(window, qtbot, label="")
    assert not sheet.note.edit.isEnabled()
    assert sheet.note.hint.isVisible()
    qtbot.keyClicks(sheet.label, "C.")
    qtbot.keyClick(sheet.label, Qt.Key.Key_Return)
    assert sheet.note.edit.isEnabled()


def test_a_wrong_passphrase_is_told_and_can_be_put_right(open_copy, copies, qtbot):
    window = open_copy(copies[0])
    first_time(window, qtbot)
    window = open_copy(copies[0])
    assert enter(window, qtbot, "four birds at dawn") is None
    door = window.notes.pane.door
    assert door.field.is_wrong()
    qtbot.waitUntil(door.go.isEnabled)
    door.once.clear()
    qtbot.keyClicks(door.once, WORDS)
    door.go.click()
    assert window.notes.pane.sheet.isVisible()
    assert door.once.text() == ""


def test_nothing_of_a_note_is_in_the_copy_or_beside_it(open_copy, copies, qtbot, tmp_path):
    before = [one.path.read_bytes() for one in copies]
    window = open_copy(copies[0])
    sheet = first_time(window, qtbot)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    window.close()
    assert not window.isVisible()
    assert [one.path.read_bytes() for one in copies] == before
    assert {one.name for one in (tmp_path / "stick").iterdir()} == {"1.mjshare", "2.mjshare"}
    for file in (one for one in tmp_path.rglob("*") if one.is_file()):
        assert MARKER.encode() not in file.read_bytes()


def test_a_copy_whose_notes_are_not_opened_is_as_it_was(open_copy, copies, tmp_path):
    window = open_copy(copies[0])
    kinds = (QLineEdit, QPlainTextEdit)
    assert [one for kind in kinds for one in window.notes.findChildren(kind)] == []
    window.close()
    assert not (tmp_path / "notes").exists()
    window = open_copy(copies[0], None)
    assert not window.view.foot.notes.isVisible()


def test_a_disk_that_takes_no_note_holds_the_window_back_once(
    open_copy, copies, qtbot, monkeypatch
):
    from moodjournal.store.errors import JournalError
    from moodjournal.usecases import keep_therapist_note

    def full(*_said):
        raise JournalError("The disk is full.")

    window = open_copy(copies[0])
    sheet = first_time(window, qtbot)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    with monkeypatch.context() as patched:
        patched.setattr(keep_therapist_note, "keep_therapist_note", full)
        window.close()
        assert window.isVisible()
        assert window.notes.pane.wrong.isVisible()
        assert sheet.note.edit.toPlainText() == MARKER
    window.close()
    assert not window.isVisible()


def test_with_threads_of_its_own_the_last_words_are_kept_before_the_window_goes(
    open_copy, copies, qtbot, tmp_path
):
    place = NotesPlace(folder=lambda: tmp_path / "notes", threads=real_threads)
    window = open_copy(copies[0])
    first_time(window, qtbot)
    window = open_copy(copies[0], place)
    door = unfold(window).door
    qtbot.waitUntil(door.once.isVisible)
    qtbot.keyClicks(door.once, WORDS)
    door.go.click()
    qtbot.waitUntil(lambda: window.notes.pane.sheet is not None)
    sheet = window.notes.pane.sheet
    qtbot.keyClicks(sheet.label, "A. 1974")
    qtbot.keyClick(sheet.label, Qt.Key.Key_Return)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    window.close()
    assert window.isVisible()  # until a backup is made
    qtbot.waitUntil(lambda: not window.isVisible())
    assert [one.text for one in kept(tmp_path)[1]] == [MARKER]


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
def test_notes_cut_nothing_off(open_copy, copies, qtbot, size):
    window = open_copy(copies[0])
    window.resize(*size)
    unfold(window)
    qtbot.wait(1)
    assert cut_off(window.notes.pane) == []
    window.view.foot.notes.click()  # folds them
    assert not window.notes.area.isVisible()
    sheet = first_time(window, qtbot)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    sheet.note.again.box.click()
    window.view.sessions.list.step(1)
    qtbot.keyClicks(sheet.note.edit, MARKER)
    window = open_copy(copies[1])
    window.resize(*size)
    enter(window, qtbot)
    qtbot.wait(1)
    assert cut_off(window.notes.pane) == []
