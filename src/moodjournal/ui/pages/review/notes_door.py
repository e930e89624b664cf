"""The passphrase of a therapist's own notes: set once, asked for later."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import pause_after
from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.secret_edit import SecretEdit
from moodjournal.ui.widgets.twice_typed import TwiceTyped
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NotesDoor(Card):
    """Nothing is asked before ``begin`` says whether there are notes.

    Signals:
        wanted: The passphrase that was typed.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Your notes"), parent=parent)
        self._new, self._tries = False, 0
        name = _("Passphrase of your notes")
        self.once = SecretEdit(name)
        self.field = Field(name, self.once)
        self.twice = TwiceTyped(name)
        self.go = act_button("", role="primary")
        self.go.clicked.connect(self._on_go)
        self.once.returnPressed.connect(self._on_go)
        self.twice.finished.connect(self._on_go)
        about = words(_("Your notes lie on this computer, never in the copy."), "muted")
        for part in (about, self.field, self.twice, buttons_line(self.go)):
            self.body.addWidget(part)
        for part in (self.field, self.twice, self.go):
            part.hide()

    def begin(self, stands: bool) -> None:
        """Ask for the passphrase; for a first one, twice, if no notes stand yet."""
        self._new = not stands
        self.field.setVisible(stands)
        self.twice.setVisible(not stands)
        self.go.setText(_("Open your notes") if stands else _("Set the passphrase"))
        self.go.setAccessibleName(self.go.text())
        self.go.show()
        self.take_focus()

    def take_focus(self) -> None:
        """Let the keyboard begin here."""
        (self.twice.first if self._new else self.once).setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why the notes stay closed."""
        self._tries += 1
        if self._new:
            self.twice.refuse(sentence)
        else:
            self.field.complain(sentence)
            self.once.selectAll()
        self.take_focus()
        QTimer.singleShot(1000 * pause_after(self._tries), self, self._go_on)

    def forget(self) -> None:
        """Hold nothing any more."""
        self.once.forget()
        self.twice.forget()

    def _go_on(self) -> None:
        self.go.setEnabled(True)

    def _on_go(self) -> None:
        if not self.go.isEnabled():
            return
        try:
            text = self.twice.passphrase() if self._new else self.field.ask(self._typed)
        except BadInputError:
            return
        self.go.setEnabled(False)
        self.wanted.emit(text)

    def _typed(self) -> str:
        if not self.once.text():
            raise BadInputError(_("Type the passphrase first."))
        return self.once.text()
