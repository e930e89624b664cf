"""Settings, Check-in: the sheet of paper; by keyboard, large, and in another language."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog, QLineEdit, QScrollArea, QWidget

from moodjournal import i18n, paths
from moodjournal.settings import write_here
from moodjournal.ui.pages.settings.page import SettingsPage
from moodjournal.usecases.keep_measure import add_tag
from tests.pseudo import make_pseudo
from tests.ui.widgets.conftest import cut_off


@pytest.fixture
def page(qtbot, desk):
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.groups["Check-in"].click()
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def add_two_tags(worker, now):
    for name in ("walked", "run"):
        worker.write(lambda db, name=name: add_tag(db, name, now))


@pytest.fixture
def choose(monkeypatch):
    """Let the dialog answer with a name; return what it was asked with."""
    asked = []

    def answer(name):
        def dialog(_parent, _title, start, kinds):
            asked.append(start)
            return name, kinds

        monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
        return asked

    return answer


def test_the_sheet_is_saved_under_a_name_that_says_nothing(page, tmp_path, choose):
    asked = choose(str(tmp_path / "sheet.pdf"))
    page.sheet.save.click()
    assert asked == [str(Path.home() / "sheet-2026-11-26.pdf")]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert page.sheet.said.text() == "Saved."


def test_a_sheet_that_cannot_be_saved_is_told_there(page, tmp_path, choose):
    choose(str(tmp_path / "missing" / "sheet.pdf"))
    page.sheet.save.click()
    assert page.sheet.said.text().startswith("The sheet cannot be written there")
    choose("")
    page.sheet.save.click()
    assert page.sheet.said.text() == ""


def settle(qapp):
    """Let what folded out find its place: a height that follows a width takes a second round."""
    for _round in range(3):
        qapp.processEvents()


def stops(qapp, qtbot, first):
    """Return what the Tab key reaches from ``first`` until it is back."""
    first.setFocus()
    seen = []
    while not seen or (qapp.focusWidget() is not first and len(seen) < 200):
        seen.append(qapp.focusWidget())
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    return seen


def test_the_tab_key_goes_as_the_page_is_read(qapp, qtbot, page, desk, now):
    add_two_tags(desk.worker, now)
    energy, pain = list(page.measures.lines.values())[2:]
    energy.up.click()
    pain.change.click()
    page.measures.add.click()
    settle(qapp)
    seen = stops(qapp, qtbot, page.groups["Check-in"])
    inside = [one for one in seen if page.isAncestorOf(one) and one is not page.help]
    places = [one.mapTo(page, one.rect().center()) for one in inside]
    cards = [one for one in places if one.x() > 230]
    rows = [(one.y() // 24, one.x()) for one in cards]
    assert rows == sorted(rows)
    assert len(seen) == len({id(one) for one in seen}) > 30


@pytest.fixture
def pseudo(tmp_path):
    code = make_pseudo(tmp_path / "locale")
    i18n.use_language(code, tmp_path / "locale")
    yield
    i18n.use_language("en", tmp_path / "nowhere")


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("language", ["en", "pseudo"])
def test_nothing_is_cut_off_and_all_has_a_name(
    open_window, qapp, request, now, size, text, language
):
    if language == "pseudo":
        request.getfixturevalue("pseudo")
    write_here(paths.config_dir() / "settings.json", "text_percent", text)
    program = open_window()
    add_two_tags(program.worker, now)
    window = program.window
    window.resize(*size)
    window.go("settings")
    page = window.current_page()
    next(one for name, one in page.groups.items() if "heck" in name).click()
    page.measures.add.click()
    next(iter(page.measures.lines.values())).change.click()
    first = next(iter(page.tags.lines.values()))
    first.name.setText("run")
    first.name.editingFinished.emit()
    settle(qapp)
    (area,) = page.findChildren(QScrollArea)
    assert cut_off(area.widget()) == []
    assert area.horizontalScrollBar().maximum() == 0
    for widget in area.widget().findChildren(QWidget):
        if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            named = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert named, widget
            assert widget.height() >= 30 or isinstance(widget, QLineEdit), widget
