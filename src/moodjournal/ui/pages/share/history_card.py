"""What has left the journal: when, what kind of file, how many entries. Never what was in it."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.ui.backup_words import moment_words
from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.clear_shares import clear_shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.domain.share_record import ShareRecord
    from moodjournal.ui.page import Desk

MOST_LINES = 12


class HistoryCard(Card):
    """For the person alone; it is in no file that leaves.

    Args:
        desk: What the page works with.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("What has left so far"))
        self._desk = desk
        self.about = words("", "muted")
        self.clear = act_button(_("Clear"), _("Clear the list of what has left"))
        self.clear.clicked.connect(self._on_clear)
        self.add_aside(self.clear)
        self.lines: list[str] = []
        self._list: QWidget | None = None
        self.body.addWidget(self.about)

    def show_shares(self, shares: Sequence[ShareRecord]) -> None:
        """Show what has left, newest first."""
        self.lines = [self._line(one) for one in shares]
        if self._list is not None:
            self._list.setParent(None)
            self._list.deleteLater()
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for line in self.lines[:MOST_LINES]:
            column.addWidget(words(line))
        self.body.addWidget(self._list)
        self._list.setVisible(bool(shares))
        older = len(shares) - MOST_LINES
        text = _(
            "Nothing yet. It is kept here when, what kind and how many; never what or to whom."
        )
        if shares:
            text = ngettext("and {n} older", "and {n} older", older).format(n=older)
        self.about.setText(text)
        self.about.setVisible(not shares or older > 0)
        self.clear.setVisible(bool(shares))

    def _line(self, one: ShareRecord) -> str:
        how_many = ngettext("{n} entry", "{n} entries", one.entries).format(n=one.entries)
        return " · ".join((moment_words(one.created_at, self._desk), kind_name(one.kind), how_many))

    def _on_clear(self) -> None:
        self._desk.worker.write(clear_shares)


def kind_name(kind: str) -> str:
    """Return what a kind of file is called; one that is not known, as it was kept."""
    return {
        "report": _("Report, PDF"),
        "print": _("Report, printed"),
        "reading": _("Pages for reading, PDF"),
        "copy": _("Copy for a therapist"),
        "csv": _("Tables (CSV)"),
        "json": _("Everything as JSON"),
        "fhir": _("For a clinic (FHIR)"),
        "ics": _("Dates (iCalendar)"),
        "sqlite": _("Database without encryption"),
    }.get(kind, kind)
