"""The check-in for a foggy head: near dark, large, nothing cut, every control spoken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from moodjournal import i18n
from moodjournal.clinical import effect_list
from tests.pseudo import make_pseudo
from tests.ui.gentle_room import Room, each_screen, in_view
from tests.ui.widgets.conftest import cut_off

Key = Qt.Key
FOURTEEN_PT = 14 * 96 / 72
LISTED = {one.lay.partition(",")[0] for one in effect_list().kinds.values()}
"""Names of the clinical list: they are translated with it, not with the program."""
SIZES = [((1280, 800), 100), ((960, 640), 100), ((1280, 800), 200), ((960, 640), 200)]


@pytest.fixture
def room(open_window, tmp_path, clock, qapp, qtbot):
    return Room(open_window, tmp_path / "journal", clock, qapp, qtbot)


@pytest.fixture
def open_gentle(room):
    return room.open_gentle


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_near_dark_whatever_the_window_wears(open_gentle, theme):
    _program, view = open_gentle(theme=theme)
    for _screen in each_screen(view):
        image = view.grab().toImage()
        corners = [(2, 2), (image.width() - 3, image.height() - 3)]
        assert max(image.pixelColor(*one).lightness() for one in corners) < 40


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_nothing_is_cut_off(open_gentle, qapp, size, text):
    _program, view = open_gentle(size=size, text=text)
    for _screen in each_screen(view):
        qapp.processEvents()
        inside = view.middle.area.widget()
        assert inside is not None
        assert [*cut_off(inside), *cut_off(view.head), *cut_off(view.foot)] == []
        assert view.middle.area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("text", [100, 200])
def test_no_text_is_under_14_pt_and_no_target_under_44_px(open_gentle, qapp, text):
    _program, view = open_gentle(size=(960, 640), text=text)
    for _screen in each_screen(view):
        qapp.processEvents()
        shown = in_view(view, QLabel) + in_view(view, QPushButton) + in_view(view, QPlainTextEdit)
        assert min(one.font().pixelSize() for one in shown) >= FOURTEEN_PT * text / 100
        small = [
            one.text() for one in in_view(view, QPushButton) if min(one.width(), one.height()) < 44
        ]
        assert small == []


def test_at_1280_by_800_and_960_by_640_nothing_scrolls(open_gentle, qapp):
    for size, text in SIZES[:2]:
        _program, view = open_gentle(size=size, text=text)
        for _screen in each_screen(view):
            qapp.processEvents()
            assert view.middle.area.verticalScrollBar().maximum() == 0


def test_a_screen_reader_can_name_every_control(open_gentle):
    _program, view = open_gentle()
    for _screen in each_screen(view):
        mute = [
            one
            for one in in_view(view, QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        ]
        assert mute == []
    toggle = view.effects.toggles["dissociation", False]
    assert toggle.accessibleName() == "Floaty, detached, things unreal: not touched"
    toggle.click()
    assert toggle.accessibleName() == "Floaty, detached, things unreal: yes"


def test_the_tab_key_goes_round(qtbot, qapp, open_gentle):
    _program, view = open_gentle()
    for _screen in each_screen(view):
        seen = []
        for _press in range(12):
            qtbot.keyClick(qapp.focusWidget(), Key.Key_Tab)
            if qapp.focusWidget() in seen:
                break
            seen.append(qapp.focusWidget())
        assert {view.head.stop, view.middle.next, view.foot.support, view.foot.lock} <= set(seen)
        assert len(seen) < 10


def test_every_text_can_be_translated(tmp_path, open_gentle):
    i18n.use_language(make_pseudo(tmp_path / "locale"), tmp_path / "locale")
    try:
        _program, view = open_gentle()
        for _screen in each_screen(view):
            texts = [one.text() for one in (*in_view(view, QLabel), *in_view(view, QPushButton))]
            texts = [one for one in texts if one not in LISTED]
            bare = [one for one in texts if "⟦" not in one and any(map(str.isalpha, one))]
            assert bare == []
    finally:
        i18n.use_language("en", tmp_path / "nowhere")
