"""Delete everything: what goes, what cannot be reached, a word to type."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.field import Field
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.delete_everything import delete_open_journal

if TYPE_CHECKING:
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_backups import Backups


class DeleteRow(QWidget):
    """A button; then a card that says what it does.

    Args:
        desk: What the page works with.

    Signals:
        deleted: Everything is gone; sentences about what is not, as a tuple.
        unfolded: A form that unfolded.
    """

    deleted = Signal(object)
    unfolded = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.open = act_button(_("Delete everything…"), role="danger")
        self.card = Card(_("Delete everything"))
        self.goes = words("")
        stays = _(
            "It cannot reach sticks that are not plugged in, what you exported, printed or gave to "
            "somebody, copies that a synced folder keeps elsewhere, and the traces a disk keeps of "
            "deleted files until they are overwritten."
        )
        self._word = _("DELETE")
        self.word = QLineEdit()
        asked = _("Type {word} to delete your journal; it cannot be brought back")
        self.field = Field(asked.format(word=self._word), self.word)
        self.sure = act_button(_("Delete everything now"), role="danger")
        self.cancel = act_button(_("Keep everything"))
        self.card.body.addWidget(self.goes)
        self.card.body.addWidget(words(stays))
        self.card.body.addWidget(self.field)
        self.card.body.addWidget(buttons_line(self.sure, self.cancel))
        self.card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.open, alignment=Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.card)
        self.open.clicked.connect(self._on_open)
        self.cancel.clicked.connect(self._on_cancel)
        self.sure.clicked.connect(self._on_sure)
        self.word.returnPressed.connect(self._on_sure)

    def show_backups(self, seen: Backups) -> None:
        """Say what goes: the second place by its name."""
        self.open.setEnabled(seen.here is not None)
        goes = _(
            "This deletes your journal, its keys, its backups on this computer, notes written "
            "while it was locked, and the settings of the program."
        )
        if seen.second is None:
            self.goes.setText(goes)
        elif seen.second.there:
            too = _("Its backups in {folder} go too.").format(folder=seen.second.folder)
            self.goes.setText(f"{goes} {too}")
        else:
            away = _("Its backups in {folder} stay: that place is not there just now.")
            self.goes.setText(f"{goes} {away.format(folder=seen.second.folder)}")

    def fold(self) -> None:
        """Ask no more."""
        self.word.setText("")
        self.field.clear()
        self.sure.setEnabled(True)
        self.card.hide()
        self.open.show()

    def _on_open(self) -> None:
        self.open.hide()
        self.card.show()
        self.unfolded.emit(self.card)
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cancel(self) -> None:
        self.fold()
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sure(self) -> None:
        if not self.sure.isEnabled():
            return
        if self.word.text().strip().casefold() != self._word.casefold():
            asked = _("Type {word} first; nothing was deleted.")
            self.field.complain(asked.format(word=self._word))
            self.word.setFocus()
            return
        self.sure.setEnabled(False)
        self._desk.worker.take_over(delete_open_journal, self.deleted.emit, self._on_not_deleted)

    def _on_not_deleted(self, error: ToldError) -> None:
        self.sure.setEnabled(True)
        self.field.complain(str(error))
