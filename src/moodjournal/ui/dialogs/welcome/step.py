"""One step of the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

PX = 8


class Step(QWidget):
    """A question, and ways to answer it; nothing is chosen beforehand.

    Signals:
        told: Another title, and another sentence below it.
        done: It was answered, or left.
    """

    told = Signal(str, str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wrong = words("", "error", self)
        self.wrong.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(PX)

    def begin(self) -> None:
        """Say what is asked, and let the keyboard begin at the first answer."""

    def back(self) -> bool:
        """Go back inside the step; return whether there was anything to go back to."""
        return False

    def complain(self, sentence: str) -> None:
        """Say what went wrong; empty says nothing."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))


def answer(text: str, act: Callable[[], None], role: str = "") -> QPushButton:
    """Return a button that Enter presses too, as it is all there is to do here."""
    button = QPushButton(text)
    button.setAutoDefault(True)
    button.setProperty("role", role)
    button.clicked.connect(act)
    return button


def focus(widget: QWidget) -> None:
    """Let the keyboard begin at ``widget``, and show that it does."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
