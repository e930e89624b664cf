"""A journal of a few days, and the page on it."""

from dataclasses import replace
from datetime import timedelta

from moodjournal.domain.measure import Measure, Rating, Tag
from moodjournal.domain.reflection import Reflection, ReflectionKind, Step
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.ui.pages.journal.page import JournalPage
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_check_in, a_plan


def fill(db):
    """Write two sessions, words to the first, and check-ins around it."""
    plan_course(db, a_plan(), MONDAY)
    first, second = sorted(entities.everything(db, Session), key=session_order)[:2]
    for one in (first, second):
        entities.put(db, replace(one, status=Status.DONE, actual=one.moment))
    anxiety = entities.everything(db, Measure)[0]
    tag = Tag(name="Walked")
    entities.put(db, tag)
    for one in (
        a_check_in(0, 4, "08:10", note="A bit nervous about the cannula."),
        a_check_in(0, 5, "21:05", note="Tired, head full of cotton.", bring_to_therapy=True),
        a_check_in(1, 6, "18:40", ratings=(Rating(anxiety.id, 3.0),), tags=(tag.id,)),
        a_check_in(5, 7, "09:00", note="Slept through: the lake.", private=True),
        a_check_in(6, 7, "09:00", ask_my_provider=True, note="Dizzy when I stand up?"),
    ):
        entities.put(db, one)
    stayed = Reflection(session_id=first.id, kind=ReflectionKind.STAYED, text="a lake, very still")
    entities.put(db, stayed)
    entities.put(db, Step(session_id=first.id, text="ten minutes by the water"))
    return first


def many(db, days, per_day=3):
    """Write ``per_day`` check-ins a day on ``days`` days up to yesterday."""
    written = [
        a_check_in(9 - day, day % 11, f"{8 + 3 * turn:02}:00", note=f"day {day} turn {turn}")
        for day in range(days)
        for turn in range(per_day)
    ]
    entities.add_all(db, written)
    return MONDAY + timedelta(days=9)


def open_page(qtbot, desk, size=(1000, 760)):
    """Show the page."""
    page = JournalPage(desk)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def texts(page):
    """Return the words of the rows in view, from the top."""
    return [page.list.row_words(place).text for place in page.list.rows_in_view()]


def heads(page):
    """Return what the rows in view are, from the top."""
    return [page.list.row_words(place).head for place in page.list.rows_in_view()]


def at(page, text):
    """Return the place of the row with these words."""
    rows = ((place, page.list.row_words(place)) for place in page.list.rows_in_view())
    return next(place for place, row in rows if text in row.text)


def do(page, place, label):
    """Choose a line of the menu of a row."""
    page._on_menu(place, page.mapToGlobal(page.rect().center()))
    page.acts.menu.hide()
    next(one for one in page.acts.menu.actions() if one.text() == label).trigger()
