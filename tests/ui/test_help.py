"""Help: every page is reached, every link exists, the sheet of keys is the real one."""

import re
from itertools import chain

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea

from moodjournal import i18n, paths
from moodjournal.settings import write_here
from moodjournal.ui.keys import EVERYWHERE, IN_PLACES, Act
from moodjournal.ui.pages.help.page import FITTING, HelpPage
from moodjournal.ui.pages.help.reading import help_texts, holding, slug, target
from moodjournal.ui.pages.help.sheet import key_sheet, keys_in_words
from moodjournal.ui.pages.help.text_view import TextView
from moodjournal.ui.theme.tokens import load_tokens
from tests.house.test_claims import CLAIM

Key = Qt.Key
LINK = re.compile(r"\]\(([^)]*)\)")
TEXTS = help_texts(paths.resource("help"), "en", "")
WANTED = {"start", "gentle", "charts", "sharing", "stored", "forced", "keys"}
each_text = pytest.mark.parametrize("text", TEXTS, ids=[one.key for one in TEXTS])


@pytest.fixture
def page(open_window):
    window = open_window().window
    window.go("help")
    return window.current_page()


def shown(page):
    return page.view.toPlainText()


def test_there_is_a_page_for_each_question():
    assert {one.key for one in TEXTS} >= WANTED
    assert len({one.key for one in TEXTS}) == len(TEXTS)


@each_text
def test_every_link_leads_somewhere(text):
    keys = {one.key: one.text for one in TEXTS}
    for link in LINK.findall(text.text):
        key, heading = target(link)
        assert key in keys, link
        headings = re.findall(r"^#+ (.*)$", keys[key], re.MULTILINE)
        assert not heading or heading in map(slug, headings), link


@each_text
def test_every_page_is_short_plain_and_shouts_at_nobody(text):
    assert text.text.startswith("# ")
    assert text.title
    assert len(text.text.split()) < 320
    assert "!" not in text.text
    assert "http" not in text.text


@each_text
def test_every_page_is_reached_by_the_keyboard(page, qtbot, text):
    page.take_focus()
    for _press in TEXTS:
        if page.list.currentItem().text() == text.title:
            break
        qtbot.keyClick(page.list, Key.Key_Down)
    assert shown(page).startswith(text.title)


def test_no_figure_is_claimed_in_help():
    said = " ".join(one.text for one in TEXTS if one.key == "charts")
    found = {match[0].casefold() for match in CLAIM.finditer(said)}
    assert not found


def test_f1_opens_help_from_every_page_and_esc_leads_back(open_window, qtbot):
    window = open_window().window
    for key in window.pages():
        if key in {"help", "fill_in"}:
            continue
        window.go(key)
        qtbot.keyClick(window, Key.Key_F1)
        page = window.current_page()
        assert isinstance(page, HelpPage)
        wanted = FITTING.get(key, "start")
        assert page.list.currentItem().data(Qt.ItemDataRole.UserRole) == wanted
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
        assert window.stack.current_key() == key


def test_a_word_in_settings_leads_there(open_window):
    window = open_window().window
    window.go("settings")
    window.current_page().help.click()
    assert isinstance(window.current_page(), HelpPage)
    assert shown(window.current_page()).startswith("What is stored where")


def test_searching_keeps_the_pages_that_hold_every_word_and_marks_them(page, qtbot):
    page.search.setFocus()
    qtbot.keyClicks(page.search, "stick backups")
    titles = [page.list.item(row).text() for row in range(page.list.count())]
    assert titles == [one.title for one in holding(TEXTS, "stick backups")]
    assert 0 < len(titles) < len(TEXTS)
    assert len(page.view.extraSelections()) >= 2
    qtbot.keyClick(page.search, Key.Key_Return)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Key.Key_Escape)
    assert page.list.count() == len(TEXTS)


def test_what_no_page_holds_is_said(page, qtbot):
    qtbot.keyClicks(page.search, "xyzzy")
    assert page.nothing.isVisible()
    assert not page.list.isVisible()
    page.search.clear()
    assert page.list.isVisible()


def test_a_link_leads_to_its_page_even_out_of_a_search(page, qtbot):
    qtbot.keyClicks(page.search, "foggy")
    page.view.anchorClicked.emit(QUrl("stored.md#the-passphrase"))
    assert shown(page).startswith("What is stored where")
    assert page.view.textCursor().block().text() == "The passphrase"


def test_nothing_from_outside_is_ever_opened_or_fetched(page, qtbot):
    before = shown(page)
    page.view.anchorClicked.emit(QUrl("https://example.org/"))
    assert shown(page) == before
    view = TextView("x")
    qtbot.addWidget(view)
    view.show_text(
        "![a](https://example.org/a.png) [b](file:///etc/passwd)", load_tokens("light"), 1
    )
    assert view.loadResource(2, QUrl("file:///etc/passwd")) is None


def test_the_sheet_holds_every_key_of_the_window_and_no_other(open_window):
    window = open_window().window
    real = {one.key().toString() for one in window.findChildren(QShortcut)}
    assert real == set(chain.from_iterable(row.keys for row in EVERYWHERE))
    assert {row.act for row in EVERYWHERE} == set(Act)
    sheet = key_sheet()
    for row in (*EVERYWHERE, *IN_PLACES):
        assert f"- **{keys_in_words(row)}**: {row.about}" in sheet
        assert all(not QKeySequence(one).isEmpty() for one in row.keys)


def test_the_sheet_stands_on_the_page_of_keys(page):
    page.arrive("keys")
    assert "Ctrl+1 to Ctrl+6: the pages, in their order" in shown(page)
    assert "{keys}" not in shown(page)


def test_a_translation_takes_the_place_of_one_page_and_english_of_the_rest(tmp_path):
    for name, text in {"en/1_a.md": "# A", "en/2_b.md": "# B", "xx/2_b.md": "# Bé"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [one.title for one in help_texts(tmp_path, "xx")] == ["A", "Bé"]
    assert [one.title for one in help_texts(tmp_path, "yy")] == ["A", "B"]


def test_the_language_in_force_is_known(tmp_path):
    assert i18n.language_now(tmp_path) == "en"


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
@pytest.mark.parametrize("text", [100, 200])
def test_no_title_is_cut_and_no_text_runs_out_at_the_right(open_window, size, text):
    write_here(paths.config_dir() / "settings.json", "text_percent", text)
    window = open_window().window
    window.resize(*size)
    window.go("help")
    page = window.current_page()
    for _until_layouts_rest in range(4):
        QApplication.processEvents()
    for row in range(page.list.count()):
        item = page.list.item(row)
        room = page.list.visualItemRect(item).width() - 2 * 13
        assert page.list.fontMetrics().horizontalAdvance(item.text()) <= room
    assert page.view.horizontalScrollBar().maximum() == 0
    assert not page.findChildren(QScrollArea)
