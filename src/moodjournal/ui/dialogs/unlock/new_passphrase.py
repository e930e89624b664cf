"""After the recovery code: a new passphrase, typed twice, or none for now."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import check_passphrase
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.secret_edit import SecretEdit


class NewPassphrase(QWidget):
    """Two fields and two ways on.

    Signals:
        chosen: The passphrase; empty for none now.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.again = SecretEdit(_("New passphrase")), SecretEdit(_("Once more"))
        self._first = Field(_("New passphrase"), self.first)
        self._again = Field(_("Once more"), self.again)
        self.keep = QPushButton(_("Set this passphrase"))
        self.keep.setProperty("role", "primary")
        self.later = QPushButton(_("Not now"))
        self.later.setProperty("role", "link")
        self.keep.clicked.connect(self._on_keep)
        self.later.clicked.connect(self._on_later)
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._on_keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._first, self._again, self.keep, self.later):
            column.addWidget(part)
        column.addStretch(1)

    def refuse(self, sentence: str) -> None:
        """Say why it was not set."""
        self.keep.setEnabled(True)
        self._first.complain(sentence)
        self.first.setFocus()

    def _on_keep(self) -> None:
        if not self.keep.isEnabled():
            return
        self._again.clear()
        try:
            check_passphrase(self.first.text())
        except BadInputError as error:
            self.refuse(str(error))
            return
        if self.first.text() != self.again.text():
            self._again.complain(_("The two are not the same."))
            self.again.setFocus()
            return
        self.keep.setEnabled(False)
        self.chosen.emit(self.first.text())

    def _on_later(self) -> None:
        self.chosen.emit("")
