"""What is done on the calendar: sessions added, moved, deleted; phases begun."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moodjournal.domain.session import Session
from moodjournal.ui.pages.sessions.snapshot import course_on
from moodjournal.ui.widgets.when import day_words
from moodjournal.usecases.change_phase import start_phase
from moodjournal.usecases.change_session import add_session, move_session
from moodjournal.usecases.put_in_trash import put_in_trash

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from moodjournal.domain.change import Change
    from moodjournal.domain.course import PhaseKind
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.sessions.calendar_view import CalendarView
    from moodjournal.usecases.see_sessions import CalendarSeen


class CalendarActs(QObject):
    """Turns what is done on the calendar into something written.

    Signals:
        chosen: Id of the session that was just written, and the date to look at, or None.
        done: The Change that was written.
    """

    chosen = Signal(str, object)
    done = Signal(object)

    def __init__(self, desk: Desk, calendar: CalendarView, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._calendar = desk, calendar
        self._seen: CalendarSeen | None = None
        calendar.add.save_wanted.connect(self._on_new)
        calendar.card.delete_wanted.connect(self._on_delete)
        calendar.pane.grid.session_moved.connect(self._on_moved)
        calendar.pane.phase_chosen.connect(self._on_phase)

    def show_seen(self, seen: CalendarSeen) -> None:
        """Take the calendar as it stands."""
        self._seen = seen

    def _on_new(self, session: Session) -> None:
        command = partial(add_session, session=session, now=self._desk.clock())
        landed = partial(self._on_added, session)
        self._desk.worker.write(command, landed, self._on_not_added)

    def _on_added(self, session: Session, change: Change) -> None:
        self._calendar.stop_adding()
        self.chosen.emit(session.id, session.moment.at.date())
        self._calendar.focus_calendar()
        self.done.emit(change)

    def _on_not_added(self, error: ToldError) -> None:
        self._calendar.add.refuse(str(error))

    def _on_moved(self, session_id: str, day: date) -> None:
        known = {one.id: one for one in self._seen.sessions} if self._seen else {}
        session = known.get(session_id)
        if session is None or session.planned is None:
            return
        planned = replace(session.planned, day=day)
        command = partial(
            move_session, session_id=session_id, planned=planned, now=self._desk.clock()
        )
        self._calendar.pane.complain("")
        landed = partial(self._on_was_moved, session_id, day)
        self._desk.worker.write(command, landed, self._on_refused)

    def _on_was_moved(self, session_id: str, day: date, change: Change) -> None:
        self.chosen.emit(session_id, None)
        moved = _("Moved to {day}.").format(day=day_words(self._desk.locale, day))
        more = "" if change.said == _("Saved.") else change.said
        self.done.emit(change.saying(f"{moved} {more}".strip()))

    def _on_delete(self, session_id: str) -> None:
        command = partial(put_in_trash, kind=Session, entity_id=session_id, now=self._desk.clock())
        self._desk.worker.write(command, self.done.emit, self._on_refused)

    def _on_phase(self, kind: PhaseKind, day: date) -> None:
        course = course_on(self._seen, day) if self._seen else None
        if course is None:
            self._calendar.pane.complain(_("No course goes on that day; plan one first."))
            return
        command = partial(
            start_phase, course_id=course.id, kind=kind, first_day=day, now=self._desk.clock()
        )
        self._calendar.pane.complain("")
        self._desk.worker.write(command, self.done.emit, self._on_refused)

    def _on_refused(self, error: ToldError) -> None:
        self._calendar.pane.complain(str(error))
