"""A therapist's own notes beside a copy: another journal, with a worker of its own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.passphrase import Secret
from moodjournal.ui.backing import keep_safe
from moodjournal.ui.pages.review.notes_door import NotesDoor
from moodjournal.ui.pages.review.notes_sheet import NotesSheet
from moodjournal.ui.widgets.words import words
from moodjournal.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from moodjournal.store import Db
    from moodjournal.store.journal import Journal
    from moodjournal.ui.notes_place import NotesPlace
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.back_up import BackedUp


class NotesPane(QWidget):
    """First their passphrase, then the notes.

    Args:
        desk: Clock, zone and locale; its worker is not asked.
        place: Where they lie.
        copy_id: Id of the copy.
        held: Ids of everything in it, by which its patient is known again.
        titles: What its sessions are called, by their ids.
        parent: The owner.

    Signals:
        left: The notes are kept, backed up and closed.
    """

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        place: NotesPlace,
        copy_id: str,
        held: Collection[str],
        titles: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._copy_id, self._held, self._titles = copy_id, held, titles
        self._folder, self._threads = place.folder(), place.threads()
        self.worker = Worker(parent=self)
        self.worker.start(self._threads.database, self._threads.drawing)
        self.worker.failed.connect(self._on_kept_open)
        self._desk = replace(desk, worker=self.worker, folder=self._folder)
        self._session_id, self._refused = "", 0
        self._closing = self._gone = self._told = self._stopped = False
        self.sheet: NotesSheet | None = None
        self.wrong = words("", "error")
        self.wrong.hide()
        self.door = NotesDoor()
        self.door.wanted.connect(self._on_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 24, 36, 14)
        for part in (self.wrong, self.door):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def begin(self) -> None:
        """Look whether there are notes, and ask for their passphrase."""
        self.worker.ask(partial(_stands, self._folder), self.door.begin, self._on_closed)

    def take_focus(self) -> None:
        """Let the keyboard begin here."""
        (self.sheet or self.door).take_focus()

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep this far from the edges."""
        self._column.setContentsMargins(left, top, right, bottom)

    def look_at(self, session_id: str) -> None:
        """Go to the notes on another session."""
        self._session_id = session_id
        if self.sheet is not None:
            self.sheet.look_at(session_id)

    def leave(self) -> bool:
        """Keep what is typed, back the notes up and close them; tell whether that is done.

        If not, ``left`` tells when it is. What cannot be kept holds the window back once, to
        say so.
        """
        if self._gone or self._told or not self.worker.is_open():
            self.stop()
            return True
        if not self._closing:
            self._closing, self._refused = True, self.worker.refused()
            if self.sheet is not None:
                self.sheet.keep()
            keep_safe(self._desk, self._on_backed_up, self._on_kept_open)
        if self._gone:
            self.stop()
        return self._gone

    def stop(self) -> None:
        """Close the notes and end their threads, after the work under way."""
        if self._stopped:
            return
        self._stopped = True
        if self.sheet is not None and not self._gone:
            self.sheet.keep()
        self.worker.close()
        self._threads.stop()

    def _on_wanted(self, text: str) -> None:
        opening = partial(_open, self._folder, Secret(text))
        self.worker.open(opening, self._on_opened, self._on_closed)

    def _on_closed(self, error: Exception) -> None:
        from moodjournal.ui.dialogs.problem import ProblemPanel

        self.door.refuse(ProblemPanel.sentence(error))

    def _on_opened(self, _journal: Journal) -> None:
        self.door.forget()
        query = partial(_whose, copy_id=self._copy_id, held=self._held)
        self.worker.read(query, self._on_known, self._on_closed)

    def _on_known(self, label: str | None) -> None:
        self.wrong.hide()
        self.door.hide()
        self.sheet = NotesSheet(self._desk, self._copy_id, label, self._titles, parent=self)
        self._column.insertWidget(1, self.sheet)
        self.sheet.look_at(self._session_id)
        self.sheet.show()
        self.sheet.take_focus()

    def _on_backed_up(self, _backed_up: BackedUp) -> None:
        self.worker.lock(self._refused, _nothing, self._on_locked, self._on_kept_open)

    def _on_locked(self, _nothing: None) -> None:
        self._gone = True
        self.left.emit()

    def _on_kept_open(self, error: Exception) -> None:
        from moodjournal.ui.dialogs.problem import ProblemPanel

        sentence = ProblemPanel.sentence(error)
        if not self.worker.is_open():
            self.door.refuse(sentence)
            return
        self._told, self._closing = self._closing, False
        self.wrong.setText(sentence)
        self.wrong.show()


def _stands(folder: Path) -> bool:
    from moodjournal.store.journal import journal_stands

    return journal_stands(folder)


def _open(folder: Path, secret: Secret) -> Journal:
    from moodjournal.usecases.open_notes_journal import open_notes_journal

    return open_notes_journal(folder, secret)


def _whose(db: Db, *, copy_id: str, held: Collection[str]) -> str | None:
    from moodjournal.usecases.see_therapist_notes import label_of_copy

    return label_of_copy(db, copy_id, held)


def _nothing(_db: Db) -> None:
    """Read nothing before the notes are closed."""
