"""What to know before a questionnaire opens: the person may go on, or not."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.instrument import Instrument


class NoteCard(Card):
    """The content note of a questionnaire.

    Signals:
        go_on: The person wants to see the questions.
        not_now: The person does not.
    """

    go_on = Signal()
    not_now = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Before you begin"), parent=parent)
        self.note = words("")
        self.skip = words(_("“Finish later” keeps what you answered so far."), "muted")
        self.refuse = QPushButton(_("Not now"))
        self.accept = QPushButton(_("Continue"))
        self.accept.setProperty("role", "primary")
        self.refuse.clicked.connect(self.not_now)
        self.accept.clicked.connect(self.go_on)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addStretch(1)
        line.addWidget(self.refuse)
        line.addWidget(self.accept)
        self.body.addWidget(self.note)
        self.body.addWidget(self.skip)
        self.body.addLayout(line)

    def show_instrument(self, instrument: Instrument) -> None:
        """Show the note of ``instrument``."""
        self.note.setText(instrument.content_note)
