"""Words on the screen, in one of the theme's looks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def words(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label that shows ``text`` as it is (no markup) and goes onto more lines if it must.

    Args:
        text: What to show.
        role: A look of ``app.qss``: title, section, muted, small, strong, error ...; "" for body.
        parent: The owner; a layout gives one too.
    """
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
