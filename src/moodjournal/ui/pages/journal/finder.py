"""Searching: what was typed goes to the database, what it finds becomes rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moodjournal.ui.pages.journal.entry_words import words_of
from moodjournal.usecases.find_words import Found, FoundEntry, find_words

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_journal import Ref

Spans = tuple[tuple[int, int], ...]


class Finder(QObject):
    """Asks for one search at a time; what is typed meanwhile is asked for next.

    Args:
        desk: What the page works with.
        parent: The page.

    Signals:
        found: Rows among those shown now, where each was hit, and whether there are more.
    """

    found = Signal(object, object, bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: tuple[Ref, ...] = ()
        self._busy = False
        self.text = ""

    def know(self, rows: tuple[Ref, ...]) -> None:
        """Know the rows of the view that is searched."""
        self._rows = rows

    def look(self, text: str) -> None:
        """Search for ``text``."""
        self.text = text
        if text and not self._busy:
            self._busy = True
            self._desk.worker.read(partial(find_words, text=text), self._on_found)

    def _on_found(self, found: Found) -> None:
        self._busy = False
        if found.text != self.text:
            self.look(self.text)
            return
        refs = {one.id: one for one in self._rows}
        shown = [one for one in found.entries if one.entity.id in refs]
        rows = tuple(refs[one.entity.id] for one in shown)
        self.found.emit(rows, {one.entity.id: _spans(one) for one in shown}, found.more)


def _spans(one: FoundEntry) -> Spans:
    """Return the hits inside the words that the row shows."""
    shown = words_of(one.entity)
    if not one.text.startswith(shown):
        return ()
    return tuple((start, end) for start, end in one.marks if end <= len(shown))
