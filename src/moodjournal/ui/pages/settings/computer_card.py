"""Settings, This computer: where things lie, and whether the journal is whole."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from moodjournal.ui.backup_words import entries_words
from moodjournal.ui.widgets.act_row import ActRow, act_button
from moodjournal.ui.widgets.card import Card
from moodjournal.usecases.look_for_damage import look_through

if TYPE_CHECKING:
    from moodjournal.domain.errors import ToldError
    from moodjournal.store.check import Report
    from moodjournal.ui.page import Desk


class ComputerCard(Card):
    """Where everything lies, and a look through the journal for damage.

    Args:
        desk: What the page works with.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("This computer"))
        self._desk = desk
        self.folder_button = act_button(_("Open folder"), _("Open the folder of the journal"))
        self.check_button = act_button(_("Check now"), _("Check the journal now"))
        self.folder = ActRow(_("Your journal"), self.folder_button)
        self.folder.rule.hide()
        self.kept = ActRow(_("How it is kept"))
        self.here = ActRow(_("Settings of this computer"))
        self.check = ActRow(_("Check the journal"), self.check_button)
        for row in (self.folder, self.kept, self.here, self.check):
            self.body.addWidget(row)
            selectable = Qt.TextInteractionFlag.TextSelectableByMouse
            row.why.setTextInteractionFlags(selectable)
        memory = _("in memory only")
        self.folder.say(memory if desk.folder is None else str(desk.folder))
        self.here.say(str(desk.settings_file))
        self.check.say(_("Reads it from the first byte to the last; nothing is changed"))
        self.folder_button.setEnabled(desk.folder is not None)
        self.check_button.setEnabled(desk.folder is not None)
        self.show_lock(closed=False)
        self.folder_button.clicked.connect(self._on_folder)
        self.check_button.clicked.connect(self._on_check)

    def show_lock(self, *, closed: bool) -> None:
        """Say how the journal is kept; ``closed`` if it has a passphrase."""
        parts = _(
            "In the folder lie the journal, its key file, its backups, and notes written while it "
            "was locked."
        )
        lock = _("What you write is encrypted; the key file opens with your passphrase alone.")
        none = _(
            "The key file opens by itself: anyone who can read your files can read your journal."
        )
        self.kept.say(f"{parts} {lock if closed else none}")

    def _on_folder(self) -> None:
        url = QUrl.fromLocalFile(str(self._desk.folder))
        opened = QDesktopServices.openUrl(url)
        self.folder.complain("" if opened else _("No program here opens folders."))

    def _on_check(self) -> None:
        self.check_button.setEnabled(False)
        self.check.complain("")
        self.check.say(_("Checking…"))
        self._desk.worker.ask_journal(look_through, self._on_checked, self._on_not_checked)

    def _on_checked(self, report: Report) -> None:
        self.check_button.setEnabled(True)
        count = entries_words(report.entries)
        if report.whole:
            self.check.say(_("The journal is whole: {count}.").format(count=count))
            return
        self.check.say(count)
        told = [f"{one.sentence} {one.advice}" for one in report.damage]
        self.check.complain("\n".join(told))

    def _on_not_checked(self, error: ToldError) -> None:
        self.check_button.setEnabled(True)
        self.check.say("")
        self.check.complain(str(error))
