"""The panel of a session: what was done, what it did, and the words to it."""

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.effect import Effect, Gone
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.page import SessionsPage
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_check_in, a_plan

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stored(journal):
    """Return everything of a kind that stands in the journal; sessions in order of time."""

    def read(kind=Session):
        with journal.begin() as db:
            found = entities.everything(db, kind)
        return sorted(found, key=session_order) if kind is Session else found

    return read


@pytest.fixture
def page(qtbot, desk, journal, stored, now):
    """Six sessions, three of them done; the fourth is open beside the calendar."""
    with journal.begin() as db:
        plan_course(db, a_plan(template="iv-6in2w"), MONDAY)
        for one in sorted(entities.everything(db, Session), key=session_order)[:3]:
            mark_session(db, one.id, Status.DONE, now)
    page = SessionsPage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.choose(stored()[3].id)
    return page


@pytest.fixture
def card(page):
    return page.calendar.card


def press(qtbot, widget, *keys):
    for key in keys:
        qtbot.keyClick(widget, key)


def show(card, tab):
    card.tabs.set_current(tab)


def write_in(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def mark(qtbot, card, *keys):
    qtbot.keyClick(card.status, Key.Key_Down)
    press(qtbot, card.status.list, *keys, Key.Key_Return)


def test_a_session_is_marked_done_by_keyboard_and_taken_back(qtbot, card, stored):
    assert card.status.text() == "Planned"
    mark(qtbot, card, Key.Key_Down)
    assert stored()[3].status is Status.DONE
    assert card.status.accessibleName() == "Status: Done"
    assert card.said.text() == "Saved 18:40"
    qtbot.keyClick(card.said.action, Key.Key_Space)
    assert stored()[3].status is Status.PLANNED


def test_a_missed_session_has_no_number_and_no_judgement(qtbot, card, stored):
    mark(qtbot, card, Key.Key_Down, Key.Key_Down)
    assert stored()[3].status is Status.MISSED
    assert (card.name.text(), card.status.text()) == ("Session", "Missed")


def test_what_lies_ahead_cannot_be_done_and_it_says_so(qtbot, page, card, stored):
    page.choose(stored()[5].id)
    mark(qtbot, card, Key.Key_Down)
    assert stored()[5].status is Status.PLANNED
    assert card.said.text() == "This session is still to come."


# --- effects


@pytest.fixture
def after(card):
    show(card, "after")
    return card.after


def cells(row):
    return row.strip.cells()


def test_effects_are_logged_by_keyboard_at_once_and_taken_back(qtbot, after, stored):
    dizzy, nausea = after.rows["dizziness", False], after.rows["nausea", False]
    press(qtbot, cells(dizzy)[0], Key.Key_2)
    press(qtbot, cells(nausea)[0], Key.Key_0)
    assert {(one.name, one.strength) for one in stored(Effect)} == {("dizziness", 2), ("nausea", 0)}
    press(qtbot, cells(dizzy)[2], Key.Key_Space)
    assert [one.name for one in stored(Effect)] == ["nausea"]
    assert dizzy.value() is None


def test_an_effect_nobody_touched_is_no_entry(after, stored):
    assert len(after.rows) == 10
    assert stored(Effect) == []


def test_an_effect_that_was_there_says_when_it_was_gone_and_what_is_known_of_it(
    qtbot, after, stored
):
    row = after.rows["nausea", False]
    assert not row.gone.isVisible()
    press(qtbot, cells(row)[0], Key.Key_1)
    assert row.gone.isVisible()
    assert row.advice.text().startswith("Common on the day.")
    qtbot.keyClick(row.gone, Key.Key_Down)
    press(qtbot, row.gone.list, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert stored(Effect)[0].gone is Gone.THAT_EVENING
    assert row.gone.text() == "gone that evening"
    press(qtbot, cells(row)[1], Key.Key_0)
    assert stored(Effect)[0].gone is None
    assert not row.gone.isVisible()


def test_words_of_strength_follow_whether_it_is_welcome(after):
    assert [cell.text() for cell in cells(after.rows["nausea", False])][1:] == [
        "mild",
        "moderate",
        "severe",
    ]
    assert [cell.text() for cell in cells(after.rows["calm", False])][1:] == [
        "a little",
        "clearly",
        "strongly",
    ]


@pytest.mark.parametrize(
    ("typed", "key"), [("craving", None), ("Sweating", ("sweating", False)), ("tingly", None)]
)
def test_another_effect_is_named_from_the_list_or_in_own_words(qtbot, after, stored, typed, key):
    qtbot.keyClick(after.another.link, Key.Key_Space)
    after.another.edit.setText(typed)  # as typed, without the list that opens under it
    qtbot.keyClick(after.another.edit, Key.Key_Return)
    name, own = key or (typed, True)
    assert [(one.name, one.own, one.strength) for one in stored(Effect)] == [(name, own, None)]
    row = after.rows[name, own]
    assert row.strip.cells()[0].hasFocus()
    press(qtbot, cells(row)[0], Key.Key_3)
    assert [one.strength for one in stored(Effect)] == [3]


def test_effects_of_earlier_sessions_are_asked_again(qtbot, page, after, stored):
    qtbot.keyClick(after.another.link, Key.Key_Space)
    after.another.edit.setText("my own thing")
    qtbot.keyClick(after.another.edit, Key.Key_Return)
    page.choose(stored()[4].id)
    assert ("my own thing", True) in after.rows
    assert len(stored(Effect)) == 1


def test_moods_around_the_session_stand_apart(qtbot, page, card, journal, stored, now):
    with journal.begin() as db:
        for one in (a_check_in(2, 4), a_check_in(2, 7, "20:00"), a_check_in(3, 5, "12:00")):
            log_check_in(db, one, now)
    page.choose(stored()[1].id)
    show(card, "after")
    lines = [
        (label.text(), number.text())
        for label, number in card.after.numbers._lines
        if label.isVisible()
    ]
    assert lines == [
        ("Mood that morning", "4"),
        ("That evening (shown apart)", "7"),
        ("The day after", "5"),
    ]
