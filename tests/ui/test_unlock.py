"""Unlocking is one field, and all else on the lock screen opens nothing that it should not."""

import json
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from moodjournal.domain.check_in import CheckIn
from moodjournal.store import entities, file_names, one_writer, sealed
from moodjournal.store.journal import journal_stands
from moodjournal.ui import glance
from moodjournal.usecases.allow_sealing import allow_sealing
from moodjournal.usecases.back_up import back_up
from tests.store.key_rooms import WORDS
from tests.ui.lock_room import AT, MARKER, locked_journal, type_in, words_shown

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


def test_it_starts_at_the_lock_screen_with_the_keys_in_the_field(program, qapp):
    assert program.window.cover.currentWidget() is screen(program)
    assert qapp.focusWidget() is screen(program).form.field
    assert not program.worker.is_open()
    assert MARKER not in words_shown(qapp)


def test_the_passphrase_and_enter_unlock(qtbot, program):
    type_in(qtbot, program, WORDS)
    assert [one.note for one in check_ins(program)] == [MARKER]
    assert not program.window.cover.is_up()
    assert program.window.current_page() is not None


def test_a_wrong_one_is_told_at_the_field_and_pauses_grow(qtbot, program):
    said = []
    for _try in range(4):
        type_in(qtbot, program, "not this one")
        form = screen(program).form
        said.append((form.wrong.text(), form.quiet.text() if form.quiet.isVisible() else ""))
        screen(program)._left_s = 1
        screen(program)._on_second()
    assert all(wrong.startswith("That is not the passphrase") for wrong, _quiet in said)
    pauses = ["", "", "Next try in 1 second.", "Next try in 2 seconds."]
    assert [quiet for _wrong, quiet in said] == pauses
    type_in(qtbot, program, WORDS)
    assert program.worker.is_open()


def test_during_a_pause_enter_tries_nothing(qtbot, program):
    screen(program).refuse("No.", 5)
    type_in(qtbot, program, WORDS)
    assert not program.worker.is_open()
    assert screen(program).form.quiet.text() == "Next try in 5 seconds."


def test_what_is_typed_can_be_seen_and_caps_lock_is_told(qtbot, program):
    form = screen(program).form
    qtbot.keyClick(form.field, Qt.Key.Key_A)
    assert form.field.displayText() != form.field.text()
    form.field.show_button.click()
    assert form.field.displayText() == form.field.text()
    assert not form.hint.isVisible()
    QApplication.sendEvent(form.field, _key("A"))
    assert form.hint.isVisible()
    QApplication.sendEvent(form.field, _key("b"))
    assert not form.hint.isVisible()


def _key(letter):
    from PySide6.QtGui import QKeyEvent

    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none, letter)


def test_the_recovery_code_opens_it_and_leads_to_a_new_passphrase(qtbot, program, code, folder):
    screen(program).form.code.click()
    type_in(qtbot, program, code.lower())
    new = screen(program).new
    assert new is not None
    assert program.window.current_page() is None
    qtbot.keyClicks(new.first, "short")
    new.keep.click()
    assert new._first.is_wrong()
    new.first.setText("another long evening")
    new.again.setText("another long morning")
    new.keep.click()
    assert new._again.is_wrong()
    new.again.setText("another long evening")
    new.keep.click()
    assert program.window.notice.text.text() == "The new passphrase is set."
    assert [one.note for one in check_ins(program)] == [MARKER]
    program.door.lock()
    type_in(qtbot, program, WORDS)
    assert not program.worker.is_open()
    type_in(qtbot, program, "another long evening")
    assert program.worker.is_open()


def test_after_the_recovery_code_the_old_passphrase_may_stay(qtbot, program, code):
    screen(program).form.code.click()
    type_in(qtbot, program, code)
    screen(program).new.later.click()
    assert program.window.current_page() is not None
    assert not program.window.cover.is_up()


def test_esc_leads_back_from_other_journals_to_the_field(qtbot, program, qapp):
    screen(program).form.others.click()
    qtbot.keyClick(screen(program), Qt.Key.Key_Escape)
    assert qapp.focusWidget() is screen(program).form.field


