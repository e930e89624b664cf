"""Where every failure ends: what happened, what it means, what to do."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.errors import ToldError
from moodjournal.ui.dialogs.what_to_do import looks_into_backups, what_to_do
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from pathlib import Path

WIDEST_PX = 640


class ProblemPanel(QWidget):
    """A whole page for what keeps the journal from opening. Nothing is made over anything.

    Args:
        title: What happened.
        error: Why.
        folder: Where the journal lies; None in memory.
        parent: The owner.

    Signals:
        retry: The person wants to try again.
        others_wanted: The person looks for a backup, or for another journal.
    """

    retry = Signal()
    others_wanted = Signal()

    def __init__(
        self, title: str, error: Exception, folder: Path | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = words(title, "title")
        self.sentence_label = words(self.sentence(error))
        self.advice = words(what_to_do(error))
        self.advice.setVisible(False)
        self.where = words(_("It lies in {folder}").format(folder=folder), "small")
        for label in (self.sentence_label, self.where):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = QPushButton(_("Try again"))
        self.again.setProperty("role", "primary")
        self.again.clicked.connect(self.retry)
        self.backups = QPushButton(_("Backups and other journals"))
        self.backups.clicked.connect(self.others_wanted)
        self.open_folder = QPushButton(_("Open the folder"))
        self.open_folder.clicked.connect(partial(_show, folder))
        inside = QWidget()
        inside.setMaximumWidth(WIDEST_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.title, self.sentence_label, self.advice, self.where, self._ways()):
            column.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(36, 28, 36, 36)
        whole.addWidget(inside)
        whole.addStretch(1)
        self.advice.setVisible(bool(self.advice.text()))
        self.where.setVisible(folder is not None)
        self.backups.setVisible(looks_into_backups(error))
        self.open_folder.setVisible(folder is not None and folder.is_dir())

    def _ways(self) -> QWidget:
        ways = QWidget()
        flow = FlowLayout(ways)
        for button in (self.again, self.backups, self.open_folder):
            flow.addWidget(button)
        return ways

    @staticmethod
    def sentence(error: Exception) -> str:
        """Return what to say of ``error``: its own sentence, or that it was not foreseen."""
        if isinstance(error, ToldError):
            return str(error)
        return _(
            "Something went wrong that we did not foresee ({kind}). What you saved is safe; "
            "what you typed is still on the page."
        ).format(kind=type(error).__name__)


def _show(folder: Path | None, *_checked: object) -> None:
    """Let the system show the folder."""
    if folder is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
