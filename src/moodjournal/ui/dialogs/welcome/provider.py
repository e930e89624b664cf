"""First start, step 4: what the person wants to show their provider."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.dialogs.welcome.step import Step, answer, focus
from moodjournal.ui.widgets.chips import ChipRow
from moodjournal.usecases.remember_choice import remember_choice
from moodjournal.usecases.see_measures import Tracked, see_measures

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk

MOOD = ""
"""As the setting has it."""


class Provider(Step):
    """Which measure comes first on a report, if ever one is made."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.first = ChipRow(_("Comes first"), exclusive=True)
        self.begin_button = answer(_("Begin"), self._on_begin, "primary")
        self.column.setSpacing(18)
        for part in (self.first, self.wrong, self.begin_button):
            self.column.addWidget(part)

    def begin(self) -> None:
        """Ask, once it is known what is tracked."""
        about = _(
            "Nothing is shown to anyone until you make a report, and you see exactly that page "
            "first. Which should come first on it? Nothing yet is an answer too."
        )
        self.told.emit(_("What do you want to show your provider?"), about)
        focus(self.begin_button)
        self._desk.worker.read(see_measures, self._on_seen)

    def _on_seen(self, tracked: Tracked) -> None:
        named = [(one.measure.id, one.measure.name) for one in tracked.measures]
        chips = [(MOOD, _("Mood")), *named]
        self.first.set_chips([(key, name, False) for key, name in chips])

    def _on_begin(self) -> None:
        chosen = self.first.chosen()
        if not chosen:
            self.done.emit()
            return
        now = self._desk.clock()
        command = partial(remember_choice, key="headline_measure", value=chosen[0], now=now)
        self._desk.worker.write(command, self._on_kept, self._on_refused)

    def _on_kept(self, _change: Change) -> None:
        self.done.emit()

    def _on_refused(self, error: ToldError) -> None:
        self.complain(str(error))
