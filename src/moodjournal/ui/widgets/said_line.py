"""What the program last said here: "Saved 18:40 · undo"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moodjournal.ui.widgets.words import words


class SaidLine(QWidget):
    """A short line that screen readers say too. It is empty until something is said.

    Args:
        parent: The owner.
    """

    acted = Signal()
    """The action beside the words was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words("", "small-ink", self)
        self.action = QPushButton(self)
        self.action.setAutoDefault(False)
        self.action.setProperty("role", "link")
        self.action.setProperty("compact", "true")
        self.action.setCursor(Qt.CursorShape.PointingHandCursor)
        self.action.clicked.connect(self.acted)
        self.action.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.words)
        line.addWidget(self.action)
        line.addStretch(1)
        self._line = line
        self.words.setWordWrap(False)

    def say(self, text: str, action_label: str | None = None) -> None:
        """Show and announce ``text``; ``action_label`` offers something to do, such as undo."""
        self._show(text, "small-ink", action_label)

    def complain(self, text: str) -> None:
        """Show and announce what went wrong; it stays until ``clear`` or the next word."""
        self._show(text, "error", None)

    def clear(self) -> None:
        """Fall silent."""
        self._show("", "small-ink", None)

    def text(self) -> str:
        """Return what is said now."""
        return self.words.property("said") or ""

    def _show(self, text: str, role: str, action: str | None) -> None:
        self.words.setProperty("said", text)
        self.words.setProperty("role", role)
        self.words.setWordWrap(role == "error")
        self._line.setStretch(0, 1 if role == "error" else 0)  # a long sentence takes the line
        self.words.setText(f"{text} · " if action else text)
        self.words.style().polish(self.words)
        self.action.setText(action or "")
        self.action.setAccessibleName(f"{action} ({text})" if action else "")
        self.action.setVisible(bool(action))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
