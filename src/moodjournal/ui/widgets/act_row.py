"""One row of a card: what it is about, one line more, and what can be done; forms unfold below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.card import rule
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WORDS_PX = 220
"""Room that the words want at 100 % text; with less the control goes under them."""


class ActRow(QWidget):
    """A row with a rule above it. What went wrong stands under it.

    Args:
        label: What it is about.
        controls: What stands at its end.
        parent: The owner.
    """

    def __init__(self, label: str, *controls: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule = rule()
        self.label = words(label)
        self.why = words("", "muted")
        self.wrong = words("", "error")
        self.wrong.hide()
        self._ends = QWidget()
        ends = FlowLayout(self._ends, gap=10, line_gap=6)
        for control in controls:
            ends.addWidget(control)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(self.label)
        text.addWidget(self.why)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(14)
        self._line.addLayout(text, stretch=1)
        self._line.addWidget(self._ends, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.rule)
        self._column.addLayout(self._line)
        self._column.addWidget(self.wrong)

    def say(self, why: str) -> None:
        """Show the line under what it is about."""
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def complain(self, sentence: str) -> None:
        """Say what went wrong; empty says nothing."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def add_form(self, form: QWidget) -> None:
        """Put what unfolds below; it begins folded."""
        form.hide()
        self._column.addWidget(form)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        least = _WORDS_PX * self.font().pixelSize() / 14
        beside = self.width() - self._ends.sizeHint().width() >= least
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if beside else down)


def act_button(text: str, name: str = "", role: str = "") -> QPushButton:
    """Return a button that Enter elsewhere never presses; ``name`` says more to a screen reader."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setAccessibleName(name or text)
    if role:
        button.setProperty("role", role)
    return button


def buttons_line(*buttons: QPushButton) -> QWidget:
    """Return the buttons beside each other, or under each other where they must be."""
    line = QWidget()
    flow = FlowLayout(line, gap=8, line_gap=6)
    for button in buttons:
        flow.addWidget(button)
    return line
