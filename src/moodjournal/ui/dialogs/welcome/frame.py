"""How a page in the middle of the window is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def middle_column(
    head: Iterable[QWidget], body: QWidget, foot: Iterable[QWidget]
) -> tuple[QWidget, QWidget]:
    """Return a page, and in its middle the column that holds ``head``, ``body`` and ``foot``."""
    column_widget = QWidget()
    column = QVBoxLayout(column_widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in head:
        column.addWidget(part)
    column.addSpacing(16)
    column.addWidget(body)
    column.addSpacing(20)
    for part in foot:
        column.addWidget(part)
    inside = QWidget()
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(column_widget, stretch=1000)
    across.addStretch(1)
    whole = QVBoxLayout(inside)
    whole.setContentsMargins(36, 28, 36, 28)
    whole.addStretch(2)
    whole.addLayout(across)
    whole.addStretch(3)
    return inside, column_widget


class Places(QWidget):
    """Holds some, shows one, and is as high as that one; a stack would be as high as the highest.

    Args:
        parent: The owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget) -> None:
        """Hold one more; it is not shown yet."""
        self._column.addWidget(widget)
        widget.hide()
        self._held.append(widget)

    def show_one(self, widget: QWidget) -> None:
        """Show ``widget``, and no other."""
        self._shown = widget
        for one in self._held:
            one.setVisible(one is widget)

    def shown(self) -> QWidget | None:
        """Return the one that is shown."""
        return self._shown
