"""A passphrase is asked before something is done."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.esc_key import EscKey
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.words import words


class SecretAsk(QWidget):
    """One sentence, one field, and what is then done.

    Args:
        sentence: What to know before.
        act: What the button says.
        role: Its look.
        parent: The owner.

    Signals:
        given: What was typed.
        left: The person goes back.
    """

    given = Signal(str)
    left = Signal()

    def __init__(
        self, sentence: str, act: str, role: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        label = _("Passphrase, or the recovery code")
        self.sentence = words(sentence)
        self.secret = SecretEdit(label)
        self.field = Field(label, self.secret)
        self.act, self.cancel = act_button(act, role=role), act_button(_("Cancel"))
        self.act.clicked.connect(self._on_act)
        self.cancel.clicked.connect(self.left)
        EscKey(self, self.cancel)
        self.secret.returnPressed.connect(self._on_act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.sentence, self.field, buttons_line(self.act, self.cancel)):
            column.addWidget(part)
        self.setFocusProxy(self.secret)

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; what was typed stays, to be put right."""
        self.act.setEnabled(True)
        self.field.complain(sentence)
        self.secret.setFocus()
        self.secret.selectAll()

    def forget(self) -> None:
        """Hold nothing any more."""
        self.act.setEnabled(True)
        self.secret.forget()
        self.field.clear()

    def _on_act(self) -> None:
        if not self.act.isEnabled():
            return
        if not self.secret.text():
            self.field.complain(_("Type the passphrase first."))
            return
        self.act.setEnabled(False)
        self.given.emit(self.secret.text())
