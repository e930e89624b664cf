"""Feeds the list: it asks for the words of the rows in view, a few at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moodjournal.domain.moment import Moment
from moodjournal.ui.pages.journal.entry_words import EntryWords
from moodjournal.usecases.see_written import Page, see_written

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from moodjournal.ui.page import Desk
    from moodjournal.ui.widgets.written_list import WrittenList
    from moodjournal.usecases.see_journal import Ref
    from moodjournal.usecases.see_written import Written

MOST = 90
"""Entries asked for at once."""
KEPT = 900


class Reading(QObject):
    """Rows on the one side, the database on the other.

    Args:
        desk: What the page works with.
        view: The list it feeds.
        parent: The page.

    Signals:
        filled: Words have come.
    """

    filled = Signal()

    def __init__(self, desk: Desk, view: WrittenList, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._list = desk, view
        self.rows: tuple[Ref, ...] = ()
        self.page = Page((), {}, {}, {}, {})
        self.covered = False
        self._places: dict[str, int] = {}
        self._hits: Mapping[str, Sequence[tuple[int, int]]] = {}
        self._written: dict[str, Written] = {}
        self._busy = self._again = False
        view.wanted.connect(self._on_wanted)

    # --- what is shown

    def show_rows(
        self, rows: tuple[Ref, ...], hits: Mapping[str, Sequence[tuple[int, int]]]
    ) -> None:
        """Show ``rows``, with what a search hit in them; the first in view stays if it can."""
        first = self.ref(self._list.top())
        current, edited = self.ref(self._list.current()), self._list.edited()
        edited_ref = None if edited is None else self.ref(edited)
        same = rows == self.rows
        self.rows, self._hits = rows, hits
        if same:
            self.renew()
            return
        self._places = {one.id: place for place, one in enumerate(rows)}
        self._written.clear()
        stays = first is not None and first.id in self._places
        top = self._places[first.id] if first and stays else 0
        self._list.set_count(len(rows), top, self._list.inside() if stays else 0)
        if current is not None and current.id in self._places:
            self._list.keep_current(self._places[current.id])
        if edited_ref is not None:
            self._list.move_editor(self._places.get(edited_ref.id, top))

    def renew(self) -> None:
        """Read anew what is in view."""
        self._written.clear()
        self._list.renew()

    def cover(self, on: bool) -> None:
        """Leave out, or show again, everything written in words."""
        self.covered = on
        self._put(self.page.refs)
        self.renew()

    # --- where things are

    def ref(self, place: int) -> Ref | None:
        """Return what stands at ``place``."""
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def written(self, place: int) -> Written | None:
        """Return the entry at ``place``; None while it is on the way."""
        ref = self.ref(place)
        return self._written.get(ref.id) if ref else None

    def place(self, entity_id: str) -> int | None:
        """Return where an entry stands; None if it is not shown."""
        return self._places.get(entity_id)

    def day_place(self, day: date) -> int | None:
        """Return where the entries of ``day`` begin; None if it has none here."""
        return next((place for place, one in enumerate(self.rows) if one.day == day), None)

    def words(self) -> EntryWords:
        """Return what puts the entries here into words; nothing is covered."""
        return EntryWords(self._desk.locale, self._year(), self.page)

    # --- asking

    def _on_wanted(self, first: int, last: int) -> None:
        if self._busy:
            self._again = True
            return
        refs = self.rows[first : min(last, first + MOST)]
        if refs:
            self._busy = True
            self._desk.worker.read(partial(see_written, refs=refs), self._on_page)

    def _on_page(self, page: Page) -> None:
        self._busy, self.page = False, page
        if len(self._written) > KEPT:
            self._written.clear()
        self._written.update(page.entries)
        again, self._again = self._again, False
        self._put(page.refs)
        self.filled.emit()
        if again and not self._busy:
            self._list.renew()

    def _put(self, refs: Sequence[Ref]) -> None:
        said = EntryWords(self._desk.locale, self._year(), self.page, covered=self.covered)
        rows = {}
        for ref in refs:
            place, one = self._places.get(ref.id), self._written.get(ref.id)
            if place is not None and one is not None:
                opens = place == 0 or self.rows[place - 1].day != self.rows[place].day
                hits = self._hits.get(ref.id, ())
                rows[place] = said.row(one, opens_day=opens, hits=hits)
        self._list.put_rows(rows)

    def _year(self) -> int:
        return Moment.from_utc(self._desk.clock(), self._desk.zone()).at.year
