"""A backup is chosen, looked into, and brought back in the place of the journal."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from moodjournal.domain.passphrase import Secret
from moodjournal.ui.backup_words import dated, entries_words, moment_words
from moodjournal.ui.pages.settings.restore_form import RestoreForm
from moodjournal.ui.widgets.act_row import ActRow, act_button
from moodjournal.usecases.bring_back_backup import bring_back_backup
from moodjournal.usecases.restore_backup import look_into_backup

if TYPE_CHECKING:
    from pathlib import Path

    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.bring_back_backup import BroughtBack
    from moodjournal.usecases.restore_backup import Looked
    from moodjournal.usecases.see_backups import Backups


class RestoreRow(ActRow):
    """Nothing changes before the last button.

    Args:
        desk: What the page works with.

    Signals:
        brought_back: Another journal took the place of this one; what to say of it.
        unfolded: A form that unfolded, or unfolded further.
    """

    brought_back = Signal(str)
    unfolded = Signal(object)

    def __init__(self, desk: Desk) -> None:
        choose = act_button(_("Choose backup…"), _("Choose a backup to look into"))
        super().__init__(_("Restore"), choose)
        self.choose = choose
        self.say(_("Look inside before anything changes"))
        self._desk = desk
        self._path: Path | None = None
        self._secret: Secret | None = None
        self.form = RestoreForm()
        self.add_form(self.form)
        self.choose.clicked.connect(self._on_choose)
        self.form.look_wanted.connect(self._on_look)
        self.form.ask.given.connect(self._on_secret)
        self.form.back_wanted.connect(self._on_bring_back)
        self.form.left.connect(self._on_left)

    def show_backups(self, seen: Backups) -> None:
        """Offer what lies beside the journal and in the second place, newest first."""
        offered = []
        for place, there in ((seen.here, ""), (seen.second, _("second place"))):
            for one in place.backups if place is not None else ():
                parts = (
                    moment_words(one.manifest.made_at, self._desk),
                    entries_words(one.manifest.entries),
                    there,
                )
                line = " · ".join(part for part in parts if part)
                offered.append((one.manifest.made_at, one.path, line))
        offered.sort(key=lambda one: one[0], reverse=True)
        self.form.offer([(path, line) for _made, path, line in offered])

    def fold(self) -> None:
        """Fold the form; what was typed and seen there is gone."""
        self._path = self._secret = None
        self.form.forget()
        self.form.hide()
        self.choose.show()
        self.complain("")

    def _on_choose(self) -> None:
        self.complain("")
        self.choose.hide()
        self.form.show()
        self.form.begin()
        self.unfolded.emit(self.form)

    def _on_left(self) -> None:
        self.fold()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- looking inside

    def _on_look(self, path: Path) -> None:
        self._path, self._secret = path, None
        self.complain("")
        self._look()

    def _on_secret(self, text: str) -> None:
        self._secret = Secret(text)
        self._look()

    def _look(self) -> None:
        path = self._path
        if path is not None:
            self.form.wait()
            look = partial(look_into_backup, path, self._secret)
            self._desk.worker.ask(look, self._on_looked, self._on_not_looked)

    def _on_looked(self, looked: Looked) -> None:
        made = moment_words(looked.made_at, self._desk)
        count = entries_words(looked.entries)
        if not looked.opened:
            said = _("{moment} · {count}. It opens with the passphrase of that day.")
            self.form.ask_secret(said.format(moment=made, count=count))
            self.unfolded.emit(self.form.ask)
            return
        if looked.last_day is None:
            said = _("{moment} · {count}. Opened and checked just now.")
        else:
            said = _("{moment} · {count}, last {day}. Opened and checked just now.")
        day = "" if looked.last_day is None else dated(looked.last_day, self._desk)
        self.form.show_inside(said.format(moment=made, count=count, day=day))
        self.unfolded.emit(self.form.bring)

    def _on_not_looked(self, error: ToldError) -> None:
        asked = self._secret is not None
        self._secret = None
        self.form.refuse(str(error), secret=asked)

    # --- bringing back

    def _on_bring_back(self) -> None:
        path = self._path
        if path is None:
            return
        self.form.wait()
        now = self._desk.clock()
        act = partial(bring_back_backup, path=path, secret=self._secret, now=now)
        self._desk.worker.take_over(act, self._on_back, self._on_not_back)

    def _on_back(self, back: BroughtBack) -> None:
        self.fold()
        if back.problem is not None and back.restored is None and self._desk.worker.is_open():
            self.complain(_("Nothing was brought back. {problem}").format(problem=back.problem))
            return
        self.brought_back.emit(_told(back))

    def _on_not_back(self, error: ToldError) -> None:
        self.form.refuse(str(error), secret=False)


def _told(back: BroughtBack) -> str:
    if back.restored is None or back.problem is not None:
        return str(back.problem or "")
    count = entries_words(back.restored.entries)
    if back.restored.aside is None:
        return _("Brought back: {count}.").format(count=count)
    said = _("Brought back: {count}. The journal from before is kept in {folder}.")
    return said.format(count=count, folder=back.restored.aside)
