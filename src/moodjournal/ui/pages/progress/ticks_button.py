"""A button that opens a short list of things to tick; the list stays open while it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent

_ACT = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StayingMenu(QMenu):
    """A list that a tick does not close."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        action = self.activeAction()
        if event.key() in _ACT and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


class TicksButton(QPushButton):
    """Space, Enter or Down opens the list; Space or Enter ticks, Esc closes.

    Args:
        name: What is ticked, for screen readers.
        parent: The owner.
    """

    ticked = Signal(str, bool)
    """What was ticked or taken out by the person, and which of the two."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.list = StayingMenu(self)
        self._values: dict[QAction, str] = {}
        self._below: QMenu | None = None
        self.list.triggered.connect(self._on_triggered)
        self.clicked.connect(self.open_list)

    def show_choices(
        self, choices: Sequence[tuple[str, str]], ticked: Collection[str], text: str
    ) -> None:
        """Show what can be ticked, what is, and ``text`` on the button."""
        if [(self._values[one], one.text()) for one in self._values] != list(choices):
            self.list.clear()
            self._values = {}
            for value, label in choices:
                action = self.list.addAction(label)
                action.setCheckable(True)
                self._values[action] = value
            self._add_below()
        for action, value in self._values.items():
            action.setChecked(value in ticked)
        self.setText(f"{text} ▾")
        self.setAccessibleName(f"{self._name}: {text}")

    def set_below(self, menu: QMenu) -> None:
        """Let ``menu`` open from the foot of the list."""
        self._below = menu
        self._add_below()

    def values(self) -> tuple[str, ...]:
        """Return all that can be ticked, in order."""
        return tuple(self._values.values())

    def tick(self, value: str) -> None:
        """Tick ``value``, or take it out, as the person does."""
        next(action for action, one in self._values.items() if one == value).trigger()

    def open_list(self) -> None:
        """Open the list under the button."""
        if self._values:
            self.list.setActiveAction(next(iter(self._values)))
        self.list.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_list()
        else:
            super().keyPressEvent(event)

    def _add_below(self) -> None:
        if self._below is not None:
            self.list.addSeparator()
            self.list.addMenu(self._below)

    def _on_triggered(self, action: QAction) -> None:
        if action in self._values:  # else of the list below
            self.ticked.emit(self._values[action], action.isChecked())
