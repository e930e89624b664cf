"""One thing that is tracked: its name, what can be done with it, one line about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from moodjournal.ui.pages.settings.name_edit import NameEdit
from moodjournal.ui.widgets.card import rule
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence


class TrackedLine(QWidget):
    """A line of a list. What is wrong with a name stands under it.

    Args:
        acts: Buttons that stand at the end of the line.
        parent: The owner.

    Signals:
        renamed: Another name was typed.
    """

    renamed = Signal(str)

    def __init__(self, acts: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.acts = tuple(acts)
        self.name = NameEdit()
        self.name.renamed.connect(self.renamed)
        self.name.textEdited.connect(self._on_edited)
        self.about = words("", "small")
        self.wrong = words("", "error")
        self.wrong.hide()
        self.rule = rule()
        buttons = QWidget()
        buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        flow = FlowLayout(buttons, gap=10)
        for act in acts:
            flow.addWidget(act)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(self.rule)
        self.column.addSpacing(6)
        for part in (HeadLine(self.name, buttons), self.wrong, self.about):
            self.column.addWidget(part)

    def show_line(self, name: str, label: str, about: str) -> None:
        """Show ``name`` and a line ``about`` it; a screen reader says ``label`` with the name."""
        self.name.show_name(name)
        self.name.setAccessibleName(f"{label}: {name}")
        self.name.setAccessibleDescription(about)
        self.about.setText(about)

    def complain(self, sentence: str) -> None:
        """Say under the name what is wrong; empty says nothing."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.name.setProperty("wrong", "true" if sentence else "false")
        self.name.style().polish(self.name)
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def stops(self) -> list[QWidget]:
        """Return its stops of the Tab key, in order."""
        return [self.name, *self.acts]

    def _on_edited(self) -> None:
        self.complain("")


def act_link(text: str) -> QPushButton:
    """Return a quiet button for one act on a line."""
    link = QPushButton(text)
    link.setProperty("role", "link")
    link.setAutoDefault(False)
    return link
