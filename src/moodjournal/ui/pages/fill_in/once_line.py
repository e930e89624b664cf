"""Said once: this program tells no one."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moodjournal.ui.widgets.words import words


class OnceLine(QWidget):
    """One quiet line, until the person has read it.

    Signals:
        agreed: The person has.
    """

    agreed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = _("This program tells no one. What you answer stays in your journal.")
        self.said = words(told, "accent")
        self.fine = QPushButton(_("Fine"))
        self.fine.setProperty("role", "link")
        self.fine.setAccessibleName(_("Fine, I have read it"))
        self.fine.clicked.connect(self.agreed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(self.said, stretch=1)
        line.addWidget(self.fine)
        self.hide()
