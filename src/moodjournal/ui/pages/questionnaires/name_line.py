"""A questionnaire by name, what it asks about, and one button."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.pages.questionnaires.point_words import asks_words
from moodjournal.ui.widgets.side_layout import SideLayout
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.instrument import Instrument

NAMES_PX = 400
"""The column of the names at 100 % text; where it is too wide, the button stands below."""


class NameLine(QWidget):
    """The name and the days it asks about; at the other end the button.

    Args:
        instrument: The questionnaire.
        role: The look of its name.
        asks_role: The look of what it asks about.
    """

    def __init__(self, instrument: Instrument, role: str, asks_role: str) -> None:
        super().__init__()
        self._name = instrument.name
        self.button = QPushButton()
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        name = words(instrument.name, role)
        name.setToolTip(instrument.title)
        column.addWidget(name)
        column.addWidget(words(asks_words(instrument), asks_role))
        end = QWidget()
        line = QHBoxLayout(end)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(self.button)
        side = SideLayout(self, NAMES_PX)
        side.addWidget(names)
        side.addWidget(end)

    def show_button(self, told: str) -> None:
        """Write ``told`` on the button; a screen reader says the name with it."""
        self.button.setText(told)
        self.button.setAccessibleName(named(told, self._name))


def named(told: str, name: str) -> str:
    """Return what a screen reader says of a button that belongs to one questionnaire."""
    return _("{act}, {name}").format(act=told, name=name)
