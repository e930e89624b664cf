"""Integration sessions and visits: words of their own, the next date, what to ask."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt

from moodjournal.domain.moment import Planned
from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.usecases.change_session import add_session, mark_session
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.write_reflection import write_reflection
from tests.builders import MONDAY, ZONE, a_check_in, a_plan
from tests.ui.session_page import everything, open_page, press, write_in

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def course(journal, now):
    """Six sessions from Monday 16 November, of which two are done."""
    with journal.begin() as db:
        plan_course(db, a_plan(template="iv-6in2w"), MONDAY)
    sessions = everything(journal)
    with journal.begin() as db:
        for one in sessions[:2]:
            mark_session(db, one.id, Status.DONE, now)


def add(journal, now, kind, day, status=Status.PLANNED):
    session = Session(kind=kind, planned=Planned(MONDAY + timedelta(days=day), time(15), ZONE))
    with journal.begin() as db:
        add_session(db, session, now)
        mark_session(db, session.id, status, now)
    return session.id


@pytest.fixture
def talk(qtbot, desk, journal, now, course):
    """An integration session of last Friday, open."""
    talk_id = add(journal, now, SessionKind.INTEGRATION, 4, Status.DONE)
    return open_page(qtbot, desk, talk_id).calendar.card


def test_an_integration_session_has_its_own_words(qtbot, talk, journal):
    assert talk.name.text() == "Integration 1"
    assert talk.about.text() == "Fri 20 Nov, 15:00 · induction · day 2 since session 2"
    worked = talk.integration.edits[ReflectionKind.WORKED_ON]
    along = talk.integration.edits[ReflectionKind.TAKE_ALONG]
    qtbot.keyClicks(worked.edit, "The lake")
    qtbot.keyClicks(along.edit, "It was quiet")
    qtbot.keyClick(along.edit, Key.Key_Return, CTRL)
    assert {(one.kind.value, one.text) for one in everything(journal, Reflection)} == {
        ("worked on", "The lake"),
        ("take along", "It was quiet"),
    }
    assert not talk.before.isVisible()
    assert not talk.integration.edits[ReflectionKind.SAID].isVisible()


def test_days_are_counted_where_it_helps_and_not_on_what_was_done(talk, journal):
    talk.page.choose(everything(journal)[1].id)
    assert talk.about.text() == "Wed 18 Nov, 10:00 · induction"
    talk.page.choose(everything(journal)[-1].id)
    assert talk.about.text() == "Fri 27 Nov, 10:00 · induction · day 8 since session 2"


def test_words_of_an_integration_session_can_be_private(qtbot, talk, journal):
    worked = talk.integration.edits[ReflectionKind.WORKED_ON]
    qtbot.keyClicks(worked.edit, "The lake")
    qtbot.keyClick(worked.private, Key.Key_Space)
    assert everything(journal, Reflection)[0].private


def test_the_next_date_lands_on_the_calendar(qtbot, talk, journal):
    following = talk.integration.next
    assert not following.stands.isVisible()
    write_in(qtbot, following.day, "2026-12-04")
    write_in(qtbot, following.at, "15")
    qtbot.keyClick(following.at, Key.Key_Return)
    made = everything(journal)[-1]
    assert (made.kind, made.status) == (SessionKind.INTEGRATION, Status.PLANNED)
    assert (made.planned.day, made.planned.at) == (date(2026, 12, 4), time(15))
    assert made.course_id == everything(journal)[0].course_id
    assert talk.said.text() == "It is on the calendar"
    assert following.stands.text() == "On the calendar: Fri 4 Dec, 15:00"
    assert following.typed() == ("", "")
    qtbot.keyClick(talk.said.action, Key.Key_Space)
    assert everything(journal)[-1].kind is SessionKind.TREATMENT
    assert not following.stands.isVisible()


def test_the_same_next_date_twice_is_refused_and_stays_typed(qtbot, talk, journal):
    following = talk.integration.next
    for _time in range(2):
        write_in(qtbot, following.day, "2026-12-04")
        write_in(qtbot, following.at, "15:00")
        qtbot.keyClick(following.put, Key.Key_Space)
    assert talk.said.text() == "An integration session is planned for then already."
    assert following.typed() == ("2026-12-04", "15:00")


def test_a_next_date_that_is_none_says_so(qtbot, talk, journal):
    before = len(everything(journal))
    write_in(qtbot, talk.integration.next.day, "31.2.2026")
    qtbot.keyClick(talk.integration.next.day, Key.Key_Return)
    assert talk.integration.next.day_field.is_wrong()
    assert len(everything(journal)) == before


def test_a_date_half_typed_is_still_there_when_the_person_comes_back(qtbot, talk, journal):
    page = talk.page
    talk_id = next(s.id for s in everything(journal) if s.kind is SessionKind.INTEGRATION)
    write_in(qtbot, talk.integration.next.day, "2026-12")
    page.choose(everything(journal)[0].id)
    page.choose(talk_id)
    assert talk.integration.next.typed() == ("2026-12", "")


def test_an_integration_session_has_steps(qtbot, talk, journal):
    steps = talk.integration.steps
    write_in(qtbot, steps.new, "Ten minutes by the water")
    press(qtbot, steps.new, Key.Key_Return)
    assert [row.step.text for row in steps.rows.values()] == ["Ten minutes by the water"]


def test_the_date_of_an_integration_session_is_behind_its_second_tab(qtbot, talk):
    press(qtbot, talk.tabs.cells()[0], Key.Key_Right)
    assert talk.facts.isVisible()
    assert talk.facts.fields.day.text() == "2026-11-20"
    assert not talk.facts.grid.isVisible()


# --- visits


@pytest.fixture
def visit(qtbot, desk, journal, now, course):
    """A visit this evening; the one before was last Wednesday."""
    add(journal, now, SessionKind.VISIT, 2, Status.DONE)
    planned = add(journal, now, SessionKind.VISIT, 11)
    third = everything(journal)[3].id
    with journal.begin() as db:
        for one in (
            a_check_in(1, 4, note="Before the last visit", ask_my_provider=True),
            a_check_in(4, 5, note="Is the tingling usual?", ask_my_provider=True),
            a_check_in(5, 3, ask_my_provider=True, private=True),
            a_check_in(6, 6, note="Not marked"),
        ):
            log_check_in(db, one, now)
        asked = {"text": "More music?", "ask_my_provider": True, "created_at": now}
        words = Reflection(session_id=third, kind=ReflectionKind.INSIGHT, **asked)
        write_reflection(db, words, now)
    return open_page(qtbot, desk, planned).calendar.card


def test_a_visit_shows_what_was_marked_since_the_last_one(visit):
    assert [line.accessibleName() for line in visit.visit.marked.lines] == [
        "Fri 20 Nov · mood 5: Is the tingling usual?",
        "Sat 21 Nov · Private: never shared: mood 3",
        "Thu 26 Nov: More music?",
    ]


def test_questions_and_what_was_said_are_kept(qtbot, visit, journal):
    assert visit.name.text() == "Visit"
    assert visit.about.text().endswith("day 8 since session 2")
    for kind, text in (
        (ReflectionKind.QUESTIONS, "How long still?"),
        (ReflectionKind.SAID, "Two more"),
    ):
        qtbot.keyClicks(visit.visit.edits[kind].edit, text)
    qtbot.keyClick(visit.visit.edits[ReflectionKind.SAID].edit, Key.Key_Return, CTRL)
    found = {one.kind: one.text for one in everything(journal, Reflection)}
    assert found[ReflectionKind.QUESTIONS] == "How long still?"
    assert found[ReflectionKind.SAID] == "Two more"


def test_with_nothing_marked_the_list_is_not_there(qtbot, desk, journal, now, course):
    planned = add(journal, now, SessionKind.VISIT, 11)
    card = open_page(qtbot, desk, planned).calendar.card
    assert not card.visit.marked.isVisible()
