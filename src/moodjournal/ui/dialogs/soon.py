"""A page that is still to be built: one sentence, and nothing that leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout
from typing_extensions import override

from moodjournal.ui.page import Desk, Page

if TYPE_CHECKING:
    from moodjournal.store import Db


class SoonPage(Page[None]):
    """Says what will stand here."""

    def __init__(self, desk: Desk, title: str, sentence: str) -> None:
        super().__init__(desk)
        heading = QLabel(title)
        heading.setProperty("role", "title")
        self.sentence = QLabel(sentence)
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 28, 36, 36)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self.sentence)
        column.addStretch(1)

    @override
    def load(self, db: Db) -> None:
        """There is nothing to load."""

    @override
    def show_snapshot(self, snapshot: None) -> None:
        """There is nothing to show."""
