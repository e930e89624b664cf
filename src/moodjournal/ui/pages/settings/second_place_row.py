"""A second place for backups: a stick, or a folder that is synced elsewhere."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import Secret
from moodjournal.ui.backup_words import moment_words
from moodjournal.ui.file_asking import ask_for_folder
from moodjournal.ui.widgets.act_row import ActRow, act_button, buttons_line
from moodjournal.ui.widgets.twice_typed import TwiceTyped
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.choose_second_place import leave_second_place
from moodjournal.usecases.set_up_second_place import set_up_second_place

if TYPE_CHECKING:
    from pathlib import Path

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.back_up import BackedUp
    from moodjournal.usecases.see_backups import Place


class SecondPlaceRow(ActRow):
    """Where backups go as well. Without a passphrase of the journal, those there get their own.

    Args:
        desk: What the page works with.

    Signals:
        said: One sentence for the foot of the window.
        unfolded: A form that unfolded.
    """

    said = Signal(str)
    unfolded = Signal(object)

    def __init__(self, desk: Desk) -> None:
        choose = act_button(_("Choose folder…"), _("Choose a second place for backups"))
        leave = act_button(_("Remove"), _("Make no more backups in the second place"), "link")
        super().__init__(_("Second place"), leave, choose)
        self.choose, self.leave = choose, leave
        self._desk = desk
        self._closed = True
        self._place: Place | None = None
        self._folder: Path | None = None
        self.form = _SecretForm()
        self.add_form(self.form)
        self.choose.clicked.connect(self._on_choose)
        self.leave.clicked.connect(self._on_leave)
        self.form.wanted.connect(self._on_secret)
        self.form.cancel.clicked.connect(self.fold)
        self.show_place(None, closed=True)

    def show_place(self, place: Place | None, *, closed: bool) -> None:
        """Show the second place; ``closed`` if the journal has a passphrase."""
        self._place, self._closed = place, closed
        self.leave.setVisible(place is not None)
        if place is None:
            own = _("A stick or a synced folder; backups there get a passphrase of their own")
            self.say(_("A stick or a synced folder; backups are encrypted") if closed else own)
        else:
            self.say(self._about(place))

    def fold(self) -> None:
        """Fold the form; what was typed there is gone."""
        self.form.forget()
        self.form.hide()

    def _about(self, place: Place) -> str:
        if place.lacks_passphrase:
            lacks = _("{folder}: backups there need a passphrase of their own; choose it again")
            return lacks.format(folder=place.folder)
        if not place.there:
            away = _("{folder} is not there just now; a backup goes there when it is back")
            return away.format(folder=place.folder)
        if place.last is None:
            return _("{folder}: no backup yet").format(folder=place.folder)
        count = len(place.backups)
        kept = ngettext("{n} kept", "{n} kept", count).format(n=count)
        return " · ".join((str(place.folder), moment_words(place.last, self._desk), kept))

    def _on_choose(self) -> None:
        self.complain("")
        title = _("Choose a folder for backups")
        chosen = ask_for_folder(self, title)
        if chosen is None:
            return
        self._folder = chosen
        if self._closed:
            self._set_up(None)
        else:
            self.form.forget()
            self.form.show()
            self.unfolded.emit(self.form)
            self.form.twice.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_secret(self, text: str) -> None:
        self._set_up(Secret(text))

    def _set_up(self, secret: Secret | None) -> None:
        folder = self._folder
        if folder is None:
            return
        self.choose.setEnabled(False)
        now = self._desk.clock()
        act = partial(set_up_second_place, folder=folder, passphrase=secret, now=now)
        self._desk.worker.ask_journal(act, self._on_set_up, self._on_refused)

    def _on_set_up(self, made: BackedUp) -> None:
        self.choose.setEnabled(True)
        self.fold()
        self.complain(made.problem)
        self._desk.worker.backed_up.emit()
        if made.there is not None:
            self.said.emit(_("The first backup there is opened and checked."))

    def _on_refused(self, error: ToldError) -> None:
        self.choose.setEnabled(True)
        self._desk.worker.backed_up.emit()
        if self.form.isVisible():
            self.form.refuse(str(error))
        else:
            self.complain(str(error))

    def _on_leave(self) -> None:
        self.complain("")
        self._desk.worker.write(leave_second_place, self._on_left, self._on_refused)

    def _on_left(self, change: Change) -> None:
        self._desk.worker.backed_up.emit()
        self.said.emit(change.said)
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)


class _SecretForm(QWidget):
    """The passphrase of the backups there.

    Signals:
        wanted: The passphrase.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        about = _("This journal has no passphrase. Backups that leave this computer need one.")
        self.twice = TwiceTyped(_("Passphrase for backups there"))
        self.keep, self.cancel = act_button(_("Use this folder")), act_button(_("Cancel"))
        self.keep.clicked.connect(self._on_keep)
        self.twice.finished.connect(self._on_keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (words(about, "muted"), self.twice, buttons_line(self.keep, self.cancel)):
            column.addWidget(part)

    def refuse(self, sentence: str) -> None:
        """Say why it was not taken."""
        self.keep.setEnabled(True)
        self.twice.refuse(sentence)

    def forget(self) -> None:
        """Hold nothing any more."""
        self.keep.setEnabled(True)
        self.twice.forget()

    def _on_keep(self) -> None:
        try:
            text = self.twice.passphrase()
        except BadInputError:
            return
        if self.keep.isEnabled():
            self.keep.setEnabled(False)
            self.wanted.emit(text)
