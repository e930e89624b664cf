"""The lock screen at every size, in the dark, in another language, for ears and for the Tab key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QScrollBar, QWidget

from moodjournal import i18n, paths
from moodjournal.settings import write_here
from moodjournal.store import errors
from moodjournal.ui.dialogs import what_to_do
from moodjournal.ui.dialogs.unlock.others import MAY_BREAK
from tests.pseudo import make_pseudo
from tests.ui.lock_room import locked_journal
from tests.ui.widgets.conftest import cut_off

SIZES = [((1280, 800), 100), ((960, 640), 100), ((1280, 800), 200), ((960, 640), 200)]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("locked")
    code = locked_journal(folder)
    return code, {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}


@pytest.fixture
def open_locked(files, open_window, tmp_path, qapp):
    def open_(size=(1280, 800), text=100, theme="light"):
        folder = tmp_path / "locked"
        folder.mkdir(exist_ok=True)
        for name, content in files[1].items():
            (folder / name).write_bytes(content)
        write_here(paths.config_dir() / "settings.json", "text_percent", text)
        write_here(paths.config_dir() / "settings.json", "theme", theme)
        program = open_window(folder)
        program.window.resize(*size)
        settle(qapp)
        return program

    return open_


def settle(qapp):
    for _until_layouts_rest in range(4):
        qapp.processEvents()


def plain(_program, _code):
    """The screen as it begins."""


def wrong(program, _code):
    program.door.unlock("not this one, but a long one")
    program.window.cover.lock.refuse("A sentence that is long enough for two lines of its own.", 20)
    program.window.cover.lock.form.hint.show()


def code(program, _code):
    program.window.cover.lock.form.code.click()


def others(program, _code):
    program.window.cover.lock.form.others.click()


def renewing(program, code):
    program.door.unlock(code, True)


def support(program, _code):
    program.window.cover.lock.support.click()


every_state = pytest.mark.parametrize("state", [plain, wrong, code, others, renewing, support])


def in_view(widget, kind):
    return [one for one in widget.findChildren(kind) if one.isVisibleTo(widget)]


@every_state
@pytest.mark.parametrize(("size", "text"), SIZES)
def test_nothing_is_cut_off(open_locked, files, qapp, state, size, text):
    program = open_locked(size, text)
    state(program, files[0])
    settle(qapp)
    screen = program.window.cover.lock
    for area in in_view(screen, QScrollArea):
        assert [one for one in cut_off(area.widget()) if MAY_BREAK not in one] == []
        assert area.horizontalScrollBar().maximum() == 0


@every_state
def test_a_screen_reader_can_name_every_control(open_locked, files, state):
    program = open_locked()
    state(program, files[0])
    mute = [
        widget
        for widget in in_view(program.window.cover.lock, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollArea | QScrollBar)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert not mute


def test_the_tab_key_goes_from_the_field_as_it_is_read(open_locked, qapp, qtbot):
    program = open_locked()
    screen = program.window.cover.lock
    form = screen.form
    wanted = [form.field, form.field.show_button, form.unlock, form.code, form.others]
    wanted += [screen.gentle, screen.support, form.field]
    seen = [qapp.focusWidget()]
    while len(seen) < len(wanted):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        seen.append(qapp.focusWidget())
    assert seen == wanted


def test_every_target_is_large_enough(open_locked, files):
    program = open_locked()
    others(program, files[0])
    small = [
        (one.text(), one.height())
        for one in in_view(program.window.cover.lock, QPushButton)
        if one.height() < 32
    ]
    assert small == []


def test_it_is_drawn_in_the_dark(open_locked):
    program = open_locked(theme="dark")
    assert program.window.grab().toImage().pixelColor(8, 8).lightness() < 60


def test_the_mark_and_the_title_stand_in_the_middle(open_locked):
    window = open_locked().window
    screen = window.cover.lock
    for part in (screen.title, screen.form.unlock):
        middle = part.mapTo(window, part.rect().center()).x()
        assert abs(middle - window.width() / 2) <= 1
    assert 360 <= screen.form.unlock.width() <= 400


@pytest.fixture
def pseudo(tmp_path):
    code = make_pseudo(tmp_path / "locale")
    i18n.use_language(code, tmp_path / "locale")
    yield
    i18n.use_language("en", tmp_path / "nowhere")


@pytest.mark.parametrize("state", [plain, wrong, code, renewing])
def test_every_text_can_be_translated(pseudo, open_locked, files, state):
    program = open_locked()
    state(program, files[0])
    said = [one.text() for one in in_view(program.window.cover.lock, QLabel)]
    said += [one.text() for one in in_view(program.window.cover.lock, QPushButton)]
    bare = [text for text in said if text and "⟦" not in text]
    assert bare in ([], ["A sentence that is long enough for two lines of its own."])


def test_each_way_of_staying_closed_says_what_to_do():
    # The lock screen, or the view of backups, says what to do.
    asked = {"LockedError", "WrongPassphraseError", "BackupError"}
    named = {one.__name__ for one in errors.JournalError.__subclasses__()} - asked
    assert {name for name, _ in what_to_do.ADVICE} == named
    said = [what_to_do.what_to_do(getattr(errors, name)("x")) for name in named]
    assert all(said)
    assert what_to_do.what_to_do(ValueError("x")) == ""
