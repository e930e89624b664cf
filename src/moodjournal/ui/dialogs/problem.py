"""Where every failure ends: what happened, what it means, what to do."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.errors import ToldError

if TYPE_CHECKING:
    from pathlib import Path


class ProblemPanel(QWidget):
    """A whole page for what keeps the journal from opening.

    Signals:
        retry: The person wants to try again.
    """

    retry = Signal()

    def __init__(
        self, title: str, error: str, folder: Path | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = QLabel(title)
        self.title.setProperty("role", "title")
        self.sentence_label = QLabel(error)
        self.sentence_label.setWordWrap(True)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        self.sentence_label.setTextInteractionFlags(selectable)
        self.where = QLabel(_("It lies in {folder}").format(folder=folder))
        self.where.setProperty("role", "small")
        self.where.setTextInteractionFlags(selectable)
        self.where.setWordWrap(True)
        self.where.setVisible(folder is not None)
        self.again = QPushButton(_("Try again"))
        self.again.setProperty("role", "primary")
        self.again.clicked.connect(self.retry)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 28, 36, 36)
        column.setSpacing(12)
        for widget in (self.title, self.sentence_label, self.where):
            column.addWidget(widget)
        column.addWidget(self.again, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @staticmethod
    def sentence(error: Exception) -> str:
        """Return what to say of ``error``: its own sentence, or that it was not foreseen."""
        if isinstance(error, ToldError):
            return str(error)
        return _(
            "Something went wrong that we did not foresee ({kind}). What you saved is safe; "
            "what you typed is still on the page."
        ).format(kind=type(error).__name__)
