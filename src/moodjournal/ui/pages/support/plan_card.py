"""The person's own plan, in their own words."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.note_edit import NoteEdit
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.usecases.keep_contact import keep_own_plan

if TYPE_CHECKING:
    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk


class OwnPlanCard(Card):
    """Saved by its button, by Ctrl+Enter, and when it goes out of sight.

    Args:
        desk: What the page works with.

    Signals:
        saved: The Change that was written.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Your own plan"))
        self._desk = desk
        self._kept = ""
        hint = _("What helps, what to do first, whom to call even if it is late.")
        self.edit = NoteEdit(_("Your own plan"), hint, (3, 12))
        self.edit.submitted.connect(self.save)
        self.edit.textChanged.connect(self._on_text)
        self.save_button = QPushButton(_("Save"))
        self.save_button.setAccessibleName(_("Save your own plan"))
        self.save_button.clicked.connect(self.save)
        self.said = SaidLine()
        self.said.hide()
        self.body.addWidget(self.edit)
        self.body.addWidget(self.save_button, alignment=Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.said)
        self._on_text()

    def show_plan(self, text: str) -> None:
        """Show the plan as it stands in the journal; what was typed since stays."""
        typed = self.edit.toPlainText()
        if typed == self._kept and typed != text:
            self.edit.setPlainText(text)
        self._kept = text
        self._on_text()

    def save(self) -> None:
        """Keep what is typed, if it is not kept already."""
        text = self.edit.toPlainText()
        if text != self._kept:
            command = partial(keep_own_plan, text=text, now=self._desk.clock())
            self._desk.worker.write(command, self._on_saved, self._on_refused)

    def _on_text(self) -> None:
        self.save_button.setEnabled(self.edit.toPlainText() != self._kept)

    def _on_saved(self, change: Change) -> None:
        self.said.hide()
        self.saved.emit(change)

    def _on_refused(self, error: ToldError) -> None:
        self.said.show()
        self.said.complain(str(error))
