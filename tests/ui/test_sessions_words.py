"""The panel of a session: the facts of it, the words to it, and none of them lost."""

from functools import partial

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.store.errors import JournalError
from moodjournal.ui.pages.sessions.page import SessionsPage
from moodjournal.ui.pages.sessions.typed import read_amount, read_minutes, read_pressure
from moodjournal.usecases.change_session import mark_session, note_session
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_plan

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


# --- facts


@pytest.fixture
def facts(card):
    show(card, "session")
    return card.facts


def test_facts_are_saved_with_ctrl_enter(qtbot, facts, stored):
    fields = facts.fields
    write_in(qtbot, fields.minutes, "45 min")
    write_in(qtbot, fields.amount, "0,5")
    write_in(qtbot, fields.unit, "mg/kg")
    write_in(qtbot, facts.extras["blood_pressure_before"].control, "120 / 80")
    qtbot.keyClick(fields.minutes, Key.Key_Return, CTRL)
    kept = stored()[3]
    assert (kept.minutes, kept.dose_amount, kept.dose_unit) == (45, 0.5, "mg/kg")
    assert dict(kept.fields) == {"blood_pressure_before": "120/80"}


def test_the_last_dose_is_shown_and_never_filled_in(qtbot, page, facts, journal, stored, now):
    third = stored()[2].id
    with journal.begin() as db:
        note_session(db, third, {"dose_amount": 0.5, "dose_unit": "mg/kg"}, now)
    page.refresh()
    assert facts.last.text() == "Last time: 0.5 mg/kg"
    assert facts.fields.amount.text() == ""


@pytest.mark.parametrize("typed", ["300/80", "120/20", "80/120"])
def test_a_pressure_no_cuff_shows_is_asked_again(qtbot, facts, stored, typed):
    field = facts.extras["blood_pressure_after"]
    write_in(qtbot, field.control, typed)
    facts.save()
    assert field.wrong.text() == "That is outside what a cuff shows; please look again."
    assert field.control.text() == typed
    assert dict(stored()[3].fields) == {}


def test_words_are_saved_even_beside_a_date_that_is_none(qtbot, page, card, facts, stored):
    write_in(qtbot, facts.fields.day, "31.2.2026")
    facts.note.setPlainText("It rained")
    here, other = stored()[3].id, stored()[0].id
    page.choose(other)
    assert stored()[3].note == "It rained"
    page.choose(here)
    assert facts.fields.day.text() == "31.2.2026"
    assert facts.note.toPlainText() == "It rained"


def test_a_done_session_that_is_dated_ahead_is_refused_and_stays_as_typed(
    qtbot, page, card, facts, stored
):
    page.choose(stored()[0].id)
    show(card, "session")
    write_in(qtbot, facts.fields.day, "2027-01-01")
    facts.save()
    assert card.said.text() == "This session is still to come."
    assert facts.fields.day.text() == "2027-01-01"


def test_a_planned_session_can_be_moved_by_its_date(qtbot, facts, stored):
    write_in(qtbot, facts.fields.day, "2026-11-24")
    write_in(qtbot, facts.fields.at, "")
    facts.fields.at.clear()
    facts.save()
    planned = stored()[3].planned
    assert (planned.day.isoformat(), planned.at) == ("2026-11-24", None)


@pytest.mark.parametrize(("text", "value"), [("", ""), ("120/80", "120/80"), ("99 /60", "99/60")])
def test_pressures_are_read(text, value):
    assert read_pressure(text) == value


@pytest.mark.parametrize("text", ["120", "a/b", "120/80/60", "59/40", "261/100"])
def test_what_is_no_pressure_is_refused(text):
    with pytest.raises(ValueError, match=r"\.$"):
        read_pressure(text)


def test_numbers_are_read_with_comma_and_point():
    assert (read_amount("0,5"), read_amount("56"), read_amount(" ")) == (0.5, 56.0, None)
    assert (read_minutes("40 min"), read_minutes("")) == (40, None)


@pytest.mark.parametrize("text", ["0", "-1", "half", "1e3", "1.2.3"])
def test_what_is_no_dose_is_refused(text):
    with pytest.raises(ValueError, match="dose"):
        read_amount(text)


