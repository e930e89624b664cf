"""A card: one question, or one answer."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from moodjournal.ui.widgets.words import words


class Card(QFrame):
    """A surface with round corners. Put things into ``body``.

    Args:
        title: Its heading; none if empty.
        fills: Whether what is in it takes all its height, as a list does; else it keeps to the top.
        parent: The owner.
    """

    def __init__(
        self, title: str = "", *, fills: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 17, 20, 19)
        column.setSpacing(12)
        self.title = words(title, "section", self)
        self.title.setVisible(bool(title))
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, stretch=1)
        column.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column.addLayout(self.body)
        if not fills:
            column.addStretch()
        if title:
            self.setAccessibleName(title)

    def add_aside(self, widget: QWidget) -> None:
        """Put ``widget`` at the end of the heading's line."""
        self._head.addWidget(widget)


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a thin line between two parts of a card."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line
