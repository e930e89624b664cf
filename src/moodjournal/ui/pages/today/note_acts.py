"""What follows when a person takes up a note on the Today page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moodjournal.domain.care import Recalled
from moodjournal.domain.course import PhaseKind
from moodjournal.usecases.change_phase import start_phase
from moodjournal.usecases.keep_care import keep_recalled, put_note_away
from moodjournal.usecases.see_notes import Note, NoteKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.today.notes_card import NotesCard
    from moodjournal.usecases.see_today import Today


class NoteActs(QObject):
    """Turns a note into a page to go to, or into something written.

    Signals:
        leads_to: Another page is wanted: its key, and what to show there.
        check_in_wanted: The person wants to check in.
        done: A Change was written that can be taken back.
    """

    leads_to = Signal(str, object)
    check_in_wanted = Signal()
    done = Signal(object)

    def __init__(self, desk: Desk, card: NotesCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._card = desk, card
        self._course_id: str | None = None
        card.wanted.connect(self._on_wanted)
        card.recalled.connect(self._on_recalled)
        card.put_away.connect(self._on_put_away)

    def show_today(self, today: Today) -> None:
        """Show the notes of the day."""
        self._course_id = today.course.course.id if today.course else None
        self._card.show_notes(today.notes)

    def _on_wanted(self, note: Note) -> None:
        if note.kind is NoteKind.GENTLE:
            self.leads_to.emit("gentle", None)
        elif note.kind is NoteKind.ASSESSMENT:
            self.check_in_wanted.emit()
        elif note.kind is NoteKind.GOALS:
            self.leads_to.emit("sessions", "course")
        elif note.kind is NoteKind.QUESTIONNAIRE:
            self.leads_to.emit("fill_in", note.instrument)
        elif note.kind is NoteKind.PHASE:
            self._start_maintenance(note)
        elif note.session is not None:
            self.leads_to.emit("sessions", note.session.id)

    def _start_maintenance(self, note: Note) -> None:
        if self._course_id is None or note.day is None:
            return
        command = partial(
            start_phase,
            course_id=self._course_id,
            kind=PhaseKind.MAINTENANCE,
            first_day=note.day,
            now=self._desk.clock(),
        )
        self._desk.worker.write(command, self.done.emit)

    def _on_recalled(self, mood: int) -> None:
        if self._course_id is not None:
            recalled = Recalled(course_id=self._course_id, mood=mood)
            command = partial(keep_recalled, recalled=recalled, now=self._desk.clock())
            self._desk.worker.write(command, self.done.emit)

    def _on_put_away(self, note: Note) -> None:
        now = self._desk.clock()
        command = partial(put_note_away, key=note.key, today=now.date(), now=now)
        self._desk.worker.write(command, self.done.emit)
