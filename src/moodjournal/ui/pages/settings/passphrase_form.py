"""A passphrase is set or changed, where it stands on the page."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.esc_key import EscKey
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.twice_typed import TwiceTyped
from moodjournal.ui.widgets.words import words


class PassphraseForm(QWidget):
    """The one before, if there is one; the new one twice.

    Signals:
        wanted: The one before (empty if there is none), and the new one.
        left: The person goes back.
    """

    wanted = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes = False
        label = _("Passphrase there is now, or the recovery code")
        self.old = SecretEdit(label)
        self._old = Field(label, self.old)
        self.about = words("", "muted")
        self.twice = TwiceTyped(_("New passphrase"))
        self.keep, self.cancel = act_button(""), act_button(_("Cancel"))
        self.keep.clicked.connect(self._on_keep)
        self.cancel.clicked.connect(self.left)
        EscKey(self, self.cancel)
        self.old.returnPressed.connect(self.twice.first.setFocus)
        self.twice.finished.connect(self._on_keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        buttons = buttons_line(self.keep, self.cancel)
        for part in (self.about, self._old, self.twice, buttons):
            column.addWidget(part)

    def begin(self, changes: bool) -> None:
        """Ask for a first passphrase, or for one in the place of another."""
        self._changes = changes
        self._old.setVisible(changes)
        self.forget()
        first = _(
            "A few words you can type half asleep are good. From then on the journal opens with "
            "them, or with a recovery code, which you can make next."
        )
        change = _("Backups made before open with the passphrase of their day.")
        self.about.setText(change if changes else first)
        self.keep.setText(_("Change the passphrase") if changes else _("Set the passphrase"))
        self.keep.setAccessibleName(self.keep.text())
        (self.old if changes else self.twice.first).setFocus()

    def refuse(self, sentence: str, *, old: bool) -> None:
        """Say why nothing was changed; ``old`` if the passphrase there is was not the one."""
        self.keep.setEnabled(True)
        if old:
            self._old.complain(sentence)
            self.old.setFocus()
            self.old.selectAll()
        else:
            self.twice.refuse(sentence)

    def forget(self) -> None:
        """Hold nothing any more."""
        self.keep.setEnabled(True)
        self.old.forget()
        self._old.clear()
        self.twice.forget()

    def _on_keep(self) -> None:
        if not self.keep.isEnabled():
            return
        if self._changes and not self.old.text():
            self.refuse(_("Type the passphrase there is now first."), old=True)
            return
        try:
            new = self.twice.passphrase()
        except BadInputError:
            return
        self.keep.setEnabled(False)
        self.wanted.emit(self.old.text(), new)
