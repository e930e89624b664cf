"""A button that shows one answer and opens a short list of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QKeyEvent


class MenuButton(QPushButton):
    """Space, Enter or Down opens the list; the arrows and Enter choose from it.

    Args:
        name: What is chosen, for screen readers.
        choices: Value and words of each.
        role: Its look.
        parent: The owner.
    """

    picked = Signal(object)
    """The value chosen; also the one that was shown already."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[object, str]],
        role: str = "chip",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.list = QMenu(self)
        self._values: dict[QAction, object] = {}
        for value, label in choices:
            action = self.list.addAction(label)
            action.setCheckable(True)
            self._values[action] = value
        self.list.triggered.connect(self._on_triggered)
        self.clicked.connect(self.open_list)

    def show_value(self, value: object, text: str) -> None:
        """Mark ``value`` in the list and show ``text`` on the button."""
        for action, one in self._values.items():
            action.setChecked(one == value)
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")

    def open_list(self) -> None:
        """Open the list under the button."""
        chosen = [action for action in self._values if action.isChecked()]
        self.list.setActiveAction(next(iter(chosen or self._values)))
        self.list.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_list()
        else:
            super().keyPressEvent(event)

    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(self._values[action])
