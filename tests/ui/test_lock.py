"""Locking is no overlay: the real window on a real encrypted folder."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.draft import Draft
from moodjournal.domain.errors import ToldError
from moodjournal.store import entities
from moodjournal.store.journal import Journal
from moodjournal.store.keys import Keys
from moodjournal.ui.page import Page
from moodjournal.usecases.keep_draft import keep_draft
from tests.store.key_rooms import WORDS
from tests.ui.lock_room import MARKER, held, locked_journal, type_in, words_shown

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "locked"


@pytest.fixture
def code(folder):
    return locked_journal(folder)


@pytest.fixture
def program(code, folder, open_window):
    return open_window(folder)


def check_ins(program):
    found = []
    program.worker.read(lambda db: entities.everything(db, CheckIn), found.extend)
    return found


def screen(program):
    return program.window.cover.lock


def test_nobody_there_locks_it_while_a_new_passphrase_is_asked(qtbot, program, code, qapp):
    screen(program).form.code.click()
    type_in(qtbot, program, code)
    assert screen(program).new is not None
    program.watches.auto_lock.idle.idle.emit()
    qapp.processEvents()
    assert not program.worker.is_open()
    assert screen(program).new is None
    assert screen(program).title.text() == "Your journal is locked"
    type_in(qtbot, program, WORDS)
    assert program.worker.is_open()


def test_locking_leaves_no_page_no_journal_no_key_and_no_word(qtbot, program, qapp):
    type_in(qtbot, program, WORDS)
    for key in program.window.pages():
        program.window.go(key)
        qapp.processEvents()
    program.window.go("journal")
    assert MARKER in str(check_ins(program)[0].note)
    qtbot.keyClick(program.window, Qt.Key.Key_L, CTRL)
    qapp.processEvents()
    assert program.window.cover.currentWidget() is screen(program)
    assert held(Page) == []
    assert held(Journal) == []
    assert held(Keys) == []
    assert [one for one in held(CheckIn) if one.note == MARKER] == []
    assert MARKER not in words_shown(qapp)
    assert screen(program).form.field.text() == ""
    assert not program.worker.can_undo()


def test_a_picture_of_the_locked_window_shows_nothing_of_the_pages(qtbot, program, qapp):
    before = program.window.grab().toImage()
    type_in(qtbot, program, WORDS)
    program.door.lock()
    qapp.processEvents()
    assert program.window.grab().toImage() == before


def test_it_opens_again_as_it_was(qtbot, program):
    type_in(qtbot, program, WORDS)
    for _round in range(3):
        program.door.lock()
        assert not program.worker.is_open()
        type_in(qtbot, program, WORDS)
        assert [one.note for one in check_ins(program)] == [MARKER]


def test_locking_closes_what_stands_open_and_empties_the_clipboard(qtbot, program, qapp):
    from moodjournal.ui.clipboard import put_in_clipboard

    type_in(qtbot, program, WORDS)
    qapp.processEvents()
    dialog, menu = QDialog(program.window), QMenu(program.window)
    dialog.show()
    menu.popup(program.window.pos())
    put_in_clipboard(qapp.clipboard(), MARKER)
    program.door.lock()
    qapp.processEvents()
    assert not dialog.isVisible()
    assert not menu.isVisible()
    assert qapp.clipboard().text() == ""


def test_what_another_program_copied_stays_in_the_clipboard(qtbot, program, qapp):
    type_in(qtbot, program, WORDS)
    qapp.processEvents()
    qapp.clipboard().setText("theirs")
    program.door.lock()
    assert qapp.clipboard().text() == ("" if qapp.clipboard().ownsClipboard() else "theirs")


def test_a_draft_that_was_kept_is_told(qtbot, program, qapp, clock):
    type_in(qtbot, program, WORDS)
    draft = Draft(id="check_in", body="{}", saved_at=clock(), created_at=clock())
    program.worker.write(partial(keep_draft, draft=draft))
    program.door.lock()
    assert screen(program).below.text() == "Draft kept, 18:40"


def test_words_that_cannot_be_kept_keep_the_journal_open(qtbot, program, monkeypatch):
    type_in(qtbot, program, WORDS)
    page = program.window.current_page()

    def full(_db):
        raise ToldError("The disk is full.")

    monkeypatch.setattr(page, "leave", lambda: program.worker.write(full, None, lambda _e: None))
    program.door.lock()
    assert program.worker.is_open()
    assert program.window.current_page() is page
    assert not program.window.cover.is_up()
    assert "your words are still here" in program.window.notice.text.text()


def test_f12_locks_and_minimises(qtbot, program):
    type_in(qtbot, program, WORDS)
    qtbot.keyClick(program.window, Qt.Key.Key_F12)
    assert program.window.isMinimized()
    assert not program.worker.is_open()


def test_without_a_passphrase_lock_leads_to_one_and_f12_minimises(qtbot, open_window, tmp_path):
    program = open_window(tmp_path / "open")
    qtbot.keyClick(program.window, Qt.Key.Key_L, CTRL)
    assert program.worker.is_open()
    assert program.window.notice.action.text() == "Set one"
    program.window.notice.action.click()
    assert program.window.stack.current_key() == "settings"
    qtbot.keyClick(program.window, Qt.Key.Key_F12)
    assert program.window.isMinimized()
    assert program.worker.is_open()


def test_while_locked_the_keys_of_the_pages_lead_nowhere(qtbot, program):
    for key in (Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_K, Qt.Key.Key_Z, Qt.Key.Key_L):
        qtbot.keyClick(program.window, key, CTRL)
    assert program.window.cover.currentWidget() is screen(program)
    assert program.window.current_page() is None
