"""A few words, or none."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from moodjournal.ui.dialogs.gentle.screen import Screen
from moodjournal.ui.widgets.note_edit import NoteEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GentleNote(NoteEdit):
    """Enter in an empty field goes on, as everywhere in the form; in words it is a new line."""

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in ENTER and not self.toPlainText().strip():
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


class WordsScreen(Screen):
    """The words.

    Signals:
        typed: All the words as they now stand.
        submitted: Enter with nothing written, or Ctrl+Enter.
    """

    typed = Signal(str)
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        question = _("A few words, or none")
        super().__init__(question, _("Kept as you type. Ctrl+Enter ends."), parent)
        self.note = GentleNote(question, lines=(4, 7))
        self.note.textChanged.connect(self._on_changed)
        self.note.submitted.connect(self.submitted)
        self.column.addWidget(self.note)
        self._quiet = False

    def show_words(self, text: str) -> None:
        """Show ``text`` without saying that it was typed."""
        self._quiet = True
        self.note.setPlainText(text)
        self._quiet = False

    @override
    def is_answered(self) -> bool:
        return bool(self.note.toPlainText().strip())

    @override
    def goes_on_by_enter(self) -> bool:
        return not self.is_answered()

    @override
    def begin(self) -> None:
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        if not self._quiet:
            self.typed.emit(self.note.toPlainText())
