"""The Share page on a small real journal, and a dialog that answers with a file."""

from PySide6.QtWidgets import QFileDialog

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.course import Course
from moodjournal.domain.reflection import Reflection, ReflectionKind
from moodjournal.domain.session import Session, SessionKind, Status
from moodjournal.store import entities
from moodjournal.ui.pages.share.page import SharePage
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.see_shares import see_shares
from tests.builders import MONDAY, a_check_in, a_moment

HIDDEN = "Hedgehog in the cellar"
MARKED = "Talked with Martina about the lake"
QUIET = "Slept long"


def fill(db, now):
    """Keep a course with one session, three notes (one private, one marked), and a reflection."""
    stamp = {"created_at": now}
    course = Course(first_day=MONDAY, name="First", **stamp)
    session = Session(
        course_id=course.id,
        kind=SessionKind.TREATMENT,
        status=Status.DONE,
        actual=a_moment(1, "10:00"),
        **stamp,
    )
    thought = Reflection(
        session_id=session.id, kind=ReflectionKind.INTENTION, text="To be gentle", **stamp
    )
    for one in (course, session, thought):
        entities.put(db, one)
    marks = {"bring_to_therapy": True, "ask_my_provider": True}
    log_check_in(db, a_check_in(0, 4, note=QUIET), now)
    log_check_in(db, a_check_in(2, 6, note=MARKED, **marks), now)
    log_check_in(db, a_check_in(3, 3, note=HIDDEN, private=True), now)


def fill_with_worker(worker, now):
    """Fill the journal behind ``worker``."""

    def filling(db):
        fill(db, now)
        return Change(frozenset({Topic.CHECK_INS}))

    worker.write(filling)
    return worker


def open_share(qtbot, desk, tab="report"):
    """Open the page at one of its ways out; what it waits for is drawn."""
    page = SharePage(desk)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.arrive(tab)
    page.report.ask()
    return page


def dialog_answers(monkeypatch, path, asked):
    """Let the dialog answer with ``path``; what it began with goes to ``asked``."""

    def dialog(_parent, _title, start, kinds):
        asked.append(start)
        return str(path), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    return asked


def shares(worker):
    """Return what left: kind and entries."""
    found = []
    worker.read(see_shares, found.extend)
    return [(one.kind, one.entries) for one in found]
