"""Ctrl+Z: typing in a field first; where there is none to take back, the last act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FIELDS = ("QLineEdit", "QPlainTextEdit")
"""By name: to import them all would cost the first frame 3 ms."""


class UndoKey(QObject):
    """Lets Ctrl+Z reach the window when the field in focus has nothing to take back."""

    def follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Watch the field that has the keys, and no other: to watch all would cost every event."""
        if before is not None:
            before.removeEventFilter(self)
        if now is not None and any(now.inherits(name) for name in FIELDS):
            now.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride and _is_undo(event)
        if asked and _nothing_typed(watched):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _is_undo(event: QEvent) -> bool:
    from PySide6.QtGui import QKeyEvent, QKeySequence

    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)


def _nothing_typed(widget: QObject) -> bool:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    if isinstance(widget, QLineEdit):
        return not widget.isUndoAvailable()
    return isinstance(widget, QPlainTextEdit) and not widget.document().isUndoAvailable()
