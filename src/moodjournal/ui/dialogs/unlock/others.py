"""Another journal than this one: in another folder, or out of a backup."""

from __future__ import annotations

import os
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.dialogs.unlock.backup_view import BackupView
from moodjournal.ui.file_asking import ask_for_file, ask_for_folder
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from pathlib import Path

    from moodjournal.ui.page import Desk

MAY_BREAK = "\u200b"
"""A path is one long word; after each folder a new line may begin."""


class Others(QWidget):
    """Two ways to another journal, and the way back.

    Args:
        desk: Where the journal lies that stays closed, and who does the work.
        parent: The owner.

    Signals:
        folder_chosen: The Path of the folder of another journal.
        done: The person wants back.
    """

    folder_chosen = Signal(object)
    done = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._folder = desk, desk.folder
        self.look: BackupView | None = None
        self.folder = QPushButton(_("Open the journal in another folder…"))
        self.backup = QPushButton(_("Look into a backup…"))
        self.back = QPushButton(_("Back"))
        self.back.setProperty("role", "link")
        self.folder.clicked.connect(self._on_folder)
        self.backup.clicked.connect(self._on_backup)
        self.back.clicked.connect(self.done)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        parts = "" if desk.folder is None else str(desk.folder).replace(os.sep, os.sep + MAY_BREAK)
        where = _("This journal lies in {folder}").format(folder=parts)
        for part in (words(where, "small"), self.folder, self.backup, self.back):
            column.addWidget(part)
        column.addStretch(1)

    def _on_folder(self) -> None:
        chosen = ask_for_folder(self, _("The folder of a journal"))
        if chosen is not None:
            self.folder_chosen.emit(chosen)

    def _on_backup(self) -> None:
        ours = self._folder / "backups" if self._folder else None
        start = ours if ours is not None and ours.is_dir() else None
        chosen = ask_for_file(self, _("A backup"), _("Backups") + " (*.mjbackup)", start)
        if chosen is not None:
            self.look_into(chosen)

    def look_into(self, path: Path) -> None:
        """Show what the backup at ``path`` says of itself."""
        if self.look is not None:
            self._column.removeWidget(self.look)
            self.look.hide()
            self.look.deleteLater()
        self.look = BackupView(self._desk, path)
        self.look.restored.connect(self.folder_chosen)
        self._column.insertWidget(self._column.indexOf(self.back), self.look)
