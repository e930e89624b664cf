"""Settings, Safety: its cards, and what they show, asked in the thread of the database."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moodjournal.ui.pages.settings.backups_card import BackupsCard
from moodjournal.ui.pages.settings.computer_card import ComputerCard
from moodjournal.ui.pages.settings.delete_row import DeleteRow
from moodjournal.ui.pages.settings.lock_card import LockCard
from moodjournal.usecases.see_backups import Backups, see_backups
from moodjournal.usecases.see_safety import Lock, Safety, see_safety

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from moodjournal.domain.errors import ToldError
    from moodjournal.store.journal import Journal
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.settings.restore_row import RestoreRow
    from moodjournal.ui.pages.settings.second_place_row import SecondPlaceRow


@dataclass(frozen=True, slots=True)
class SafetySeen:
    """What the cards show."""

    safety: Safety | None
    backups: Backups


def see_both(journal: Journal) -> SafetySeen:
    """Return how ``journal`` is locked and which backups there are; no transaction may be open."""
    safety = None if journal.folder is None else see_safety(journal.folder)
    return SafetySeen(safety, see_backups(journal))


class SafetyCards(QObject):
    """The cards of Safety, and the one of this computer.

    Args:
        desk: What the page works with.
        parent: The page.

    Signals:
        said: One sentence for the foot of the window.
        brought_back: Another journal took the place of this one; what to say of it.
        deleted: Everything is gone; sentences about what is not, as a tuple.
        unfolded: A form that unfolded.
    """

    said = Signal(str)
    brought_back = Signal(str)
    deleted = Signal(object)
    unfolded = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.lock, self.backups = LockCard(desk), BackupsCard(desk)
        self.delete, self.computer = DeleteRow(desk), ComputerCard(desk)
        self.lock.touched.connect(self.look)
        self.lock.said.connect(self.said)
        self.backups.said.connect(self.said)
        self.backups.brought_back.connect(self.brought_back)
        self.delete.deleted.connect(self.deleted)
        for part in self._parts():
            part.unfolded.connect(partial(self._on_unfolded, part))
        desk.worker.backed_up.connect(self.look)

    def look(self) -> None:
        """Look how things stand, and show it."""
        if self._desk.worker.is_open():
            self._desk.worker.ask_journal(see_both, self._show, self._on_unseen)

    def fold(self) -> None:
        """Fold every form; what was typed there is gone."""
        for part in self._parts():
            part.fold()

    def _parts(self) -> tuple[LockCard | SecondPlaceRow | RestoreRow | DeleteRow, ...]:
        return self.lock, self.backups.second, self.backups.restore, self.delete

    def _on_unfolded(self, part: QWidget, form: QWidget) -> None:
        """Fold the others: one question at a time."""
        for one in self._parts():
            if one is not part:
                one.fold()
        self.unfolded.emit(form)

    def _show(self, seen: SafetySeen) -> None:
        closed = seen.safety is not None and seen.safety.lock is Lock.PASSPHRASE
        self.lock.show_safety(seen.safety)
        self.backups.show_backups(seen.backups, closed=closed)
        self.delete.show_backups(seen.backups)
        self.computer.show_lock(closed=closed)

    def _on_unseen(self, error: ToldError) -> None:
        self.backups.last.complain(str(error))
