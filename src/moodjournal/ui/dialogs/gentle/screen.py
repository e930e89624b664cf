"""One screen: one question, what to do about it, and where to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Screen(QWidget):
    """What every screen is made of; put the answers into ``column``.

    Args:
        question: The one question.
        hint: What a hand or a key can do here.
        parent: The owner.
    """

    def __init__(self, question: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = words(question, "gentle")
        self.hint = words(hint, "muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        for label in (self.question, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.column.addWidget(label)
        self.column.addSpacing(28)

    def is_answered(self) -> bool:
        """Tell whether anything was said here."""
        raise NotImplementedError

    def goes_on_by_enter(self) -> bool:
        """Tell whether Enter leads on from here, as it does but in words."""
        return True

    def begin(self) -> None:
        """Let the keys go where this screen wants them. The default leaves them with the view."""

    def take_key(self, event: QKeyEvent) -> bool:  # noqa: ARG002 the screen says what it takes
        """Act on a key that nobody else took; return False if it means nothing here."""
        return False
