"""Settings, Safety, Backups: the last one, the second place, and the way back."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from moodjournal.ui.backing import keep_safe
from moodjournal.ui.backup_words import entries_words, moment_words
from moodjournal.ui.pages.settings.restore_row import RestoreRow
from moodjournal.ui.pages.settings.second_place_row import SecondPlaceRow
from moodjournal.ui.widgets.act_row import ActRow, act_button
from moodjournal.ui.widgets.card import Card

if TYPE_CHECKING:
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.back_up import BackedUp
    from moodjournal.usecases.see_backups import Backups


class BackupsCard(Card):
    """Which backups there are, and what can be done with them.

    Args:
        desk: What the page works with.

    Signals:
        said: One sentence for the foot of the window.
        brought_back: Another journal took the place of this one; what to say of it.
    """

    said = Signal(str)
    brought_back = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Backups"))
        self._desk = desk
        self.now = act_button(_("Back up now"))
        self.last = ActRow(_("Last backup opened and checked"), self.now)
        self.last.rule.hide()
        self.second, self.restore = SecondPlaceRow(desk), RestoreRow(desk)
        for row in (self.last, self.second, self.restore):
            self.body.addWidget(row)
        self.now.clicked.connect(self._on_now)
        self.second.said.connect(self.said)
        self.restore.brought_back.connect(self.brought_back)
        self.last.say("")

    def show_backups(self, seen: Backups, *, closed: bool) -> None:
        """Show which there are; ``closed`` if the journal has a passphrase."""
        here = seen.here
        self.setEnabled(here is not None)
        if here is None:
            self.last.say(_("This journal is in memory only; nothing of it is kept."))
            return
        self.last.say(_("No backup yet") if here.last is None else self._last(seen))
        self.second.show_place(seen.second, closed=closed)
        self.restore.show_backups(seen)

    def _last(self, seen: Backups) -> str:
        here = seen.here
        if here is None or here.last is None:
            return ""
        count = len(here.backups)
        kept = ngettext("{n} kept", "{n} kept", count).format(n=count)
        moment = moment_words(here.last, self._desk)
        return " · ".join((moment, entries_words(here.entries), kept))

    def _on_now(self) -> None:
        self._busy(True)
        self.last.complain("")
        keep_safe(self._desk, self._on_made, self._on_not_made, always=True)

    def _on_made(self, made: BackedUp) -> None:
        self._busy(False)
        self.last.complain(made.problem)
        if made.here is not None:
            count = entries_words(made.here.manifest.entries)
            said = _("Backed up, opened and checked: {count}.")
            self.said.emit(said.format(count=count))

    def _on_not_made(self, error: ToldError) -> None:
        self._busy(False)
        self.last.complain(str(error))

    def _busy(self, on: bool) -> None:
        self.now.setEnabled(not on)
        self.now.setText(_("Backing up…") if on else _("Back up now"))
