"""Choices at the left, what they mean at the right; under each other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

LEFT_PX = 330


class TwoColumns(QWidget):
    """Two widgets.

    Args:
        left: As wide as its words need.
        right: Takes the rest.
        parent: The owner.
    """

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(20)
        self._box.addWidget(left, alignment=Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(right, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)

    def set_wide(self, wide: bool, scale: float) -> None:
        """Stand beside each other, or under; ``scale`` is the text size, 1 to 2."""
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(beside if wide else under)
        if wide:
            self._left.setFixedWidth(round(LEFT_PX * scale))
        else:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16777215)
