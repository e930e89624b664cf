"""The Journal page: changing an entry where it stands, the trash, the search, the cover."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.reflection import Reflection
from moodjournal.store import entities
from moodjournal.ui.pages.journal.acts import print_document
from tests.builders import a_check_in
from tests.ui.journal_room import at, do, fill, open_page, texts

KEYS = Qt.Key


@pytest.fixture
def page(qtbot, desk, journal):
    with journal.begin() as db:
        fill(db)
    return open_page(qtbot, desk)


def kept(journal, text, kind=CheckIn):
    with journal.begin() as db:
        every = entities.everything(db, kind, trashed=None)
    return next(one for one in every if text in getattr(one, kind.words[0]))


def test_enter_edits_in_place_and_ctrl_enter_saves(qtbot, page, journal):
    place = at(page, "Slept through")
    page.list.setFocus()
    page.list.set_current(place)
    qtbot.keyClick(page.list, KEYS.Key_Return)
    editor = page.editing.editor
    assert editor.isVisible()
    qtbot.keyClicks(editor.details.note, " Still.")
    editor.mood.set_value(9)
    with qtbot.waitSignal(page.said):
        qtbot.keyClick(editor.details.note, KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
    entry = kept(journal, "Slept through")
    assert (entry.note, entry.mood, entry.private) == ("Slept through: the lake. Still.", 9, True)
    assert page.list.row_words(place).text.endswith("Still.")
    assert page.list.hasFocus()


def test_an_edit_is_taken_back(qtbot, page, desk, journal):
    one = page.reading.written(at(page, "Slept through"))
    page.editing.open(one)
    page.editing.editor.details.note.setPlainText("other words")
    page.editing.save()
    assert kept(journal, "other words")
    desk.worker.undo()
    assert "Slept through: the lake." in texts(page)


def test_escape_puts_the_editor_away(qtbot, page, journal):
    page.editing.open(page.reading.written(0))
    qtbot.keyClick(page.editing.editor.details.note, KEYS.Key_Escape)
    assert page.editing.editor is None
    assert page.list.hasFocus()


def test_leaving_keeps_what_was_typed(page, journal):
    page.editing.open(page.reading.written(0))
    page.editing.editor.details.note.setPlainText("not saved yet")
    page.leave()
    assert kept(journal, "not saved yet")


def test_a_refused_edit_stays_open_and_says_why(page, journal):
    page.editing.open(page.reading.written(2))
    editor = page.editing.editor
    editor.mood.set_value(None)
    editor.details.hold(None)
    page.editing.save()
    assert page.editing.editor is editor
    assert editor.said.text()


def test_an_editor_stays_while_other_things_change(page, journal, desk):
    place = at(page, "Tired")
    page.editing.open(page.reading.written(place))
    page.editing.editor.details.note.setPlainText("half a")
    from functools import partial

    from moodjournal.usecases.log_check_in import log_check_in

    entry = a_check_in(8, 3)
    desk.worker.write(partial(log_check_in, entry=entry, now=desk.clock()))
    assert page.editing.editor.details.note.toPlainText() == "half a"
    assert page.list.edited() == place + 1


def test_words_to_a_session_are_edited_in_place(page, journal):
    page.editing.open(page.reading.written(at(page, "a lake, very still")))
    page.editing.editor.note.setPlainText("a lake, at night")
    page.editing.save()
    assert kept(journal, "at night", Reflection)


@pytest.mark.parametrize(
    ("label", "mark"),
    [
        ("Bring to therapy", "bring_to_therapy"),
        ("Ask my provider", "ask_my_provider"),
        ("Private: never shared", "private"),
    ],
)
def test_marks_are_set_from_the_menu(page, journal, label, mark):
    do(page, at(page, "nervous"), label)
    assert getattr(kept(journal, "nervous"), mark)


def test_deleted_it_lies_in_the_trash_and_comes_back(qtbot, page, journal, desk):
    with qtbot.waitSignal(page.said):
        do(page, at(page, "nervous"), "Delete")
    assert not any("nervous" in text for text in texts(page))
    page.trash_link.click()
    (row,) = page.trash.pane.rows
    row.back.click()
    assert not page.trash.pane.rows
    page.trash.pane.close_link.click()
    assert any("nervous" in text for text in texts(page))


def test_the_trash_is_walked_by_tab_and_the_keys_stay_in_it(qtbot, qapp, page):
    do(page, at(page, "nervous"), "Delete")
    do(page, at(page, "Slept"), "Delete")
    page.trash_link.click()
    pane = page.trash.pane
    pane.close_link.setFocus()
    for stop in [one for row in pane.rows for one in (row.back, row.gone)]:
        qtbot.keyClick(qapp.focusWidget(), KEYS.Key_Tab)
        assert qapp.focusWidget() is stop
    pane.rows[0].back.setFocus()
    qtbot.keyClick(qapp.focusWidget(), KEYS.Key_Space)
    assert qapp.focusWidget() is pane.rows[0].back
    qtbot.keyClick(qapp.focusWidget(), KEYS.Key_Space)
    assert not pane.rows
    assert qapp.focusWidget() is pane.close_link


def test_where_nothing_is_left_the_keys_are_on_show_all_and_from_there_on_the_list(
    qtbot, qapp, page
):
    page.head.search.setText("nervous")
    page.finder.look("nervous")
    page.list.setFocus()
    do(page, at(page, "nervous"), "Delete")
    assert qapp.focusWidget() is page.card.show_all
    qtbot.keyClick(qapp.focusWidget(), KEYS.Key_Space)
    assert qapp.focusWidget() is page.list


def test_deleted_for_good_it_is_gone_and_cannot_be_taken_back(qtbot, page, journal, desk):
    do(page, at(page, "nervous"), "Delete")
    page.trash_link.click()
    (row,) = page.trash.pane.rows
    row.gone.click()
    assert not row.sentence.isHidden()
    row.sure.click()
    assert not page.trash.pane.rows
    assert not desk.worker.can_undo()
    with journal.begin() as db:
        every = entities.everything(db, CheckIn, trashed=None)
    assert not any("nervous" in one.note for one in every)


def test_older_words_are_shown_and_brought_back(page, journal):
    place = at(page, "nervous")
    page.editing.open(page.reading.written(place))
    page.editing.editor.details.note.setPlainText("calm")
    page.editing.save()
    do(page, place, "Older versions")
    (older,) = page.editing.older.texts
    assert older.text == "A bit nervous about the cannula."
    page.editing.older.back_wanted.emit(older.id)
    assert page.list.row_words(place).text == "A bit nervous about the cannula."


def test_copied_and_printed_text_is_the_entry(page):
    place = at(page, "Tired")
    do(page, place, "Copy text")
    said = QGuiApplication.clipboard().text()
    assert said == (
        "Monday 16 November, 21:05 · evening of session 1\n"
        "mood 5 of 10\nTired, head full of cotton."
    )
    assert print_document(said, page).toPlainText() == said


# --- search


def search(qtbot, page, text):
    page.arrive("search")
    qtbot.keyClicks(page.head.search, text)
    page.head.search.search()


def test_results_come_as_typed_newest_first_with_hits_marked(qtbot, page):
    search(qtbot, page, "lake")
    assert texts(page) == ["Slept through: the lake.", "a lake, very still"]
    assert page.card.count.text() == "2 entries"
    row = page.list.row_words(1)
    assert [row.text[start:end] for start, end in row.hits] == ["lake"]
    qtbot.keyClick(page.head.search, KEYS.Key_Down)
    assert page.list.hasFocus()


def test_what_is_typed_is_searched_for_a_moment_later(qtbot, page):
    page.arrive("search")
    with qtbot.waitSignal(page.head.search.searched):
        qtbot.keyClicks(page.head.search, "lake")
    assert page.list.count() == 2


def test_escape_ends_the_search(qtbot, page):
    search(qtbot, page, "lake")
    qtbot.keyClick(page.head.search, KEYS.Key_Escape)
    assert page.head.search.text() == ""
    assert page.list.count() == 7


def test_a_search_looks_inside_the_filter(qtbot, page):
    page.head.shows.set_current("private")
    search(qtbot, page, "lake")
    assert texts(page) == ["Slept through: the lake."]


def test_a_search_without_a_hit_says_so(qtbot, page):
    search(qtbot, page, "zebra")
    assert page.card.sentence.text() == "None of your words match this here."


# --- the cover


def test_numbers_only_leaves_no_word_on_the_page(qtbot, page):
    page.head.cover.click()
    shown = [page.list.row_words(place) for place in page.list.rows_in_view()]
    for row in shown:
        assert row.text == ""
        said = f"{row.sentence} {row.foot} {row.head}"
        assert not any(word in said for word in ("lake", "nervous", "walked", "Tired", "Dizzy"))
    assert shown[2].foot == "anxiety 3"
    page.list.opened.emit(0)
    assert page.editing.editor is None
    page.head.cover.click()
    assert "Slept through: the lake." in texts(page)


def test_the_cover_lies_over_the_trash_too(page):
    do(page, at(page, "nervous"), "Delete")
    page.head.cover.click()
    page.trash_link.click()
    labels = [one.text() for one in page.trash.pane.findChildren(type(page.head.title))]
    assert not any("nervous" in text for text in labels)
