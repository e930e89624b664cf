"""Where a person writes: plain text that grows with what is in it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_FRAME_PX = 26  # border, padding and the document's own margin, above and below


class NoteEdit(QPlainTextEdit):
    r"""Plain text only, pasted text too. Enter is a new line, Ctrl+Enter sends ``submitted``.

    Tab goes on to the next control. Every character comes back as it was put in, but for line
    ends: ``\r\n``, ``\r``, U+2029 (and U+FDD0, U+FDD1, which are no characters) become ``\n``,
    and a byte order mark (U+FEFF) at the very beginning is dropped.

    Args:
        name: What a screen reader says.
        placeholder: What stands in it while it is empty.
        lines: The fewest and the most lines it shows; beyond them it scrolls.
        parent: The owner.
    """

    submitted = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        lines: tuple[int, int] = (2, 8),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)

    @override
    def toPlainText(self) -> str:
        # Qt's own makes a blank of a no-break space and a line end of U+2028.
        return self.document().toRawText().replace("\u2029", "\n")

    @override
    def sizeHint(self) -> QSize:
        least, most = self._lines
        # A plain-text document counts its height in lines, not in px.
        lines = min(most, max(least, math.ceil(self.document().size().height())))
        high = lines * self.fontMetrics().lineSpacing() + _FRAME_PX
        return QSize(super().sizeHint().width(), high)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def insertFromMimeData(self, source: QMimeData, /) -> None:
        if source.hasText():
            self.insertPlainText(source.text())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the same words take another number of lines

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _on_size(self) -> None:
        self.updateGeometry()
