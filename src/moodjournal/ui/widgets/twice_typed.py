"""A new passphrase, typed twice, and one sentence that has to be ticked."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import check_passphrase
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.words import words


class TwiceTyped(QWidget):
    """Two fields, a hint about Caps Lock, and the box.

    Args:
        label: What the passphrase is.
        parent: The owner.

    Signals:
        finished: Enter was pressed in the last field.
    """

    finished = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.again = SecretEdit(label), SecretEdit(_("Once more"))
        self._first, self._again = Field(label, self.first), Field(_("Once more"), self.again)
        self.caps = words(_("Caps Lock seems to be on."), "small")
        self.caps.hide()
        self.understood = CheckLine(_("Nobody can reset it. I have understood."))
        self.wrong = words("", "error")
        self.wrong.hide()
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.finished)
        self.first.caps_seen.connect(self.caps.setVisible)
        self.again.caps_seen.connect(self.caps.setVisible)
        self.understood.ticked.connect(self.wrong.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._first, self._again, self.caps, self.understood, self.wrong):
            column.addWidget(part)
        self.setFocusProxy(self.first)

    def passphrase(self) -> str:
        """Return what was typed.

        Raises:
            BadInputError: It cannot be one; the sentence stands where that is.
        """
        text = self._first.ask(self._checked)
        self._again.ask(self._compared)
        if not self.understood.is_ticked():
            sentence = _("Please tick that you have understood this.")
            self.wrong.setText(sentence)
            self.wrong.show()
            self.understood.setFocus(Qt.FocusReason.OtherFocusReason)
            raise BadInputError(sentence)
        return text

    def refuse(self, sentence: str) -> None:
        """Say why it was not taken."""
        self._first.complain(sentence)
        self.first.setFocus()

    def forget(self) -> None:
        """Hold nothing any more."""
        for edit, field in ((self.first, self._first), (self.again, self._again)):
            edit.forget()
            field.clear()
        self.understood.set_ticked(False)
        self.caps.hide()
        self.wrong.hide()

    def _checked(self) -> str:
        check_passphrase(self.first.text())
        return self.first.text()

    def _compared(self) -> None:
        if self.first.text() != self.again.text():
            raise BadInputError(_("The two are not the same."))
