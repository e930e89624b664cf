"""A dose a day: logged with one key; what is asked once a month, and what is still to ask."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt

from moodjournal.clinical import effect_list
from moodjournal.domain.course import Course, Phase, PhaseKind, Route
from moodjournal.domain.effect import Effect
from moodjournal.domain.kept import SettingValue
from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session, Status
from moodjournal.store import entities
from moodjournal.ui.pages.sessions.dose_line import DoseLine
from moodjournal.usecases.log_effect import log_effect
from moodjournal.usecases.see_sessions import see_sessions
from tests.builders import ZONE
from tests.ui.session_page import everything, open_page, press

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
FIRST = date(2026, 9, 1)


def a_course(journal, template, kind=PhaseKind.MAINTENANCE):
    course = Course(first_day=FIRST, template=template, route=Route.SUBLINGUAL)
    with journal.begin() as db:
        entities.put(db, course)
        entities.put(db, Phase(course_id=course.id, kind=kind, first_day=FIRST))
    return course


def a_dose(journal, course, days_ago, at="08:00", **said):
    moment = Moment.local(date(2026, 11, 26) - timedelta(days_ago), time.fromisoformat(at), ZONE)
    session = Session(course_id=course.id, status=Status.DONE, actual=moment, **said)
    with journal.begin() as db:
        entities.put(db, session)
    return session


@pytest.fixture
def daily(journal):
    """A daily course with a dose yesterday."""
    course = a_course(journal, "sl-home-daily")
    said = {"dose_amount": 30.0, "dose_unit": "mg", "route": Route.SUBLINGUAL}
    a_dose(journal, course, 1, **said)
    return course


@pytest.fixture
def card(qtbot, desk, daily):
    return open_page(qtbot, desk).calendar.card


def test_a_dose_is_logged_with_one_key_and_taken_back(qtbot, card, journal):
    assert card.dose.dose.text() == "30 mg, as last time"
    qtbot.keyClick(card.page, Key.Key_D, CTRL)
    logged = everything(journal)[-1]
    assert (logged.status, logged.dose_amount, logged.dose_unit) == (Status.DONE, 30.0, "mg")
    assert (logged.route, f"{logged.actual.at:%d %H:%M}") == (Route.SUBLINGUAL, "26 18:40")
    assert card.dose.said.text() == "Dose logged 18:40"
    qtbot.keyClick(card.dose.said.action, Key.Key_Space)
    assert len(everything(journal)) == 1
    assert card.dose.said.text() == "Taken back."


def test_two_keys_in_a_row_are_one_dose(qtbot, card, journal):
    for _time in range(2):
        qtbot.keyClick(card.dose.button, Key.Key_Space)
    assert len(everything(journal)) == 2
    assert card.dose.said.text() == "A dose was logged a moment ago."


def test_other_courses_do_not_offer_it(qtbot, desk, journal):
    a_dose(journal, a_course(journal, "custom"), 1)
    card = open_page(qtbot, desk).calendar.card
    assert not card.dose.isVisible()
    qtbot.keyClick(card.page, Key.Key_D, CTRL)
    assert len(everything(journal)) == 1


def test_the_first_dose_can_be_logged_before_there_is_any_session(qtbot, desk, journal, now):
    a_course(journal, "sl-home-daily")
    line = DoseLine(desk)
    qtbot.addWidget(line)
    with journal.begin() as db:
        seen = see_sessions(db, FIRST, FIRST, now, ZONE)
    with qtbot.waitActive(line):
        line.show_calendar(seen)
        line.activateWindow()
    assert line.dose.text() == "without a dose so far"
    qtbot.keyClick(line, Key.Key_D, CTRL)
    assert len(everything(journal)) == 1


# --- how long a dose is felt


def test_where_doses_are_close_the_hours_are_asked_once(qtbot, card, journal):
    assert not card.acute.isVisible()
    qtbot.keyClick(card.dose.button, Key.Key_Space)
    assert card.acute.isVisible()
    led = []
    card.leads_to.connect(lambda *where: led.append(where))
    qtbot.keyClick(card.acute.choose, Key.Key_Space)
    assert led == [("settings", "acute_hours")]
    qtbot.keyClick(card.acute.usual, Key.Key_Space)
    assert not card.acute.isVisible()
    assert [(one.id, one.value) for one in everything(journal, SettingValue)] == [
        ("acute_hours", "24")
    ]


# --- once a month


def log(journal, session, name, at):
    with journal.begin() as db:
        log_effect(db, Effect(session_id=session.id, name=name, strength=0, created_at=at), at)


def monthly(card):
    return [name for name, own in card.after.rows if name in effect_list().monthly and not own]


@pytest.fixture
def boosted(journal):
    course = a_course(journal, "iv-6in2w")
    return [a_dose(journal, course, days) for days in (30, 2)]


def test_longer_term_effects_are_asked_once_a_month_in_maintenance(
    qtbot, desk, journal, now, boosted
):
    earlier, last = boosted
    log(journal, earlier, "memory", now - timedelta(days=29))
    page = open_page(qtbot, desk, last.id)
    card = page.calendar.card
    assert card.after.monthly_heading.isVisible()
    assert monthly(card) == list(effect_list().monthly)
    press(qtbot, card.after.rows["memory", False].strip.cells()[0], Key.Key_1)
    page.choose(earlier.id)
    assert monthly(card) == ["memory"]
    page.choose(last.id)  # those not answered yet can still be
    assert monthly(card)[0] == "memory"
    assert set(monthly(card)) == set(effect_list().monthly)


def test_within_the_month_they_are_not_asked_again(qtbot, desk, journal, now, boosted):
    earlier, last = boosted
    log(journal, earlier, "memory", now - timedelta(days=27))
    card = open_page(qtbot, desk, last.id).calendar.card
    assert not card.after.monthly_heading.isVisible()
    assert monthly(card) == []


def test_before_maintenance_they_are_not_asked(qtbot, desk, journal):
    course = a_course(journal, "iv-6in2w", PhaseKind.INDUCTION)
    session = a_dose(journal, course, 2)
    assert monthly(open_page(qtbot, desk, session.id).calendar.card) == []


# --- what is still to ask


def test_what_is_still_to_ask_stands_with_its_day(qtbot, desk, journal, boosted):
    card = open_page(qtbot, desk, boosted[1].id).calendar.card
    label, told = card.after.numbers._lines[-1]
    assert (label.text(), told.text()) == ("Still to ask", "Tuesday (day 7)")
    assert told.isVisible()


def test_when_all_is_asked_the_line_is_not_there(qtbot, desk, journal, boosted):
    card = open_page(qtbot, desk, boosted[0].id).calendar.card
    assert not card.after.numbers._lines[-1][1].isVisible()
