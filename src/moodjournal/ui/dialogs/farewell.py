"""After everything was deleted: what could not be reached, and the way out."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.scrolling import fill_with
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST_PX = 640


class Farewell(QWidget):
    """The last thing the window shows.

    Args:
        sentences: What stays, in words.
        parent: The owner.

    Signals:
        done: The person has read it.
    """

    done = Signal()

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = words(_("Your journal is deleted"), "title")
        self.sentences = [words(one) for one in sentences]
        for one in self.sentences:
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QPushButton(_("Close"))
        self.close_button.setProperty("role", "primary")
        self.close_button.clicked.connect(self.done)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(36, 28, 36, 36)
        column.setSpacing(14)
        for part in (self.title, *self.sentences):
            column.addWidget(part)
        column.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        fill_with(self, inside)
