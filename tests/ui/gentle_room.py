"""The real window two hours after the first of six sessions, for the gentle check-in's tests."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from moodjournal import paths
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.effect import Effect
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.settings import write_here
from moodjournal.store import entities
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.open_journal import open_journal
from moodjournal.usecases.plan_course import plan_course
from tests.builders import MONDAY, a_moment, a_plan

CTRL = Qt.KeyboardModifier.ControlModifier


class Room:
    """Opens the window, and in it the gentle check-in."""

    def __init__(self, open_window, folder, clock, qapp, qtbot):
        self._open_window, self._folder, self._clock = open_window, folder, clock
        self._qapp, self._qtbot = qapp, qtbot

    def open(self, size=(1280, 800), text=100, theme="light", day=0, at="12:00", done=True):
        """Open the window; ``done`` tells whether the session was marked as done."""
        if not self._folder.exists():
            self._fill(done)
        self._clock.now = a_moment(day, at).utc
        write_here(paths.config_dir() / "settings.json", "text_percent", text)
        write_here(paths.config_dir() / "settings.json", "theme", theme)
        program = self._open_window(self._folder)
        program.window.resize(*size)
        self._qapp.processEvents()
        return program

    def open_gentle(self, **how):
        """Open the gentle check-in by its key; return the program and the view."""
        program = self.open(**how)
        self._qtbot.keyClick(program.window, Qt.Key.Key_G, CTRL)
        self._qapp.processEvents()
        return program, program.window.cover.view

    def _fill(self, done):
        journal = open_journal(self._folder)
        with journal.begin() as db:
            plan_course(db, a_plan(), MONDAY - timedelta(days=14))
            if done:
                first = min(entities.everything(db, Session), key=session_order)
                mark_session(db, first.id, Status.DONE, a_moment(at="11:00").utc)
        journal.close()


def kept(program):
    """Return the check-ins that stand in the journal."""
    found = []
    program.worker.read(lambda db: entities.everything(db, CheckIn), found.extend)
    return found


def kept_effects(program):
    """Return the effects that stand in the journal."""
    found = []
    program.worker.read(lambda db: entities.everything(db, Effect), found.extend)
    return found


def press(qtbot, view, *keys):
    """Press keys where the focus is, or type words there."""
    for key in keys:
        target = view.window().focusWidget() or view
        if isinstance(key, str):
            qtbot.keyClicks(target, key)
        else:
            qtbot.keyClick(target, key)


def in_view(widget, kind):
    """Return what a person sees of a kind inside ``widget``."""
    return [one for one in widget.findChildren(kind) if one.isVisibleTo(widget)]


def text_of(widget):
    """Return all that is written inside ``widget``."""
    return " ".join(one.text() for one in in_view(widget, QLabel))


def each_screen(view):
    """Go through the screens, one after the other."""
    for place in range(len(view._asked)):
        view._show(place)
        yield view.current()
