"""Esc in a small form presses its Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget


class EscKey(QObject):
    """Hears the Esc that nothing inside ``form`` took, and presses ``cancel`` if it is shown."""

    def __init__(self, form: QWidget, cancel: QPushButton) -> None:
        super().__init__(form)
        self._cancel = cancel
        form.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if _is_esc(event) and self._cancel.isVisible():
            self._cancel.click()
            return True
        return super().eventFilter(watched, event)


def _is_esc(event: QEvent) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress
    return pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
