"""Choosing the dates of a calendar, with the keyboard too."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from moodjournal.domain.session import Session
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.import_view import ImportView, ask_for_calendar
from moodjournal.usecases.bring_in_calendar import bring_in_calendar
from moodjournal.usecases.look_into_calendar import see_calendar
from tests.importers.calendars import an_event, read

Key = Qt.Key
AT = "DTSTART;TZID=Europe/Berlin:202611{}T{}0000"
FILE = (
    an_event(AT.format(27, 10), "a"),
    an_event(AT.format(28, 14), "b", title="Dentist"),
    an_event("DTSTART:20261129T090000", "c"),
    an_event("DTSTART:nonsense", "d"),
)


@pytest.fixture
def look(journal):
    def look(*events):
        with journal.begin() as db:
            return see_calendar(db, read(*events), "clinic.ics")

    return look


@pytest.fixture
def view(qtbot, desk, look):
    view = ImportView(desk)
    qtbot.addWidget(view)
    view.resize(900, 700)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.begin(look(*FILE))
    return view


@pytest.fixture
def emitted(view):
    found = []
    view.chosen.connect(found.append)
    view.back.connect(partial(found.append, "back"))
    return found


def rows(view):
    every = (view.events.item(place) for place in range(view.events.count()))
    return [row.text() for row in every if not row.isHidden()]


def test_every_date_is_listed_and_none_is_chosen(view):
    assert rows(view) == [
        "Infusion\nFri 27 Nov 2026, 10:00 · new",
        "Dentist\nSat 28 Nov 2026, 14:00 · new",
        "Infusion\nSun 29 Nov 2026, 09:00 · new · no zone told, read in Europe/Berlin",
    ]
    assert (view.events.chosen(), view.bring_button.text()) == ((), "Bring in")
    assert view.left_out.text() == (
        "1 part of the file cannot be read and is left out. Line 18: The event cannot be read."
    )


def test_some_are_chosen_with_the_keyboard_alone(qtbot, view, emitted):
    assert view.window().focusWidget() is view.filter
    qtbot.keyClicks(view.filter, "INFUS")
    assert len(rows(view)) == 2
    qtbot.keyClick(view.filter, Key.Key_Tab)
    assert view.window().focusWidget() is view.select
    qtbot.keyClick(view.select, Key.Key_Space)
    assert view.bring_button.text() == "Bring in 2 dates"
    qtbot.keyClick(view.select, Key.Key_Tab)
    assert view.window().focusWidget() is view.events
    qtbot.keyClick(view.events, Key.Key_Space)
    assert view.bring_button.text() == "Bring in 1 date"
    view.bring_button.setFocus()
    qtbot.keyClick(view.bring_button, Key.Key_Space)
    assert emitted == [("c",)]


def test_what_is_ticked_stays_so_when_it_is_filtered_away(view):
    view.events.tick_shown()
    view.filter.setText("dent")
    assert view.events.chosen() == ("a", "b", "c")


def test_to_choose_nothing_is_told_where_it_happened(view, emitted):
    view.bring_in()
    assert (emitted, view.said.text()) == ([], "Choose at least one date.")


def test_escape_and_back_lead_back(qtbot, view, emitted):
    qtbot.keyClick(view.events, Key.Key_Escape)
    qtbot.mouseClick(view.back_button, Qt.MouseButton.LeftButton)
    assert emitted == ["back", "back"]


def test_what_is_here_has_no_box_and_what_changed_says_so(journal, view, look, now):
    with journal.begin() as db:
        bring_in_calendar(db, view.incoming(), {"a", "b", "c"}, now)
        assert len(entities.everything(db, Session)) == 3
    moved = an_event(AT.format(30, 14), "b", title="Dentist")
    gone = an_event("DTSTART:20261129T090000", "c", "STATUS:CANCELLED")
    view.begin(look(FILE[0], moved, gone))
    assert [text.split(" · ")[1] for text in rows(view)] == ["here already", "cancelled", "changed"]
    view.events.tick_shown()
    assert view.events.chosen() == ("c", "b")


def test_what_could_not_be_brought_in_is_told(view):
    view.refuse("“Infusion” on 2026-11-27 cannot be moved.")
    assert "cannot be moved" in view.said.text()
    view.refuse("")
    assert view.said.text() == ""


def test_the_dialog_begins_at_home_and_can_be_left(view, monkeypatch, tmp_path):
    asked = []

    def answer(name, _parent, _title, folder, _kinds):
        asked.append(folder)
        return name, ""

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", partial(answer, ""))
    assert ask_for_calendar(view) is None
    monkeypatch.setattr(QFileDialog, "getOpenFileName", partial(answer, str(tmp_path / "x.ics")))
    assert ask_for_calendar(view) == tmp_path / "x.ics"
    assert asked == [str(tmp_path)] * 2
