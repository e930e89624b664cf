"""A name that is changed where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WIDE = 26
"""Letters that fit; a longer name scrolls."""


class NameEdit(QLineEdit):
    """Enter, or leaving it, hands out another name; Esc puts the old one back.

    Signals:
        renamed: What was typed, as it was typed.
    """

    renamed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._asked: str | None = None
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    def show_name(self, name: str) -> None:
        """Show ``name``; what was typed since and is not taken yet stays."""
        if self.text() == self._name:
            self.setText(name)
            self.setCursorPosition(0)
        self._name, self._asked = name, None

    def take(self) -> None:
        """Know what is typed as the name: it is in the journal."""
        self._name, self._asked = self.text(), None

    def put_back(self) -> None:
        """Show the name as it stands in the journal."""
        self.setText(self._name)
        self._asked = None

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(_WIDE * self.fontMetrics().averageCharWidth() + 24, hint.height())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._name:
            self.put_back()
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)

    def _on_edited(self) -> None:
        self._asked = None

    def _on_finished(self) -> None:
        text = self.text()
        if text not in (self._name, self._asked):
            self._asked = text
            self.renamed.emit(text)
