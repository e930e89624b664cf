"""Every way out of Share at every size: nothing cut, all named, the Tab key in order."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QWidget

from moodjournal import i18n, paths
from moodjournal.settings import write_here
from moodjournal.ui.widgets.secret_edit import SecretEdit
from tests.pseudo import make_pseudo
from tests.ui.share_room import fill_with_worker
from tests.ui.widgets.conftest import cut_off

WAYS = ("report", "therapist", "data", "charts")


@pytest.fixture
def open_share(open_window, qapp, now):
    def open_(tab, size=(1280, 800), text=100):
        write_here(paths.config_dir() / "settings.json", "text_percent", text)
        program = open_window()
        fill_with_worker(program.worker, now)
        program.window.resize(*size)
        program.window.go("share", tab)
        page = program.window.current_page()
        unfold(page)
        for _until_layouts_rest in range(10):
            qapp.processEvents()
        return page

    return open_


def unfold(page):
    """Open all that folds out."""
    page.report.ask()
    page.report.choices.name_line.set_value("name")
    page.report.choices.words.part.box.click()
    page.report.choices.talk.part.box.click()
    page.therapist.choices.fold.click()
    page.therapist.choices.ticks["words"].box.click()
    page.therapist.ask()
    page.data.choose("sqlite")
    page.data.period.choose("between")


@pytest.fixture
def pseudo(tmp_path):
    code = make_pseudo(tmp_path / "locale")
    i18n.use_language(code, tmp_path / "locale")
    yield
    i18n.use_language("en", tmp_path / "nowhere")


@pytest.mark.parametrize("tab", WAYS)
@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("language", ["en", "pseudo"])
def test_nothing_is_cut_off_and_all_has_a_name(open_share, request, tab, size, text, language):
    if language == "pseudo":
        request.getfixturevalue("pseudo")
    page = open_share(tab, size, text)
    (area,) = page.findChildren(QScrollArea)
    assert cut_off(area.widget()) == []
    assert area.horizontalScrollBar().maximum() == 0
    for widget in area.widget().findChildren(QWidget):
        if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            named = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert named, widget
            inside = isinstance(widget.parent(), SecretEdit)  # as high as its field
            assert inside or widget.height() >= 30, widget


@pytest.mark.parametrize("tab", WAYS)
def test_the_tab_key_goes_down_each_column(open_share, qapp, qtbot, tab):
    page = open_share(tab)
    page.tabs.setFocus()
    first, seen = qapp.focusWidget(), []
    while not seen or (qapp.focusWidget() is not first and len(seen) < 200):
        seen.append(qapp.focusWidget())
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    assert len(seen) == len({id(one) for one in seen})
    pane = page._panes[tab]
    places = [one.mapTo(page, one.rect().center()) for one in seen if pane.isAncestorOf(one)]
    middle = page.width() * 0.38
    for column in (
        [one for one in places if one.x() < middle],
        [one for one in places if one.x() >= middle],
    ):
        rows = [one.y() // 16 for one in column]
        assert rows == sorted(rows)


def test_the_page_is_there_before_what_sets_pages_is_loaded():
    code = (
        "import sys\n"
        "import moodjournal.ui.pages.share.page\n"
        "print(sorted({'typst', 'pikepdf', 'matplotlib', 'numpy'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
