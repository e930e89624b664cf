"""A sheet to print and fill in by hand."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QPushButton

from moodjournal.domain.moment import Moment
from moodjournal.ui.file_asking import ask_where_to_save
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from pathlib import Path

    from moodjournal.ui.page import Desk


class SheetCard(Card):
    """One page for a week, saved as a PDF."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("A sheet to fill in by hand"))
        self._desk = desk
        about = _(
            "One page: a week of moods, and what to note after a session. Later, copy it in on "
            "Today: change the time to the one on the sheet, and tick that it is copied."
        )
        self.save = QPushButton(_("Save as PDF…"))
        self.save.clicked.connect(self._on_save)
        self.said = SaidLine()
        self.body.addWidget(words(about, "muted"))
        self.body.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.said)
        self.said.hide()

    def _on_save(self) -> None:
        self.said.clear()
        self.said.hide()
        today = Moment.from_utc(self._desk.clock(), self._desk.zone()).at.date()
        name = f"sheet-{today.isoformat()}.pdf"
        chosen = ask_where_to_save(self, _("Save as PDF"), name, _("PDF (*.pdf)"))
        if chosen is not None:
            country = QLocale.territoryToCode(self._desk.locale.territory())
            self._desk.worker.draw(partial(_save, chosen, country), self._on_saved)

    def _on_saved(self, problem: str) -> None:
        self.said.show()
        if problem:
            self.said.complain(problem)
        else:
            self.said.say(_("Saved."))


def _save(target: Path, country: str) -> str:
    """Write the sheet in the drawing thread; return what went wrong, or nothing."""
    from moodjournal.usecases.save_sheet import save_sheet  # brings the drawing library

    try:
        save_sheet(target, country)
    except OSError:
        return _("The sheet cannot be written there; please choose another folder.")
    return ""
