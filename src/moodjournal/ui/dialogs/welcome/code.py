"""First start, still step 1: the recovery code of a new passphrase."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.dialogs.recovery.code_form import CodeForm
from moodjournal.ui.dialogs.welcome.step import Step, focus
from moodjournal.usecases.new_recovery_code import keep_code, make_code

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.new_recovery_code import RecoveryCode


class RecoveryStep(Step):
    """The code, shown once; it counts when its last group was typed again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.form = CodeForm()
        self.form.cancel.hide()  # "Later" stands below every step
        self.form.kept.connect(self._on_kept)
        self.column.addWidget(self.form)
        self.column.addWidget(self.wrong)

    def begin(self) -> None:
        """Show a new code."""
        about = _("Print it or write it down, then type its last group.")
        self.told.emit(_("Your recovery code"), about)
        self.form.begin(make_code(self._desk.clock()))
        focus(self.form.last)

    def forget(self) -> None:
        """Hold no code any more."""
        self.form.forget()

    def _on_kept(self, made: RecoveryCode) -> None:
        keep = partial(keep_code, code=made)
        self._desk.worker.ask_journal(keep, self._on_done, self._on_refused)

    def _on_done(self, _nothing: None) -> None:
        self.done.emit()

    def _on_refused(self, error: ToldError) -> None:
        self.form.refuse(str(error))
