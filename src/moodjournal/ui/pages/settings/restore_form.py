"""Which backup, what is inside, and the button that brings it back."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from moodjournal.ui.file_asking import ask_for_file
from moodjournal.ui.pages.settings.secret_ask import SecretAsk
from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES = 6
"""Lines of the list in view."""


class RestoreForm(QWidget):
    """A list, then one question after the other.

    Signals:
        look_wanted: The Path of a backup to look into.
        back_wanted: What was looked into is to take the journal's place.
        left: The person goes back.
    """

    look_wanted = Signal(object)
    back_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Backups, newest first"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._on_activated)
        self.none = words(_("There is no backup yet."), "muted")
        self.look = act_button(_("Look inside"))
        self.other = act_button(_("Another file…"))
        self.cancel = act_button(_("Cancel"))
        self.wrong = words("", "error")
        self.ask = SecretAsk("", _("Look inside"))
        self.ask.cancel.hide()
        self.inside = words("", "strong")
        after = _("The journal as it is now is backed up and kept aside; nothing is written over.")
        self.after = words(after, "muted")
        self.bring = act_button(_("Bring this back"))
        self.look.clicked.connect(self._on_look)
        self.other.clicked.connect(self._on_other)
        self.cancel.clicked.connect(self.left)
        self.bring.clicked.connect(self.back_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        first = buttons_line(self.look, self.other, self.cancel)
        self._second = buttons_line(self.bring)
        for part in (self.list, self.none, first, self.wrong, self.ask, self.inside):
            column.addWidget(part)
        column.addWidget(self.after)
        column.addWidget(self._second)
        self.forget()

    def offer(self, backups: Sequence[tuple[Path, str]]) -> None:
        """Show the backups there are: the file of each, and what to say of it."""
        self.list.clear()
        for path, line in backups:
            item = QListWidgetItem(line)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.list.addItem(item)
        self.list.setVisible(bool(backups))
        self.none.setVisible(not backups)
        self.look.setVisible(bool(backups))
        lines = max(1, min(LINES, len(backups)))
        self.list.setFixedHeight(lines * (self.fontMetrics().height() + 14) + 12)
        if backups:
            self.list.setCurrentRow(0)

    def begin(self) -> None:
        """Put the keyboard where it starts."""
        (self.list if self.list.count() else self.other).setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_secret(self, sentence: str) -> None:
        """Ask for the passphrase of the backup that is looked into."""
        self._go_on()
        self.ask.sentence.setText(sentence)
        self.ask.show()
        self.ask.secret.setFocus()

    def show_inside(self, sentence: str) -> None:
        """Say what is inside, and offer to bring it back."""
        self._go_on()
        self.ask.hide()
        self.inside.setText(sentence)
        for part in (self.inside, self.after, self._second):
            part.show()
        self.bring.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str, *, secret: bool) -> None:
        """Say why it cannot be looked into or brought back; ``secret`` if that was wrong."""
        self._go_on()
        if secret:
            self.ask.refuse(sentence)
        else:
            self.wrong.setText(sentence)
            self.wrong.show()

    def wait(self) -> None:
        """Take nothing else meanwhile."""
        self.wrong.hide()
        self.look.setText(_("One moment…"))
        for button in (self.look, self.other, self.bring):
            button.setEnabled(False)

    def forget(self) -> None:
        """Hold nothing any more, and ask the first question."""
        self._go_on()
        self.ask.forget()
        for part in (self.ask, self.inside, self.after, self._second, self.wrong):
            part.hide()

    def _go_on(self) -> None:
        self.look.setText(_("Look inside"))
        self.ask.act.setEnabled(True)
        for button in (self.look, self.other, self.bring):
            button.setEnabled(True)

    def _on_look(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._on_activated(item)

    def _on_activated(self, item: QListWidgetItem) -> None:
        if self.look.isEnabled():
            self.forget()
            self.look_wanted.emit(Path(str(item.data(Qt.ItemDataRole.UserRole))))

    def _on_other(self) -> None:
        kinds = _("Backups (*.mjbackup);;All files (*)")
        title = _("Choose a backup")
        chosen = ask_for_file(self, title, kinds)
        if chosen is not None:
            self.forget()
            self.look_wanted.emit(chosen)
