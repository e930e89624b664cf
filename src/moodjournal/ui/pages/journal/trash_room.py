"""The trash inside the Journal: what it holds, and what is done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.ui.pages.journal.trash_pane import TrashPane
from moodjournal.usecases.clean_backups import Cleaned, prepare_cleaning
from moodjournal.usecases.delete_for_good import delete_for_good
from moodjournal.usecases.put_back import put_back
from moodjournal.usecases.see_trash import TrashSeen, see_trash

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_trash import Trashed


class TrashRoom(QWidget):
    """Asks for the trash when it is looked into.

    Signals:
        closed: Back to the journal.
        done: A Change that can be taken back.
        told: One sentence: what was done, or why not.
    """

    closed = Signal()
    done = Signal(object)
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._covered = False
        self.pane = TrashPane()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pane)
        self.pane.closed.connect(self.closed)
        self.pane.back_wanted.connect(self._on_back)
        self.pane.gone_wanted.connect(self._on_gone)

    def refresh(self) -> None:
        """Look into the trash anew."""
        query = partial(see_trash, now=self._desk.clock())
        self._desk.worker.read(query, self._on_seen)

    def cover(self, on: bool) -> None:
        """Leave out everything written in words, or show it again."""
        self._covered = on
        self.refresh()

    def _on_seen(self, seen: TrashSeen) -> None:
        self.pane.show_trash(seen, covered=self._covered)

    def _on_back(self, one: Trashed) -> None:
        kind, entity_id, now = type(one.entity), one.entity.id, self._desk.clock()
        command = partial(put_back, kind=kind, entity_id=entity_id, now=now)
        self._desk.worker.write(command, self._on_put_back, self._on_not_put_back)

    def _on_put_back(self, change: Change) -> None:
        self.done.emit(change)
        self.refresh()

    def _on_not_put_back(self, error: ToldError) -> None:
        self.told.emit(str(error))

    def _on_gone(self, one: Trashed) -> None:
        command = partial(delete_for_good, kind=type(one.entity), entity_id=one.entity.id)
        self._desk.worker.write(command, self._on_erased, self._on_refused)
        # The backups are asked for in the same breath: the thread of the database keeps the order.
        cleaning = partial(prepare_cleaning, kind=type(one.entity), entity_id=one.entity.id)
        self._desk.worker.ask_journal(cleaning, self._on_prepared, self._on_refused)

    def _on_erased(self, change: Change) -> None:
        # What could be taken back holds the words that are to be gone.
        self._desk.worker.forget()
        self.told.emit(change.said)
        self.refresh()

    def _on_prepared(self, clean: Callable[[], Cleaned]) -> None:
        self._desk.worker.draw(clean, self._on_cleaned)  # it may take long and needs no journal

    def _on_cleaned(self, cleaned: Cleaned) -> None:
        if cleaned.said:
            self.told.emit(cleaned.said)

    def _on_refused(self, error: ToldError) -> None:
        # An entry of which traces are left (TracesLeftError) is gone from the journal all the same.
        self._desk.worker.forget()
        self.told.emit(str(error))
        self.refresh()
