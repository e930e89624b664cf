"""A copy is opened with its code in a window of its own; nothing is written, nothing cached."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QTextEdit

from moodjournal.domain.copy_choice import CopyChoice, Words
from moodjournal.store import share_file
from moodjournal.ui.copy_window import CopyWindow
from moodjournal.ui.theme.apply import apply_theme
from moodjournal.ui.theme.fonts import load_fonts
from moodjournal.ui.worker import Worker
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.make_copy import make_copy
from tests.builders import MONDAY, a_check_in
from tests.inline import InlineExecutor
from tests.store.key_rooms import CHEAP
from tests.ui.lock_room import words_shown
from tests.ui.review_room import HIDDEN, fill
from tests.ui.widgets.conftest import cut_off


@pytest.fixture
def copy(db, tmp_path, now):
    """A copy with its code, in a folder of its own."""
    fill(db)
    folder = tmp_path / "stick"
    folder.mkdir()
    choice = CopyChoice(
        first=MONDAY.replace(month=10), last=MONDAY.replace(day=30), words=Words.MARKED,
        steps=True, cover_note="for Tuesday",
    )  # fmt: skip
    return make_copy(db, choice, folder / "a.mjshare", now, cost=CHEAP)


@pytest.fixture
def window(qapp, qtbot, desk, copy, monkeypatch):
    """The window on that copy; its worker is not that of the journal."""
    monkeypatch.setattr(share_file.open_share, "__kwdefaults__", {"cost": CHEAP})
    load_fonts()
    apply_theme(qapp, desk.tokens())
    worker = Worker()
    worker.start(InlineExecutor(), InlineExecutor())
    window = CopyWindow(replace(desk, worker=worker), copy.path)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    worker.close()
    worker.deleteLater()
    qapp.setStyleSheet("")


def enter(qtbot, window, code):
    window.code.clear()
    qtbot.keyClicks(window.code, code)
    qtbot.keyClick(window.code, Qt.Key.Key_Return)


def test_a_copy_opens_with_its_code_and_shows_what_was_chosen(window, copy, qtbot, qapp):
    enter(qtbot, window, copy.code)
    assert window.view.isVisible()
    assert window.code.text() == ""
    shown = words_shown(qapp)
    assert "Chosen by the patient" in shown
    assert "for Tuesday" in shown
    assert "insight 6" in shown
    assert HIDDEN not in shown


def test_the_arrow_keys_go_from_session_to_session(window, copy, qtbot, qapp):
    enter(qtbot, window, copy.code)
    seen = [window.view.sessions.seen.number]
    for _session in range(5):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Down)
        seen.append(window.view.sessions.seen.number)
    assert seen == [6, 5, 4, 3, 2, 1]


def test_a_wrong_code_is_told_and_can_be_put_right(window, copy, qtbot):
    enter(qtbot, window, "ABCDE-ABCDE-ABCDE-ABCDE-ABCDE")
    assert window.view is None
    assert "does not open this copy" in window.field.wrong.text()
    assert window.code.hasFocus()
    qtbot.waitUntil(window.open.isEnabled)
    enter(qtbot, window, copy.code)
    assert window.view is not None


def test_another_file_is_told(window, copy, qtbot):
    copy.path.write_bytes(b"nothing like it" * 10)
    enter(qtbot, window, copy.code)
    assert "is no copy made by Mood Journal" in window.field.wrong.text()


def test_nothing_is_written_and_nothing_lies_beside_it(window, copy, qtbot, tmp_path, now):
    before = copy.path.read_bytes()
    enter(qtbot, window, copy.code)
    told = []
    write = window._desk.worker.write
    write(lambda db: log_check_in(db, a_check_in(), now), told.append, told.append)
    assert "until the review ends" in str(told[0])
    window.view.agenda.show()
    window.close()
    assert copy.path.read_bytes() == before
    assert [one.name for one in copy.path.parent.iterdir()] == [copy.path.name]
    assert not (tmp_path / "cache").exists()


def test_a_copy_has_no_form_and_nothing_to_tick(window, copy, qtbot):
    enter(qtbot, window, copy.code)
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit, QCheckBox)
    assert [one for kind in kinds for one in window.view.findChildren(kind)] == []
    assert not window.view.foot.lock.isVisible()


def test_support_is_there_before_and_after_the_code(window, copy, qtbot):
    window.support.click()
    assert not window.code.isVisible()
    window._hide_support()
    assert window.code.isVisible()
    enter(qtbot, window, copy.code)
    window.view.foot.support.click()
    assert not window.view.isVisible()
    window._hide_support()
    assert window.view.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
def test_the_door_cuts_nothing_off(window, size):
    window.resize(*size)
    assert isinstance(window.grab().toImage(), QImage)
    assert cut_off(window) == []