def test_support_is_reached_from_the_lock_screen(qtbot, program, qapp):
    screen(program).support.click()
    assert "116 123" in words_shown(qapp)
    qtbot.keyClick(screen(program), Qt.Key.Key_Escape)
    assert qapp.focusWidget() is screen(program).form.field


def test_writing_without_unlocking_can_be_turned_off(qtbot, program, folder, open_window):
    assert screen(program).gentle.isVisible()
    type_in(qtbot, program, WORDS)
    program.worker.ask_journal(partial(allow_sealing, on=False), print)
    program.door.lock()
    assert not screen(program).gentle.isVisible()
    qtbot.keyClick(program.window, Qt.Key.Key_G, CTRL)
    assert program.window.cover.currentWidget() is screen(program)
    assert not glance.may_write_locked(folder)


def test_other_journals_can_be_opened_from_here(qtbot, program, tmp_path):
    chosen = []
    program.window.folder_chosen.connect(chosen.append)
    screen(program).form.others.click()
    others = screen(program)._places.currentWidget()
    others.folder_chosen.emit(tmp_path)
    assert chosen == [tmp_path]
    assert program.next_folder == tmp_path
    assert not program.window.isVisible()


def test_a_backup_comes_back_into_a_new_folder_and_is_opened(qtbot, program, tmp_path, qapp):
    type_in(qtbot, program, WORDS)
    made = []
    program.worker.ask_journal(partial(back_up, now=AT), made.append)
    program.door.lock()
    screen(program).form.others.click()
    others = screen(program)._places.currentWidget()
    others.look_into(made[0].here.path)
    qapp.processEvents()
    assert others.look.told.text() == "1 entry, made Thursday 26 November 2026, 10:00."
    others.look.secret.setText("not this one")
    others.look.bring_back(tmp_path / "new")
    assert others.look.wrong.text().startswith("That is not the passphrase")
    assert not (tmp_path / "new").exists()
    others.look.secret.setText(WORDS)
    others.look.bring_back(tmp_path / "new")
    assert program.next_folder == tmp_path / "new"
    assert journal_stands(tmp_path / "new")


def test_what_is_no_backup_is_told(qtbot, program, tmp_path, qapp):
    (tmp_path / "x.mjbackup").write_bytes(b"x" * 100)
    screen(program).form.others.click()
    others = screen(program)._places.currentWidget()
    for name in ("x.mjbackup", "gone.mjbackup"):
        others.look_into(tmp_path / name)
        assert others.look.wrong.text()
        assert not others.look.back.isVisible()


def test_a_journal_damaged_while_locked_is_told(qtbot, program, folder):
    (folder / "journal.db").write_bytes(b"x" * 9000)
    type_in(qtbot, program, WORDS)
    panel = program.window.stack.currentWidget()
    assert panel.sentence_label.text().startswith("The journal file is damaged")
    assert "Bring a backup back" in panel.advice.text()
    assert panel.backups.isVisible()
    assert (folder / "journal.db").read_bytes() == b"x" * 9000


def test_the_first_look_knows_the_names_of_the_store(program, folder):
    assert glance.KEY_FILE == file_names.KEYS
    assert glance.LOCK_FILE == one_writer.LOCK_FILE
    assert f"{sealed.INBOX}/*{sealed.ENDING}" == glance.SEALED
    kinds = {one["kind"] for one in json.loads((folder / glance.KEY_FILE).read_bytes())["slots"]}
    assert glance.ways_in(folder) == kinds == {"passphrase", "recovery"}


@pytest.mark.parametrize("content", [b"", b"[", b"[]", b'{"slots": 1}', b'{"slots": [1]}', b"\xff"])
def test_the_first_look_believes_nothing_that_is_damaged(tmp_path, content):
    (tmp_path / glance.KEY_FILE).write_bytes(content)
    assert not glance.has_passphrase(tmp_path)
    assert not glance.may_write_locked(tmp_path)
