"""The facts of a session: those of the plan, each with its own control; the dose of last time."""

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.course import Route
from moodjournal.domain.session import SessionKind, Status
from moodjournal.ui.pages.sessions.typed import read_clock, read_count, read_minutes
from moodjournal.usecases.change_session import mark_session, note_session
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_plan
from tests.ui.session_page import everything, open_page, write_in

Key = Qt.Key


@pytest.fixture
def facts(qtbot, desk, journal, now):
    """Open the second session of a course made from a template, at its facts."""

    def open_(template, **first):
        with journal.begin() as db:
            plan_course(db, a_plan(template=template), MONDAY)
        sessions = everything(journal)
        with journal.begin() as db:
            mark_session(db, sessions[0].id, Status.DONE, now)
            if first:
                note_session(db, sessions[0].id, first, now)
        page = open_page(qtbot, desk, sessions[1].id)
        page.calendar.card.tabs.set_current("session")
        return page.calendar.card.facts

    return open_


def second(journal):
    return everything(journal)[1]


def note(journal, now, facts, tab):
    session_id = second(journal).id
    with journal.begin() as db:
        note_session(db, session_id, facts, now)
    tab.page.refresh()


def asked(facts):
    named = {"dose": facts.fields.amount, "minutes": facts.fields.minutes}
    named |= {"route": facts.fields.route}
    return [name for name, control in named.items() if control.isVisible()] + list(facts.extras)


@pytest.mark.parametrize(
    ("template", "names"),
    [
        (
            "iv-6in2w",
            ["dose", "minutes", "blood_pressure_before", "blood_pressure_after", "music"],
        ),
        (
            "custom",
            ["dose", "minutes", "route", "blood_pressure_before", "blood_pressure_after", "music"],
        ),
        (
            "esketamine-trd",
            [
                "route",  # the course was planned as an infusion: that is worth seeing
                "devices_of_28_mg",
                "blood_pressure_before",
                "blood_pressure_40_min",
                "blood_pressure_leaving",
                "left_at",
            ],
        ),
        ("sl-home-daily", ["dose", "route", "taken_at"]),
    ],
)
def test_exactly_the_facts_of_the_plan_are_asked(facts, template, names):
    assert asked(facts(template)) == names


def test_a_fact_that_has_an_answer_is_shown_whatever_the_plan_asks(facts, journal, now):
    tab = facts("esketamine-trd")
    said = {"minutes": 50, "dose_words": "as usual", "fields": {"music": "Bach"}}
    note(journal, now, said, tab)
    assert {"dose", "minutes", "music"} <= set(asked(tab))
    assert tab.extras["music"].control.text() == "Bach"


def test_each_fact_has_its_control_and_is_kept_as_it_is_meant(qtbot, facts, journal):
    tab = facts("sl-home-weekly4")
    write_in(qtbot, tab.extras["taken_at"].control, "810")
    write_in(qtbot, tab.extras["minutes_held"].control, "15")
    qtbot.keyClick(tab.extras["swallowed_or_spat"].control, Key.Key_Down)
    qtbot.keyClick(tab.extras["swallowed_or_spat"].control, Key.Key_Down)
    qtbot.keyClick(tab.save_button, Key.Key_Space)
    assert dict(second(journal).fields) == {
        "taken_at": "08:10",
        "minutes_held": "15",
        "swallowed_or_spat": "spat",
    }


def test_a_choice_nobody_offers_is_shown_as_it_was_written(facts, journal, now):
    tab = facts("sl-home-weekly4")
    note(journal, now, {"fields": {"second_dose": "half of it"}}, tab)
    assert tab.extras["second_dose"].control.currentText() == "half of it"


