"""What is higher than the window scrolls; the bar is no stop of the Tab key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scrolling(inside: QWidget) -> QScrollArea:
    """Return an area as wide as there is room, in which ``inside`` scrolls up and down."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def fill_with(page: QWidget, inside: QWidget) -> None:
    """Let ``inside`` scroll over the whole of ``page``."""
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scrolling(inside))
