"""A room to try settings in."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QApplication

from moodjournal.domain.moment import Moment
from moodjournal.domain.session import Session, Status, session_order
from moodjournal.store import entities
from moodjournal.usecases.change_session import mark_session
from moodjournal.usecases.choose_instruments import choose_instrument
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.plan_course import plan_course
from moodjournal.usecases.see_notes import see_notes
from moodjournal.usecases.see_reminder import see_reminder
from tests.builders import MONDAY, ZONE, a_check_in, a_moment, a_plan


@dataclass
class Room:
    """The window, open on an empty journal on Thursday 26 November, 18:40."""

    program: Any
    clock: Any
    monkeypatch: Any

    @property
    def today(self):
        return self.program.window.stack.page("today")

    def choose(self, key, value):
        """Change a setting on its page, by its own control."""
        window = self.program.window
        window.go("settings", key)
        row = window.current_page().rows[key]
        if hasattr(row.control, "findData"):
            assert row.control.findData(value) >= 0
            row.control.setCurrentIndex(row.control.findData(value))
        elif isinstance(value, str):
            row.control.setFocus()
            row.control.selectAll()
            row.control.insert(value)
            row.control.editingFinished.emit()
        else:
            row.control.click()
            assert row.control.isChecked() is value
        QApplication.processEvents()

    def write(self, command, *args, **named):
        now = self.clock()
        self.program.worker.write(lambda db: command(db, *args, now=now, **named))

    def read(self, query, *args, **named):
        found = []
        self.program.worker.read(lambda db: query(db, *args, **named), found.append)
        return found[0]

    def course(self):
        """Six sessions from Monday 16 November on; no questionnaire is asked."""
        self.program.worker.write(lambda db: plan_course(db, a_plan(), MONDAY - timedelta(days=14)))
        for name in ("phq-9", "gad-7"):
            self.write(choose_instrument, name, False)
        self.program.worker.write(
            lambda db: log_check_in(db, a_check_in(day=-1), now=a_moment(-1).utc)
        )

    def done(self, count):
        """Mark the first sessions as done."""
        sessions = sorted(self.read(entities.everything, Session), key=session_order)
        for one in sessions[:count]:
            self.write(mark_session, one.id, Status.DONE)

    def notes(self, day, at="18:00"):
        """Return the kinds of what is worth noting."""
        noted = self.read(see_notes, now=a_moment(day=day, at=at).utc, zone=ZONE)
        return [one.kind for one in noted]

    def due(self):
        """Return when the next reminder comes, on the clock of the place."""
        now = Moment.from_utc(self.clock(), ZONE)
        due = self.read(see_reminder, now=self.clock(), zone=ZONE).next(now)
        return None if due is None else Moment.from_utc(due, ZONE).at.strftime("%d %H:%M")
