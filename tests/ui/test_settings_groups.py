"""Settings: its groups, by keyboard, narrow, large, and in another language."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QScrollArea, QScrollBar, QWidget

from moodjournal import i18n, paths
from moodjournal.settings import write_here
from moodjournal.ui.pages.settings.page import SettingsPage
from tests.pseudo import make_pseudo
from tests.ui.safety_room import make_keys_cheap, safety_of, set_words
from tests.ui.widgets.conftest import cut_off


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch):
    make_keys_cheap(monkeypatch)


@pytest.fixture
def page(qtbot, desk):
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def chosen(page):
    (name,) = [name for name, one in page.groups.items() if one.isChecked()]
    return name


def test_the_groups_stand_in_the_order_of_the_design_and_only_those_that_hold_something(page):
    wanted = ["Appearance", "Check-in", "Course", "Safety", "Support", "This computer"]
    assert [name for name in page.groups if name in wanted] == wanted
    assert chosen(page) == "Appearance"
    for name, button in page.groups.items():
        button.click()
        seen = [card for cards in page._cards.values() for card in cards if card.isVisible()]
        assert seen == page._cards[name] != []


def test_the_groups_are_one_stop_and_the_arrows_choose(qapp, qtbot, page):
    page.groups["Appearance"].setFocus()
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Down)
    assert chosen(page) == "Check-in"
    assert qapp.focusWidget() is page.groups["Check-in"]
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Up)
    assert chosen(page) == "Appearance"
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    assert qapp.focusWidget() is page.rows["theme"].control


@pytest.mark.parametrize(
    ("what", "group"),
    [("safety", "Safety"), ("lock_idle", "Safety"), ("this computer", "This computer")],
)
def test_another_page_leads_to_a_group_or_to_a_setting(qapp, page, what, group):
    page.arrive(what)
    assert chosen(page) == group
    here = page.rows[what].control if what in page.rows else page.groups[group]
    assert qapp.focusWidget() is here


def test_below_1100_px_the_groups_fold_above_the_cards(open_window, qapp):
    window = open_window().window
    for width, beside in ((1280, True), (1000, False), (1100, True)):
        window.resize(width, 800)
        window.go("settings")
        for _round in range(3):
            qapp.processEvents()
        page = window.current_page()
        first = page.groups["Appearance"].mapTo(page, page.rect().topLeft())
        card = page._cards["Appearance"][0].mapTo(page, page.rect().topLeft())
        assert (card.x() > first.x() + 100) is beside
        assert (card.y() > first.y() + 20) is not beside


def test_where_things_lie_is_said_and_the_folder_opens(open_window, qapp, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    computer = safety_of(open_window(tmp_path / "journal"), qapp).computer
    assert Path(computer.folder.why.text()) == tmp_path / "journal"
    computer.folder_button.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "journal"))]
    assert "anyone who can read your files" in computer.kept.why.text()
    assert "encrypted" not in computer.kept.why.text()


def test_the_journal_is_checked_on_request(open_window, qapp, tmp_path):
    program = open_window(tmp_path / "journal")
    computer = safety_of(program, qapp).computer
    computer.check_button.click()
    assert computer.check.why.text() == "The journal is whole: 0 entries."
    file = tmp_path / "journal" / "journal.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 255
    file.write_bytes(content)
    computer.check_button.click()
    assert "changed from outside or wore out" in computer.check.wrong.text()


@pytest.fixture
def pseudo(tmp_path):
    code = make_pseudo(tmp_path / "locale")
    i18n.use_language(code, tmp_path / "locale")
    yield
    i18n.use_language("en", tmp_path / "nowhere")


def unfold(safety):
    """Yield after each form that unfolds."""
    yield safety.lock
    for opener in (
        safety.lock.change,
        safety.lock.make,
        safety.lock.take,
        safety.backups.restore.choose,
        safety.delete.open,
    ):
        opener.click()
        if opener is safety.backups.restore.choose:
            safety.backups.restore.form.look.click()
        yield opener


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("language", ["en", "pseudo"])
def test_in_safety_nothing_is_cut_off_and_all_has_a_name(
    open_window, qapp, qtbot, request, size, text, language
):
    if language == "pseudo":
        request.getfixturevalue("pseudo")
    write_here(paths.config_dir() / "settings.json", "text_percent", text)
    program = open_window()
    program.window.resize(*size)
    safety = safety_of(program, qapp)
    page = program.window.current_page()
    set_words(qtbot, safety.lock)
    safety.backups.now.click()
    for _opener in unfold(safety):
        for _until_layouts_rest in range(8):
            qapp.processEvents()
        (area,) = [one for one in page.findChildren(QScrollArea) if one.isVisible()]
        assert cut_off(area.widget()) == []
        for one in [area, *area.findChildren(QAbstractScrollArea)]:
            if one.isVisibleTo(page):
                assert one.horizontalScrollBar().maximum() == 0
        for widget in area.widget().findChildren(QWidget):
            stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if widget.isVisibleTo(page) and stop and not isinstance(widget, QScrollBar):
                assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
                small = isinstance(widget, QLineEdit) or widget.property("compact")
                assert widget.height() >= 30 or small, widget
