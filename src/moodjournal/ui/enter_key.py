"""Enter presses the button in focus: Qt by itself leaves that to the space bar on most systems."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from typing_extensions import override

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class EnterKey(QObject):
    """Hears the Enter that nothing inside a window took, and presses the button in focus there."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._aimed_at: QWidget | None = None
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and _is_enter(event):
            if event.type() == QEvent.Type.ShortcutOverride:  # it goes ahead of the key itself
                self._aimed_at = self._window.focusWidget()
            elif event.type() == QEvent.Type.KeyPress and self._press():
                return True
        return super().eventFilter(watched, event)

    def _press(self) -> bool:
        """Press the button, unless the focus came to it by this very key."""
        button, self._aimed_at = self._aimed_at, None
        if not isinstance(button, QPushButton | QToolButton):
            return False
        if button is not self._window.focusWidget():
            return False
        button.click()
        return True


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in ENTER and event.modifiers() in PLAIN and not event.isAutoRepeat()
