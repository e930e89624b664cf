"""The field of the lock screen: the passphrase, or the recovery code in its place."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.words import words


class SecretForm(QWidget):
    """What is typed to unlock, and why it did not.

    Signals:
        tried: What was typed, and whether it is meant as the recovery code.
        others_wanted: The person looks for another journal, or for a backup.
    """

    tried = Signal(str, bool)
    others_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SecretEdit(_("Passphrase"))
        self.hint = words(_("Caps Lock seems to be on."), "small")
        self.wrong = words("", "error")
        self.quiet = words("", "small")
        self.unlock = QPushButton(_("Unlock"))
        self.unlock.setProperty("role", "primary")
        self.code = _link(_("Use the recovery code"))
        self.others = _link(_("Other journals and backups"))
        self._by_code = self._busy = False
        self.field.returnPressed.connect(self._on_tried)
        self.field.textEdited.connect(self._on_edited)
        self.field.caps_seen.connect(self.hint.setVisible)
        self.unlock.clicked.connect(self._on_tried)
        self.code.clicked.connect(self._on_code)
        self.others.clicked.connect(self.others_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.setFocusProxy(self.field)
        for part in (self.field, self.hint, self.wrong, self.quiet, self.unlock):
            column.addWidget(part)
        column.addWidget(HeadLine(self.code, self.others))
        column.addStretch(1)
        self.begin()

    def begin(self) -> None:
        """Ask for the passphrase; nothing that was typed before is held."""
        self._ask_for_code(False)
        self.go_on()

    def refuse(self, sentence: str) -> None:
        """Say what was wrong; what was typed stays, to be put right."""
        self.go_on()
        self._complain(sentence)
        self.field.setFocus()
        self.field.selectAll()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, sentence))

    def wait(self, sentence: str) -> None:
        """Take no other try meanwhile."""
        self._busy = True
        self.unlock.setText(sentence)
        self.unlock.setEnabled(False)
        self._complain("")

    def pause(self, left_s: int) -> None:
        """Take the next try in ``left_s`` seconds."""
        self._busy = True
        self.unlock.setEnabled(False)
        said = ngettext("Next try in {n} second.", "Next try in {n} seconds.", left_s)
        self.quiet.setText(said.format(n=left_s))
        self.quiet.show()

    def go_on(self) -> None:
        """Take a try again."""
        self._busy = False
        self.unlock.setText(_("Unlock"))
        self.unlock.setEnabled(True)
        self.quiet.hide()

    def _on_tried(self) -> None:
        if self._busy:
            return
        if not self.field.text():
            self.refuse(
                _("Type the recovery code first.")
                if self._by_code
                else _("Type the passphrase first.")
            )
            return
        self.tried.emit(self.field.text(), self._by_code)

    def _on_edited(self) -> None:
        self._complain("")

    def _on_code(self) -> None:
        self._ask_for_code(not self._by_code)
        self.field.setFocus()

    def _ask_for_code(self, on: bool) -> None:
        self._by_code = on
        self.field.forget()
        self.field.setAccessibleName(_("Recovery code") if on else _("Passphrase"))
        self.field.setPlaceholderText(_("Recovery code") if on else _("Passphrase"))
        self.field.show_button.setChecked(on)  # a code is copied from paper
        self.code.setText(_("Use the passphrase") if on else _("Use the recovery code"))
        self.hint.hide()
        self._complain("")

    def _complain(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        self.field.setProperty("wrong", "true" if sentence else "false")
        self.field.style().polish(self.field)


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setAutoDefault(False)
    return button
