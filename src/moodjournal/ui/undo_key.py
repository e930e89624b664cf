"""Ctrl+Z: typing in a field first; where there is none to take back, the last act."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override


class UndoKey(QObject):
    """Lets Ctrl+Z reach the window when the field in focus has nothing to take back."""

    def follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Watch the field that has the keys, and no other: to watch all would cost every event."""
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit | QPlainTextEdit):
            now.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            spent = _nothing_typed(watched)
            if spent and event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def _nothing_typed(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit):
        return not widget.isUndoAvailable()
    return isinstance(widget, QPlainTextEdit) and not widget.document().isUndoAvailable()
