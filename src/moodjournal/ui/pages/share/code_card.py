"""The code of a copy, shown once."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from moodjournal.ui.clipboard import put_in_clipboard
from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.words import words


class CodeCard(Card):
    """Large, to read out; once it is closed nobody has it any more.

    Signals:
        closed: The person has it.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Its code, shown this once"))
        self.code = words("", "number")
        mouse = Qt.TextInteractionFlag.TextSelectableByMouse
        self.code.setTextInteractionFlags(mouse)
        self.file = words("", "muted")
        self.copy = act_button(_("Copy"), _("Copy the code"))
        self.copy.clicked.connect(self._on_copy)
        self.done = act_button(_("I have told it, close"))
        self.done.clicked.connect(self.close_code)
        about = words(_("Tell it by phone; it is not in the file. Never send both the same way."))
        for part in (self.file, self.code, about, buttons_line(self.copy, self.done)):
            self.body.addWidget(part)

    def show_code(self, code: str, file: str) -> None:
        """Show ``code``; ``file`` is a sentence about what it opens."""
        self.code.setText(code.replace("-", "  "))
        self.code.setAccessibleName(_("Code {code}").format(code=code))
        self.file.setText(file)
        self.show()
        self.copy.setFocus()

    def close_code(self) -> None:
        """Hold it no more."""
        self.code.setText("")
        self.code.setAccessibleName("")
        self.hide()
        self.closed.emit()

    def _on_copy(self) -> None:
        text = self.code.text().replace("  ", "-")
        put_in_clipboard(QGuiApplication.clipboard(), text)
        self.file.setText(_("Copied. It leaves the clipboard after 30 seconds."))
