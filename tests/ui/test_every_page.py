"""What holds for every page: a new one is tested from its first day."""

import re
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from moodjournal import i18n, paths
from moodjournal.domain.registry import gather
from moodjournal.instruments import instruments
from moodjournal.settings import write_here
from moodjournal.store.journal import open_journal as open_file
from moodjournal.ui import pages
from moodjournal.ui.page import PageSpec
from moodjournal.usecases.make_demo import demo_record, make_demo
from tests.pseudo import make_pseudo
from tests.ui.widgets.conftest import cut_off

PAGES = tuple(gather(pages, "PAGE", PageSpec))
every_page = pytest.mark.parametrize("key", PAGES)
TODAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def demo_files(tmp_path_factory):
    """Both demo journals, made once; a test copies what it opens."""
    found = {}
    for kind in ("induction", "maintenance"):
        folder = tmp_path_factory.mktemp(kind)
        journal = open_file(folder)
        with journal.begin() as db:
            make_demo(db, demo_record(kind, TODAY, 3, "Europe/Berlin"))
        journal.close()
        found[kind] = {path.name: path.read_bytes() for path in folder.iterdir()}
    return found


@pytest.fixture
def open_demo(open_window, demo_files, tmp_path, qapp, clock):
    """Open the window on a copy of a demo, at a size and a text size."""

    def open_(kind="maintenance", size=(1280, 800), text=100, theme="light"):
        folder = tmp_path / kind
        if kind != "empty":
            folder.mkdir(exist_ok=True)
            for name, content in demo_files[kind].items():
                (folder / name).write_bytes(content)
        write_here(paths.config_dir() / "settings.json", "text_percent", text)
        write_here(paths.config_dir() / "settings.json", "theme", theme)
        window = open_window(folder).window
        window.resize(*size)
        qapp.processEvents()
        return window

    return open_


def shown(window, key, qapp):
    window.go(key)
    for _until_layouts_rest in range(4):
        qapp.processEvents()
    page = window.current_page()
    assert page is not None
    return page


def in_view(widget, kind):
    return [one for one in widget.findChildren(kind) if one.isVisibleTo(widget)]


@every_page
@pytest.mark.parametrize("kind", ["empty", "maintenance"])
def test_a_screen_reader_can_name_every_control(open_demo, qapp, key, kind):
    page = shown(open_demo(kind), key, qapp)
    mute = [
        widget
        for widget in in_view(page, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollArea | QScrollBar)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert not mute


@every_page
def test_the_tab_key_goes_round_and_comes_back(open_demo, qapp, qtbot, key):
    window = open_demo()
    page = shown(window, key, qapp)
    first = window.sidebar.buttons["today"]
    if first.isVisible():
        first.setFocus()
    else:
        page.take_focus()  # it stands without the navigation
        first = qapp.focusWidget()
    seen = []
    for _ in range(200):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        now = qapp.focusWidget()
        if now is first:
            break
        seen.append(now)
    else:
        pytest.fail(f"the Tab key stays in {seen[-3:]}")
    assert len(seen) == len({id(one) for one in seen})


@every_page
@pytest.mark.parametrize(
    ("size", "text"), [((1280, 800), 100), ((960, 640), 100), ((1280, 800), 200), ((960, 640), 200)]
)
@pytest.mark.parametrize("kind", ["empty", "maintenance"])
def test_nothing_is_cut_off(open_demo, qapp, key, size, text, kind):
    page = shown(open_demo(kind, size, text), key, qapp)
    scrolled = [area.widget() for area in in_view(page, QScrollArea)]
    assert [word for part in scrolled or [page] for word in cut_off(part)] == []
    for area in in_view(page, QAbstractScrollArea):
        bar = area.horizontalScrollBar()
        assert bar.maximum() == 0, f"{area} goes {bar.maximum()} px beyond its right edge"


@every_page
def test_it_is_drawn_in_the_dark(open_demo, qapp, key):
    window = open_demo(theme="dark")
    shown(window, key, qapp)
    corner = window.grab().toImage().pixelColor(window.sidebar.width() + 8, 8)
    assert corner.lightness() < 60


@pytest.fixture
def pseudo(tmp_path):
    code = make_pseudo(tmp_path / "locale")
    i18n.use_language(code, tmp_path / "locale")
    yield
    i18n.use_language("en", tmp_path / "nowhere")


def texts(page):
    """Return every word a person sees on the page or hears from a screen reader."""
    for widget in in_view(page, QWidget):
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        yield widget.accessibleName()


@every_page
def test_every_text_can_be_translated(pseudo, open_demo, qapp, key):
    page = shown(open_demo("empty"), key, qapp)
    names = r"Samaritans|Shout|National Domestic Abuse Helpline|SHOUT to 85258|/.*|C:.*"
    titles = "|".join(re.escape(t) for one in instruments().values() for t in (one.name, one.title))
    known = re.compile(
        rf"[\W\d_]*|{names}|{titles}|\w+ \d+|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)|.*November.*"
    )
    bare = [text for text in texts(page) if "⟦" not in text and not known.fullmatch(text)]
    assert not bare
