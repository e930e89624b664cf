"""Filling in a questionnaire in the real window: restarts, Support and back, every size of text."""

import pytest
from PySide6.QtCore import QPoint, Qt

from moodjournal import paths
from moodjournal.domain.questionnaire import Questionnaire
from moodjournal.settings import write_here
from moodjournal.store import entities
from moodjournal.store.journal import open_journal
from moodjournal.ui.pages.fill_in.page import FillInPage
from tests.ui.widgets.conftest import cut_off


@pytest.fixture
def keys(qapp, qtbot):
    def press(*pressed):
        for key in pressed:
            qtbot.keyClick(qapp.focusWidget(), key)

    return press


def test_an_unfinished_form_survives_a_restart(open_window, keys, qapp):
    program = open_window()
    program.window.go("fill_in", "gad-7")
    keys(*"123")
    program = open_window()
    program.window.go("fill_in", "gad-7")
    page = program.window.current_page()
    assert [row.value() for row in page.form.items] == [1, 2, 3, None, None, None, None]
    assert page.form.item_in_hand() is page.form.items[3]


def test_after_support_everything_is_still_there(open_window, keys, qapp):
    window = open_window().window
    window.go("fill_in", "phq-9")
    keys(*"11", *[Qt.Key.Key_Down] * 6, "1")
    assert window.current_page() is not None
    assert not isinstance(window.current_page(), FillInPage)
    window.go("fill_in")
    page = window.current_page()
    assert [row.value() for row in page.form.items].count(1) == 3
    assert page.form.item_in_hand().strip.cells()[0].hasFocus()


def test_saved_after_support_it_leads_to_where_it_came_from(open_window, keys, qapp):
    window = open_window().window
    today = window.current_page()
    window.go("fill_in", "phq-9")
    keys(*"111111111")
    assert not isinstance(window.current_page(), FillInPage)
    keys(Qt.Key.Key_Escape)
    assert isinstance(window.current_page(), FillInPage)
    keys("0", Qt.Key.Key_Return)
    assert window.current_page() is today


@pytest.mark.parametrize("name", ["phq-9", "pcl-5", "pc-ptsd-5", "peg", "who-5"])
@pytest.mark.parametrize(
    ("size", "text"), [((1280, 800), 100), ((960, 640), 100), ((960, 640), 200)]
)
def test_nothing_of_the_form_is_cut_off(open_window, qapp, keys, name, size, text):
    write_here(paths.config_dir() / "settings.json", "text_percent", text)
    window = open_window().window
    window.resize(*size)
    window.go("fill_in", name)
    page = window.current_page()
    if page.note.isVisible():
        page.note.accept.click()
    keys("1")
    for _until_layouts_rest in range(4):
        qapp.processEvents()
    around = (page.head, page.foot)
    inside = page.form.items
    assert [word for part in (*around, *inside) for word in cut_off(part)] == []
    for part in (*around, page.form):
        place = part.geometry()
        assert part.parentWidget().rect().contains(place)
    row = page.form.item_in_hand()
    assert row.mapTo(page.form, QPoint(0, 0)).y() >= 0
    assert row.visibleRegion().boundingRect().height() == row.height()
    assert not window.sidebar.isVisible()


def test_a_journal_that_was_killed_still_has_every_answer(open_window, keys, tmp_path):
    open_window().window.go("fill_in", "phq-9")
    keys(*"123")
    journal = open_journal(tmp_path / "journal")
    with journal.begin() as db:
        (form,) = entities.everything(db, Questionnaire)
    journal.close()
    assert list(form.answers.values()) == [1, 2, 3]
