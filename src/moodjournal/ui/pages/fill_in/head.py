"""What stands above the form and stays there: its name, its stem, and two small ways."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.instrument import Instrument


class FormHead(QWidget):
    """The name of the questionnaire and the words that all its items go on from.

    Signals:
        support_wanted: The person wants to see who can be reached.
        private_changed: Whether this one is never shared.
    """

    support_wanted = Signal()
    private_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = words("", "title")
        self.title.setWordWrap(False)
        self.stem = words("", "muted")
        self.private = QPushButton(_("Private"))
        self.private.setCheckable(True)
        self.private.setProperty("role", "mark")
        self.private.setToolTip(_("Never shared: absent from every copy, report and review"))
        self.private.toggled.connect(self.private_changed)
        self.support = QPushButton(_("Support"))
        self.support.setProperty("role", "plain")
        self.support.clicked.connect(self.support_wanted)
        ways = QWidget()
        line = QHBoxLayout(ways)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(self.support)
        line.addWidget(self.private)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(HeadLine(self.title, ways))
        column.addWidget(self.stem)
        self.show_nothing()

    def show_instrument(self, instrument: Instrument) -> None:
        """Show the name and the stem of ``instrument``."""
        self.title.setText(instrument.name)
        self.title.setAccessibleName(instrument.title)
        self.title.setToolTip(instrument.title)
        self.stem.setText(instrument.stem)
        self.stem.setVisible(bool(instrument.stem))
        self.private.show()

    def show_nothing(self) -> None:
        """Stand above a page on which no questionnaire is open."""
        self.title.setText(_("Questionnaires"))
        self.title.setAccessibleName("")
        self.title.setToolTip("")
        self.stem.hide()
        self.private.hide()

    def show_private(self, private: bool) -> None:
        """Show whether this one is never shared; no signal is sent."""
        self.private.blockSignals(True)
        self.private.setChecked(private)
        self.private.blockSignals(False)
