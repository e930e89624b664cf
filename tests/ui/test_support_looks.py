"""Support in the real window: nothing cut with everything open, alone, and in the dark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from moodjournal import paths
from moodjournal.domain.answered import Answered
from moodjournal.settings import write_here
from moodjournal.usecases.open_journal import open_journal
from tests.ui.gentle_room import in_view
from tests.ui.support_room import fill
from tests.ui.widgets.conftest import cut_off

SIZES = [((1280, 800), 100), ((960, 640), 100), ((1280, 800), 200), ((960, 640), 200)]
FOURTEEN_PT = 14 * 96 / 72
ITEM = "Thoughts that you would be better off dead, or of hurting yourself in some way"


@pytest.fixture
def open_support(open_window, tmp_path, qapp, now):
    """Open the window on contacts and a plan, and there Support with everything unfolded."""

    def open_(size=(1280, 800), text=100, theme="light", country="US"):
        journal = open_journal(tmp_path / "full")
        with journal.begin() as db:
            fill(db, now)
        journal.close()
        for key, value in (("text_percent", text), ("theme", theme), ("country", country)):
            write_here(paths.config_dir() / "settings.json", key, value)
        window = open_window(tmp_path / "full").window
        window.resize(*size)
        window.go("support", Answered(ITEM, "Several days"))
        qapp.processEvents()
        return window

    return open_


def unfold(page, qapp):
    for row in (*page.panel.reach.rows, *page.panel.reach.more_rows):
        row.qr_button.setChecked(True)
    page.panel.reach.more.setChecked(True)
    page.panel.change.setChecked(True)
    page.contacts.open_form(None)
    for _until_layouts_rest in range(6):
        qapp.processEvents()


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("country", ["US", "DE"])
def test_with_everything_open_nothing_is_cut_off(open_support, qapp, size, text, country):
    page = open_support(size, text, country=country).current_page()
    unfold(page, qapp)
    area = page.findChild(QScrollArea)
    assert cut_off(area.widget()) == []
    assert area.horizontalScrollBar().maximum() == 0
    narrow = [code for row in page.panel.reach.rows for code in row.codes if code.width() < 100]
    assert narrow == []


def test_a_screen_reader_can_name_everything_that_unfolds(open_support, qapp):
    page = open_support().current_page()
    unfold(page, qapp)
    mute = [
        one
        for one in in_view(page, QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one, QScrollArea)
        and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
    ]
    assert mute == []


def test_no_target_is_under_32_px(open_support, qapp):
    page = open_support().current_page()
    page.panel.reach.more.setChecked(True)
    qapp.processEvents()
    assert [one.text() for one in in_view(page, QPushButton) if one.height() < 32] == []


def test_the_tab_key_goes_down_the_page(open_support, qapp, qtbot):
    page = open_support().current_page()
    page.panel.reach.more.setChecked(True)
    qapp.processEvents()
    page.take_focus()
    seen = [qapp.focusWidget()]
    while len(seen) < 60:
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
        if qapp.focusWidget() in seen or not page.isAncestorOf(qapp.focusWidget()):
            break
        seen.append(qapp.focusWidget())
    tops = [one.mapTo(page, one.rect().center()).y() for one in seen]
    assert tops == sorted(tops)
    assert seen[-1] is page.panel.go_on


def test_continue_leads_back_to_where_one_came_from(open_support, qapp):
    window = open_support()
    window.go("journal")
    window.go("support")
    window.current_page().panel.go_on.click()
    qapp.processEvents()
    assert window.stack.current_key() == "journal"


def test_in_the_gentle_check_in_it_is_as_large_and_dark_as_the_rest(open_support, qapp):
    window = open_support(country="GB")
    window.go("today")
    window.open_gentle()
    window.cover.show_support()
    for _until_layouts_rest in range(4):
        qapp.processEvents()
    view = window.cover.view
    texts = in_view(view, QLabel) + in_view(view, QPushButton)
    assert min(one.font().pixelSize() for one in texts if one.text()) >= FOURTEEN_PT
    small = [
        one.text() for one in in_view(view, QPushButton) if min(one.width(), one.height()) < 44
    ]
    assert small == []
    words = " ".join(one.text() for one in texts)
    assert "555 0186" in words
    assert "Change contacts" not in words
    assert view.grab().toImage().pixelColor(4, 4).lightness() < 40
