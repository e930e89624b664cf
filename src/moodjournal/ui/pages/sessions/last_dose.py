"""The dose of last time: shown, and confirmed with one key; never filled in by itself."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.words import words


class LastDose(QWidget):
    """What was given last time, and a button that says it was the same.

    Signals:
        same: It was the same as last time.
    """

    same = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words("", "small")
        self.words.setWordWrap(False)
        self.button = QPushButton(_("Same as last time"))
        self.button.setProperty("role", "link")
        self.button.setProperty("compact", "true")
        self.button.clicked.connect(self.same)
        flow = FlowLayout(self, gap=12, line_gap=0)
        flow.addWidget(self.words)
        flow.addWidget(self.button)
        self.hide()

    def text(self) -> str:
        """Return what it says of last time."""
        return self.words.text()

    def show_dose(self, text: str, *, open_still: bool) -> None:
        """Show the dose of last time; it can be confirmed while this one's is ``open_still``."""
        said = _("Last time: {dose}").format(dose=text) if text else ""
        if said != self.words.text():
            self.words.setText(said)
        self.button.setAccessibleName(_("Same as last time: {dose}").format(dose=text))
        self.button.setVisible(open_still)
        self.setVisible(bool(text))