# --- words


def test_items_to_have_ready_are_ticked_at_once(qtbot, card, stored):
    show(card, "before")
    line = card.before.items["A ride home is arranged"]
    qtbot.keyClick(line.box, Key.Key_Space)
    assert stored()[3].prepared == ("A ride home is arranged",)
    qtbot.mouseClick(line.label, Qt.MouseButton.LeftButton)
    assert stored()[3].prepared == ()


def test_an_intention_is_saved_with_ctrl_enter_and_shown_when_reflecting(qtbot, card, stored):
    show(card, "before")
    edit = card.before.edits[ReflectionKind.INTENTION].edit
    qtbot.keyClicks(edit, "To rest")
    qtbot.keyClick(edit, Key.Key_Return, CTRL)
    assert [(one.kind, one.text) for one in stored(Reflection)] == [
        (ReflectionKind.INTENTION, "To rest")
    ]
    show(card, "reflect")
    assert card.reflect.intention.text() == "To rest"
    assert card.reflect.intention.isVisible()


@pytest.mark.parametrize("way", ["tab", "session", "hide", "leave"])
def test_words_are_kept_whichever_way_they_go_out_of_sight(qtbot, page, card, stored, way):
    show(card, "reflect")
    stayed = card.reflect.edits[ReflectionKind.STAYED]
    qtbot.keyClicks(stayed.edit, "A lake")
    assert stored(Reflection) == []
    ways = {
        "tab": lambda: show(card, "after"),
        "session": lambda: page.choose(stored()[0].id),
        "hide": page.hide,
        "leave": page.leave,
    }
    ways[way]()
    assert [one.text for one in stored(Reflection)] == ["A lake"]


def test_words_typed_and_not_saved_survive_what_happens_elsewhere(
    qtbot, page, card, desk, stored, now
):
    show(card, "reflect")
    stayed = card.reflect.edits[ReflectionKind.STAYED]
    qtbot.keyClicks(stayed.edit, "A lake")
    marking = partial(mark_session, session_id=stored()[3].id, status=Status.DONE, now=now)
    desk.worker.write(marking)
    assert stayed.edit.toPlainText() == "A lake"
    assert card.status.text() == "Done"


def test_a_mark_is_saved_at_once_with_the_words_it_marks(qtbot, card, stored):
    show(card, "reflect")
    stayed = card.reflect.edits[ReflectionKind.STAYED]
    assert not stayed.marks.isVisible()
    qtbot.keyClicks(stayed.edit, "A lake")
    qtbot.keyClick(stayed.private, Key.Key_Space)
    kept = stored(Reflection)[0]
    assert (kept.text, kept.private, kept.bring_to_therapy) == ("A lake", True, False)


def test_undo_takes_words_back_on_the_screen_too(qtbot, card, stored):
    show(card, "reflect")
    stayed = card.reflect.edits[ReflectionKind.STAYED]
    qtbot.keyClicks(stayed.edit, "A lake")
    qtbot.keyClick(stayed.edit, Key.Key_Return, CTRL)
    qtbot.keyClick(card.said.action, Key.Key_Space)
    assert stored(Reflection) == []
    assert stayed.edit.toPlainText() == ""


def full_disk(*_args, **_facts):
    raise JournalError(
        "The disk is full. What you typed is still here: make room, then save again."
    )


def test_what_the_disk_refused_comes_back_with_its_session(qtbot, page, card, stored, monkeypatch):
    show(card, "reflect")
    stayed = card.reflect.edits[ReflectionKind.STAYED].edit
    qtbot.keyClicks(stayed, "A lake")
    card.facts.note.setPlainText("It rained")
    here, other = stored()[3].id, stored()[0].id
    with monkeypatch.context() as patch:
        patch.setattr(entities, "keep", full_disk)
        page.choose(other)
    assert stayed.toPlainText() == ""
    page.choose(here)
    assert stayed.toPlainText() == "A lake"
    assert card.facts.note.toPlainText() == "It rained"
    page.leave()
    assert [one.text for one in stored(Reflection)] == ["A lake"]
    assert stored()[3].note == "It rained"