@pytest.mark.parametrize(
    ("template", "name", "typed", "sentence"),
    [
        (
            "esketamine-trd",
            "devices_of_28_mg",
            "40",
            "Write a whole number from 1 to 9, or leave it empty.",
        ),
        ("esketamine-trd", "left_at", "25:00", "“25:00” is no time; write it like 18:40."),
        (
            "esketamine-trd",
            "blood_pressure_40_min",
            "400/80",
            "That is outside what a cuff shows; please look again.",
        ),
        (
            "sl-home-weekly4",
            "minutes_held",
            "0",
            "Write a whole number from 1 to 120, or leave it empty.",
        ),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence_under_its_field(
    qtbot, facts, journal, template, name, typed, sentence
):
    tab = facts(template)
    field = tab.extras[name]
    write_in(qtbot, field.control, typed)
    qtbot.keyClick(tab.save_button, Key.Key_Space)
    assert field.wrong.text() == sentence
    assert field.control.hasFocus()
    assert dict(second(journal).fields) == {}


def test_a_wrong_time_is_said_once_and_the_day_beside_it_is_not_lost(qtbot, facts, journal):
    tab = facts("iv-6in2w")
    write_in(qtbot, tab.fields.day, "2026-11-19")
    write_in(qtbot, tab.fields.at, "99")
    qtbot.keyClick(tab.save_button, Key.Key_Space)
    assert not tab.fields.day_field.is_wrong()
    assert tab.fields.at_field.is_wrong()
    write_in(qtbot, tab.fields.at, "11")
    qtbot.keyClick(tab.save_button, Key.Key_Space)
    planned = second(journal).planned
    assert (planned.day.isoformat(), f"{planned.at:%H:%M}") == ("2026-11-19", "11:00")


def test_the_dose_of_last_time_is_confirmed_with_one_key(qtbot, facts, journal):
    tab = facts("iv-6in2w", dose_amount=0.5, dose_unit="mg/kg")
    assert (tab.last.text(), tab.fields.amount.text()) == ("Last time: 0.5 mg/kg", "")
    assert second(journal).dose_amount is None
    qtbot.keyClick(tab.last.button, Key.Key_Space)
    assert (second(journal).dose_amount, second(journal).dose_unit) == (0.5, "mg/kg")
    assert tab.fields.amount.text() == "0.5"
    assert not tab.last.button.isVisible()


def test_devices_are_confirmed_too(qtbot, facts, journal):
    tab = facts("esketamine-trd", fields={"devices_of_28_mg": "2", "left_at": "12:00"})
    assert tab.last.text() == "Last time: 2 devices of 28 mg"
    qtbot.keyClick(tab.last.button, Key.Key_Space)
    assert dict(second(journal).fields) == {"devices_of_28_mg": "2"}


def test_what_is_typed_beside_it_is_kept_when_the_dose_is_confirmed(qtbot, facts, journal):
    tab = facts("iv-6in2w", dose_words="half a lozenge")
    write_in(qtbot, tab.extras["music"].control, "Bach")
    qtbot.keyClick(tab.last.button, Key.Key_Space)
    assert second(journal).dose_words == "half a lozenge"
    assert dict(second(journal).fields) == {"music": "Bach"}


def test_a_dose_typed_now_wins_over_the_one_of_last_time(qtbot, facts, journal):
    tab = facts("iv-6in2w", dose_amount=0.5, dose_unit="mg/kg")
    write_in(qtbot, tab.fields.amount, "0.6")
    qtbot.keyClick(tab.last.button, Key.Key_Space)
    assert second(journal).dose_amount == 0.6


def test_the_dose_of_another_route_is_not_shown(facts):
    tab = facts("iv-6in2w", dose_amount=30.0, dose_unit="mg", route=Route.SUBLINGUAL)
    assert not tab.last.isVisible()


def test_a_visit_asks_nothing_of_a_dosing(qtbot, facts, journal, now):
    tab = facts("iv-6in2w", dose_amount=0.5)
    note(journal, now, {"kind": SessionKind.VISIT}, tab)
    tab.page.calendar.card.tabs.set_current("session")
    assert (asked(tab), tab.last.isVisible()) == ([], False)
    assert tab.note.isVisible()


@pytest.mark.parametrize("status", [Status.MISSED, Status.CANCELLED])
def test_facts_stay_when_a_session_is_missed_or_cancelled(facts, journal, now, status):
    tab = facts("iv-6in2w")
    note(journal, now, {"dose_amount": 0.5, "note": "It snowed"}, tab)
    session_id = second(journal).id
    with journal.begin() as db:
        mark_session(db, session_id, status, now)
    tab.page.refresh()
    assert (tab.fields.amount.text(), tab.note.toPlainText()) == ("0.5", "It snowed")
    assert tab.page.calendar.card.status.property("on") == "false"


def test_counts_times_and_minutes_are_read():
    assert (read_count(" 2 ", 9), read_count("", 9)) == ("2", "")
    assert (read_clock("1840"), read_clock(" ")) == ("18:40", "")
    with pytest.raises(ValueError, match="between 1 minute and 24 hours"):
        read_minutes("2000")
