"""The real window on a real encrypted file."""

import os
from datetime import date

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.check_in import CheckIn
from moodjournal.store import entities
from moodjournal.ui.dialogs.problem import ProblemPanel

CTRL = Qt.KeyboardModifier.ControlModifier


def check_ins(program):
    found = []
    program.worker.read(lambda db: entities.everything(db, CheckIn), found.extend)
    return found


def check_in(qtbot, program, mood):
    form = program.window.current_page().form
    qtbot.keyClicks(form.mood.focusProxy(), mood)
    qtbot.keyClick(form.mood.focusProxy(), Qt.Key.Key_Return)


def files_in(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_its_title_tells_nothing(open_window):
    program = open_window()
    assert program.window.windowTitle() == "Journal"


def test_a_check_in_is_there_after_a_restart(qtbot, open_window):
    program = open_window()
    check_in(qtbot, program, "6")
    program = open_window()
    assert [one.mood for one in check_ins(program)] == [6]


def test_each_page_is_a_shortcut_away(qtbot, open_window):
    window = open_window().window
    shown = []
    for number in range(1, 7):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), CTRL)
        shown.append(window.stack.current_key())
    assert shown == ["today", "sessions", "journal", "progress", "review", "share"]
    assert window.sidebar.buttons["share"].isChecked()


def test_the_keyboard_follows_to_the_page(qtbot, qapp, open_window):
    window = open_window().window
    for number in (2, 4, 1):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), CTRL)
        assert window.current_page().isAncestorOf(qapp.focusWidget())


def test_support_is_reached_from_every_page(qtbot, open_window):
    window = open_window().window
    for key in ("today", "journal", "settings"):
        window.go(key)
        window.sidebar.support.click()
        page = window.current_page()
        assert "112" in words_of(page) or "116 123" in words_of(page)
        assert "tells no one" in words_of(page)


def words_of(widget):
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_ctrl_z_takes_back_the_last_act_and_ctrl_shift_z_does_it_again(qtbot, open_window):
    program = open_window()
    check_in(qtbot, program, "6")
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    assert check_ins(program) == []
    assert program.window.notice.text.text() == "Taken back."
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert [one.mood for one in check_ins(program)] == [6]


def test_ctrl_z_in_a_field_takes_back_typing_first(qtbot, open_window):
    program = open_window()
    check_in(qtbot, program, "6")
    note = program.window.current_page().form.details.note
    note.setFocus()
    qtbot.keyClicks(note, "words")
    qtbot.keyClick(note, Qt.Key.Key_Z, CTRL)
    assert note.toPlainText() != "words"
    assert [one.mood for one in check_ins(program)] == [6]


def test_with_nothing_done_it_says_so(qtbot, open_window):
    window = open_window().window
    window.undo()
    assert window.notice.text.text() == "There is nothing to take back."


def test_lock_says_why_it_cannot(open_window):
    window = open_window().window
    window.sidebar.lock.click()
    assert "no passphrase yet" in window.notice.text.text()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda f: (f / "journal.db").write_bytes(b""), "The journal file is empty"),
        (lambda f: (f / "journal.db").write_bytes(b"x" * 9000), "The journal file is damaged"),
        (lambda f: (f / "journal.keys.json").unlink(), "The key file of this journal is missing"),
        (
            lambda f: (f / "journal.keys.json").write_text("["),
            "The key file of this journal is dam",
        ),
    ],
)
def test_a_journal_that_cannot_be_opened_is_told_and_left_alone(
    qtbot, open_window, tmp_path, harm, said
):
    folder = tmp_path / "journal"
    program = open_window(folder)
    check_in(qtbot, program, "6")
    program.window.close()
    program.worker.close()
    content = files_in(folder)
    harm(folder)
    harmed = files_in(folder)
    program = open_window(folder)
    panel = program.window.stack.currentWidget()
    assert isinstance(panel, ProblemPanel)
    assert panel.sentence_label.text().startswith(said)
    assert files_in(folder) == harmed
    for name, whole in content.items():
        (folder / name).write_bytes(whole)
    panel.again.click()
    assert [one.mood for one in check_ins(program)] == [6]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_told(open_window, tmp_path):
    tmp_path.chmod(0o500)
    panel = open_window(tmp_path / "journal").window.stack.currentWidget()
    tmp_path.chmod(0o700)
    assert "cannot be read or written" in panel.sentence_label.text()


def test_an_unforeseen_failure_is_said_in_one_place(open_window):
    program = open_window()
    program.worker.read(lambda _db: 1 / 0, print)
    assert "did not foresee (ZeroDivisionError)" in program.window.notice.text.text()


def test_a_day_of_the_calendar_leads_to_a_check_in_for_that_day(qtbot, open_window):
    program = open_window()
    program.window.go("sessions")
    menu = program.window.current_page().calendar.pane.menu
    menu.check_in_wanted.emit(date(2026, 11, 3))
    form = program.window.current_page().form
    assert form.when.day.text() == "2026-11-03"
    qtbot.keyClicks(form.when.time, "21:00")
    qtbot.keyClicks(form.mood.focusProxy(), "4")
    qtbot.keyClick(form.mood.focusProxy(), Qt.Key.Key_Return)
    (entry,) = check_ins(program)
    assert (entry.moment.at.date(), entry.mood, entry.from_memory) == (date(2026, 11, 3), 4, True)


def test_a_setting_is_found_by_its_name(open_window):
    window = open_window().window
    window.go("settings", "acute_hours")
    page = window.current_page()
    assert page.rows["acute_hours"].isVisible()


def test_the_theme_can_be_changed_and_is_remembered(open_window):
    program = open_window()
    light = program.tokens().paper
    program.window.go("settings")
    row = program.window.current_page().rows["theme"]
    row.control.setCurrentIndex(row.control.findData("dark"))
    assert program.tokens().paper != light
    dark = program.tokens().paper
    assert open_window().tokens().paper == dark


def test_text_can_be_twice_as_large(open_window, qapp):
    program = open_window()
    before = qapp.font().pixelSize()
    program.window.go("settings")
    row = program.window.current_page().rows["text_percent"]
    row.control.setCurrentIndex(row.control.findData(200))
    assert qapp.font().pixelSize() == 2 * before


def test_a_setting_of_the_journal_is_kept_and_taken_back(qtbot, open_window):
    program = open_window()
    program.window.go("settings")
    page = program.window.current_page()
    row = page.rows["day_start"]
    row.control.setCurrentIndex(row.control.findData("06:00"))
    program = open_window()
    program.window.go("settings")
    row = program.window.current_page().rows["day_start"]
    assert row.control.currentData() == "06:00"


def test_a_page_that_stands_alone_hides_the_navigation_and_leads_back(qtbot, open_window):
    window = open_window().window
    window.go("progress")
    qtbot.keyClick(window, Qt.Key.Key_H, CTRL | Qt.KeyboardModifier.ShiftModifier)
    page = window.current_page()
    assert window.stack.current_key() == "support"
    page.done.emit()
    assert window.stack.current_key() == "progress"
    assert window.sidebar.isVisibleTo(window)
