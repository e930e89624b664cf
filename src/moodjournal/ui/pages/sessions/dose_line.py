"""Log a dose with one key, for those who take one every day."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.moment import Moment
from moodjournal.ui.pages.sessions.wording import dose_text
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.when import time_words
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.log_dose import daily_course, last_dosed, log_dose

if TYPE_CHECKING:
    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_sessions import CalendarSeen


class DoseLine(QWidget):
    """A button that logs a dose taken now, as large as the last one; Ctrl+D presses it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._course_id = ""
        self.button = QPushButton(_("{label}   Ctrl+D").format(label=_("Log a dose now")))
        self.button.clicked.connect(self.log)
        self.dose = words("", "small")
        self.said = SaidLine()
        self.said.acted.connect(self._on_undo)
        self.shortcut = QShortcut(QKeySequence("Ctrl+D"), self)
        self.shortcut.activated.connect(self.log)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.button)
        line.addWidget(self.dose, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.said)
        self.hide()

    def show_course(self, course_id: str | None, dose: str) -> None:
        """Offer it for a course, with the dose it would log; None offers nothing."""
        self._course_id = course_id or ""
        told = _("{dose}, as last time").format(dose=dose) if dose else _("without a dose so far")
        self.dose.setText(told)
        self.button.setAccessibleName(_("Log a dose now: {dose}").format(dose=told))
        self.setVisible(bool(course_id))

    def show_calendar(self, seen: CalendarSeen) -> None:
        """Offer it for the course of daily doses that goes on today, if one does."""
        course = daily_course(seen.courses, seen.today)
        mine = [one for one in seen.sessions if course and one.course_id == course.id]
        now = Moment.from_utc(self._desk.clock(), self._desk.zone())
        last = last_dosed(mine, now)
        dose = dose_text(self._desk.locale, last) if last else ""
        self.show_course(course.id if course else None, dose)

    def log(self) -> None:
        """Log a dose taken now."""
        if not self._course_id:
            return
        now = self._desk.clock()
        command = partial(log_dose, course_id=self._course_id, now=now, zone=self._desk.zone())
        at = Moment.from_utc(now, self._desk.zone()).at.time()
        landed = partial(self._on_logged, time_words(self._desk.locale, at))
        self._desk.worker.write(command, landed, self._on_refused)

    def _on_logged(self, at: str, _change: Change) -> None:
        self.said.say(_("Dose logged {time}").format(time=at), _("undo"))

    def _on_refused(self, error: ToldError) -> None:
        self.said.complain(str(error))

    def _on_undo(self) -> None:
        self._desk.worker.undo(self._on_undone)

    def _on_undone(self, _change: Change) -> None:
        self.said.say(_("Taken back."))
