"""The Journal page: reading, filters, the year, and the keys."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from moodjournal.domain.names import reflection_name
from moodjournal.domain.reflection import ReflectionKind, Step
from moodjournal.store import entities
from moodjournal.usecases.see_journal import View, see_journal
from tests.builders import MONDAY, a_check_in
from tests.ui.journal_room import at, fill, heads, many, open_page, texts

KEYS = Qt.Key


@pytest.fixture
def room(journal):
    with journal.begin() as db:
        return fill(db)


@pytest.fixture
def page(qtbot, desk, room):
    return open_page(qtbot, desk)


def test_what_was_written_stands_by_day_newest_first(page):
    assert texts(page)[:3] == ["Dizzy when I stand up?", "Slept through: the lake.", ""]
    assert heads(page)[2:6] == [
        "18:40 · day after session 1",
        "21:05 · evening of session 1",
        "08:10 · before session 1",
        "what stayed · session 1",
    ]


def test_the_first_row_of_a_day_names_it_and_its_session(page):
    rows = [page.list.row_words(place) for place in page.list.rows_in_view()]
    assert rows[0].heading == "Sunday 22 November"
    assert (rows[3].heading, rows[3].heading_link) == ("Monday 16 November", "session 1")
    assert rows[4].heading == ""


def test_a_row_says_itself_in_a_sentence(page):
    assert page.list.row_words(2).sentence == (
        "Tuesday 17 November, 18:40 · day after session 1, mood 6: anxiety 3 · walked."
    ).removesuffix(".")
    assert page.list.row_words(3).acute


def test_what_is_from_memory_is_hollow(qtbot, journal, desk):
    with journal.begin() as db:
        late = a_check_in(0, 5)
        entities.put(db, a_check_in(0, 5, recorded_at=late.recorded_at + timedelta(days=2)))
    page = open_page(qtbot, desk)
    assert page.list.row_words(0).from_memory
    assert "from memory" in page.list.row_words(0).head


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        ("words", 6),
        ("therapy", 1),
        ("provider", 1),
        ("private", 1),
        ("all", 7),
    ],
)
def test_a_filter_shows_only_its_own_and_says_how_many(qtbot, page, show, expected):
    page.head.shows.set_current(show)
    assert page.list.count() == expected
    if show != "all":
        said = "1 entry" if expected == 1 else f"{expected} entries"
        assert page.card.count.text() == said


def test_a_session_or_a_tag_can_be_chosen(page, room):
    page.head.view_wanted.emit(View(session_id=room.id))
    assert heads(page) == [
        "18:40 · day after session 1",
        "21:05 · evening of session 1",
        "08:10 · before session 1",
        "what stayed · session 1",
        "step · session 1",
    ]
    tag = next(one for one in page.head._seen.tags if one.name == "Walked")
    page.head.view_wanted.emit(View(tag_id=tag.id))
    assert heads(page) == ["18:40 · day after session 1"]
    assert page.head.more.text() == "Walked"


def test_an_empty_filter_teaches_and_leads_back(qtbot, journal, desk):
    with journal.begin() as db:
        entities.put(db, a_check_in())
    page = open_page(qtbot, desk)
    page.head.shows.set_current("private")
    assert page.card.nothing.isVisible()
    assert not page.list.isVisible()
    page.card.show_all.click()
    assert page.list.count() == 1
    assert page.head.shows.current() == "all"


def test_with_nothing_written_it_says_what_will_stand_here(qtbot, desk):
    page = open_page(qtbot, desk)
    assert page.card.sentence.isVisible()
    with qtbot.waitSignal(page.leads_to) as led:
        page.card.write.click()
    assert led.args == ["today", "new"]


# --- the keys


def test_the_arrows_go_by_row_and_the_row_is_spoken(qtbot, page):
    page.list.setFocus()
    qtbot.keyClick(page.list, KEYS.Key_Down)
    assert page.list.current() == 1
    assert "the lake" in page.list.accessibleDescription()
    qtbot.keyClick(page.list, KEYS.Key_End)
    assert page.list.current() == page.list.count() - 1
    qtbot.keyClick(page.list, KEYS.Key_Home)
    qtbot.keyClick(page.list, KEYS.Key_Up)
    assert page.head.search.hasFocus()


def test_a_step_is_ticked_with_space_and_taken_back(qtbot, page, journal, desk):
    place = at(page, "ten minutes")
    page.list.setFocus()
    page.list.set_current(place)
    qtbot.keyClick(page.list, KEYS.Key_Space)
    assert page.list.row_words(place).marks[0][1] == "done"
    desk.worker.undo()
    assert page.list.row_words(place).marks == ()
    with journal.begin() as db:
        assert entities.everything(db, Step)[0].done_on is None


def test_every_row_is_reached_by_pages_and_only_those_in_view_are_there(qtbot, journal, desk):
    with journal.begin() as db:
        many(db, 400)
    page = open_page(qtbot, desk)
    page.list.setFocus()
    seen = set()
    while page.list.current() < page.list.count() - 1:
        seen |= {page.list.row_words(place).text for place in page.list.rows_in_view()}
        qtbot.keyClick(page.list, KEYS.Key_PageDown)
    seen |= {page.list.row_words(place).text for place in page.list.rows_in_view()}
    assert len(seen) == 1200
    assert len(page.list.viewport().findChildren(QWidget, options=Qt.FindDirectChildrenOnly)) < 40


def test_the_last_row_stands_at_the_foot(qtbot, journal, desk):
    with journal.begin() as db:
        many(db, 40)
    page = open_page(qtbot, desk)
    page.list.scroll_px(10**6)
    last = page.list.row_widget(page.list.count() - 1)
    assert last.geometry().bottom() + 1 == page.list.viewport().height()
    page.list.verticalScrollBar().setValue(0)
    assert page.list.top() == 0


# --- the year


def test_the_year_is_one_stop_and_each_day_says_itself(qtbot, page):
    grid = page.year.grid
    grid.setFocus()
    assert grid.cursor_day() == date(2026, 11, 26)
    grid.set_cursor(date(2026, 11, 18))
    qtbot.keyClick(grid, KEYS.Key_Left)
    assert grid.accessibleDescription() == "Tuesday 17 November: mood 6, 1 check-in."
    for _day in range(4):
        qtbot.keyClick(grid, KEYS.Key_Right)
    assert grid.accessibleDescription() == "Saturday 21 November: mood 7, 1 check-in."
    qtbot.keyClick(grid, KEYS.Key_Up)
    assert grid.accessibleDescription() == "Wednesday 21 October: nothing written."


def test_a_day_of_the_year_leads_to_its_entries(qtbot, page):
    page.year.grid.set_cursor(MONDAY)
    qtbot.keyClick(page.year.grid, KEYS.Key_Return)
    assert page.list.row_words(page.list.current()).heading == "Monday 16 November"
    assert page.list.hasFocus()


def test_a_click_on_a_day_leads_to_it_too(qtbot, page):
    spot = page.year.grid.day_place(MONDAY)
    qtbot.mouseClick(page.year.grid, Qt.MouseButton.LeftButton, pos=spot)
    assert page.list.current() == 3


def test_a_day_without_an_entry_can_be_filled_in(qtbot, page):
    page.year.field.setText("2026-03-03")
    qtbot.keyClick(page.year.field, KEYS.Key_Return)
    assert page.year.said.text() == "Nothing was written on Tuesday 3 March 2026."
    with qtbot.waitSignal(page.leads_to) as led:
        page.year.fill.click()
    assert led.args == ["today", date(2026, 3, 3)]


def test_other_years_are_a_step_away(qtbot, journal, desk):
    with journal.begin() as db:
        entities.put(db, a_check_in(-400, 6))
    page = open_page(qtbot, desk)
    assert not page.year.on.isEnabled()
    page.year.back.click()
    assert page.year.title.text() == "2025"
    assert not page.year.back.isEnabled()
    page.year.on.click()
    assert page.year.title.text() == "2026"


def test_in_a_narrow_window_the_year_takes_the_place_of_the_list(qtbot, desk, room):
    page = open_page(qtbot, desk, (760, 640))
    assert not page.year.isVisible()
    page.head.year.click()
    assert page.year.isVisible()
    assert not page.list.isVisible()
    page._on_day(MONDAY)
    assert page.list.isVisible()


def test_every_question_has_a_name():
    assert all(reflection_name(kind) for kind in ReflectionKind)


def test_the_list_names_entries_without_their_words(db):
    entities.put(db, a_check_in(note="words"))
    (row,) = see_journal(db, View()).rows
    assert not any("words" in str(getattr(row, name)) for name in row.__slots__)
