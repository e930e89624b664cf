"""The Journal page: everything written, by day, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.moment import Moment, logical_day
from moodjournal.domain.reflection import Step
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.journal.acts import Asked, EntryActs
from moodjournal.ui.pages.journal.editing import Editing
from moodjournal.ui.pages.journal.finder import Finder
from moodjournal.ui.pages.journal.head_bar import HeadBar
from moodjournal.ui.pages.journal.reading import Reading
from moodjournal.ui.pages.journal.rows_card import RowsCard, count_words
from moodjournal.ui.pages.journal.trash_room import TrashRoom
from moodjournal.ui.pages.journal.year_card import YearCard
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.usecases.see_journal import JournalSeen, Ref, View, see_journal
from moodjournal.usecases.see_settings import day_start
from moodjournal.usecases.see_year import YearSeen, see_year

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent

    from moodjournal.store import Db

ASIDE_PX = 300
WIDE_PX = 892
"""Narrower than this the year stands in place of the list, not beside it."""
NARROW_PX = 480


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows: the list, the year, and which day it is."""

    journal: JournalSeen
    year: YearSeen
    today: date


class JournalPage(Page[Seen]):
    """What was written, by day: to read, to search, to change where it stands."""

    topics = frozenset(Topic) - {Topic.NOTES, Topic.IMPORTS, Topic.OLDER_TEXT, Topic.DRAFTS}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._view = View()
        self._year: int | None = None
        self._seen: Seen | None = None
        self.head = HeadBar(desk)
        self.card = RowsCard(desk)
        self.list = self.card.list
        self.reading = Reading(desk, self.list, self)
        self.editing = Editing(desk, self.list, self.reading, self)
        self.acts = EntryActs(desk, self)
        self.finder = Finder(desk, self)
        self.year = YearCard(desk)
        self.trash = TrashRoom(desk)
        self._build()
        self._connect()

    # --- loading

    @override
    def load(self, db: Db) -> Seen:
        here = Moment.from_utc(self.desk.clock(), self.desk.zone())
        today = logical_day(here, day_start(db))
        return Seen(see_journal(db, self._view), see_year(db, self._year or today.year), today)

    @override
    def show_snapshot(self, snapshot: Seen) -> None:
        self._seen = snapshot
        self.head.show_choices(snapshot.journal)
        self.year.show_year(snapshot.year, snapshot.today)
        self.finder.know(snapshot.journal.rows)
        if self.trash.isVisibleTo(self):
            self.trash.refresh()
        if self.finder.text:
            self.finder.look(self.finder.text)
        else:
            self._show_rows(snapshot.journal.rows, {}, False)

    def _show_rows(self, rows: tuple[Ref, ...], hits: dict[str, Any], more: bool) -> None:
        self.reading.show_rows(rows, hits)
        if self.list.edited() is not None and not rows:
            self.editing.gone()
        searched = bool(self.finder.text)
        said = "" if self._view.whole and not searched else count_words(len(rows), more=more)
        self.card.show_state(said, rows=len(rows), searched=searched, whole=self._view.whole)

    # --- arriving and leaving

    @override
    def arrive(self, what: Any) -> None:
        if what == "search":
            self._leave_trash()
            self.head.year.setChecked(False)
            self.head.search.setFocus()
            self.head.search.selectAll()
        elif what == "trash":
            self._on_trash()
        elif isinstance(what, date):
            self._on_day(what)

    @override
    def take_focus(self) -> None:
        (self.list if self.reading.rows else self.head.search).setFocus()

    @override
    def leave(self) -> None:
        self.editing.save_pending()

    @override
    def apply_theme(self) -> None:
        self.head.apply_theme()
        self.year.apply_theme()
        self.list.set_theme(self.desk.tokens(), self.desk.icons())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.is_wide(WIDE_PX)
        margin = 36 if self.is_wide(NARROW_PX) else 16
        self._column.setContentsMargins(margin, 24, margin, 32)
        self.head.fit(self.text_scale, self.width() - 2 * margin)
        self.head.fold(not wide)
        self._fold(wide=wide)

    def _fold(self, *, wide: bool) -> None:
        year_alone = not wide and self.head.year.isChecked()
        self._left.setVisible(not year_alone)
        self._aside.setVisible(wide or year_alone)
        aside = round(ASIDE_PX * self.text_scale)
        self._aside.setMaximumWidth(aside if wide else 16777215)
        self._aside.setMinimumWidth(aside if wide else 0)

    # --- choosing

    def _on_view(self, view: View) -> None:
        self.editing.close(keep=True)
        self._leave_trash()
        self._view = view
        self.refresh()

    def _on_search(self, text: str) -> None:
        self.editing.close(keep=True)
        self._leave_trash()
        self.finder.look(text)
        if not text and self._seen is not None:
            self._show_rows(self._seen.journal.rows, {}, False)

    def _on_show_all(self) -> None:
        self.head.search.clear()
        self.finder.look("")
        self._on_view(View())

    def _on_into_list(self) -> None:
        if self.reading.rows:
            self.list.setFocus()

    def _on_day(self, day: date) -> None:
        self._leave_trash()
        place = self.reading.day_place(day)
        if place is not None:
            self.year.quiet()
            self.head.year.setChecked(False)
            self.list.set_current(place, aloud=True)
            self.list.show_top(place)
            self.list.setFocus()
        elif self._seen is not None and any(one.day == day for one in self._seen.journal.rows):
            self._on_show_all()
        else:
            self.year.offer(day)
            self._aside.ensureWidgetVisible(self.year.fill)

    def _on_year(self, year: int) -> None:
        self._year = year
        self.refresh()

    def _on_fold(self, on: bool) -> None:
        self._fold(wide=self.is_wide(WIDE_PX))
        (self.year.grid if on else self.list).setFocus()

    def _on_cover(self, on: bool) -> None:
        self.editing.close(keep=True)
        self.reading.cover(on)
        self.trash.cover(on)

    # --- the entry in hand

    def _on_opened(self, place: int) -> None:
        one = self.reading.written(place)
        if one is not None and not self.reading.covered:
            self.editing.open(one)

    def _on_pressed(self, place: int) -> None:
        one = self.reading.written(place)
        if one is not None and isinstance(one.entity, Step):
            self.acts.tick(one.entity, one.entity.done_on is None)

    def _on_menu(self, place: int, spot: QPoint) -> None:
        one = self.reading.written(place)
        if one is not None:
            self.acts.open(Asked(one, self.reading.words().plain(one)), spot)

    def _on_done(self, change: Change) -> None:
        self.said.emit(change.said, _("Undo"), self._undo)

    def _undo(self) -> None:
        self.desk.worker.undo(self._on_undone)

    def _on_undone(self, _change: Change) -> None:
        self.said.emit(_("Taken back."), "", None)

    def _on_told(self, sentence: str) -> None:
        self.said.emit(sentence, "", None)

    # --- the trash

    def _on_trash(self) -> None:
        self.editing.close(keep=True)
        self.head.year.setChecked(False)
        self._left.setCurrentWidget(self.trash)
        self.trash.refresh()
        self.trash.pane.close_link.setFocus()

    def _leave_trash(self) -> None:
        self._left.setCurrentWidget(self.card)

    # --- how it is made

    def _build(self) -> None:
        self._left = QStackedWidget()
        self._left.addWidget(self.card)
        self._left.addWidget(self.trash)
        self.trash_link = QPushButton(_("Trash"))
        self.trash_link.setProperty("role", "plain")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.year)
        column.addWidget(self.trash_link, alignment=Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self._aside = scrolling(inside)
        across = QHBoxLayout()
        across.setSpacing(20)
        across.addWidget(self._left, stretch=1)
        across.addWidget(self._aside)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(self.head)
        self._column.addLayout(across, stretch=1)

    def _connect(self) -> None:
        self.head.search.searched.connect(self._on_search)
        self.head.search.went_down.connect(self._on_into_list)
        self.head.view_wanted.connect(self._on_view)
        self.head.trash_wanted.connect(self._on_trash)
        self.head.covered.connect(self._on_cover)
        self.head.year_wanted.connect(self._on_fold)
        self.finder.found.connect(self._show_rows)
        self.card.all_wanted.connect(self._on_show_all)
        self.card.write_wanted.connect(partial(self.leads_to.emit, "today", "new"))
        self.list.opened.connect(self._on_opened)
        self.list.pressed.connect(self._on_pressed)
        self.list.menu_wanted.connect(self._on_menu)
        self.list.went_up.connect(self.head.search.setFocus)
        self.editing.done.connect(self._on_done)
        self.editing.leads_to.connect(self.leads_to)
        self.acts.done.connect(self._on_done)
        self.acts.told.connect(self._on_told)
        self.acts.edit_wanted.connect(self.editing.open)
        self.acts.older_wanted.connect(self.editing.open_older)
        self.acts.session_wanted.connect(partial(self.leads_to.emit, "sessions"))
        self.year.day_wanted.connect(self._on_day)
        self.year.year_wanted.connect(self._on_year)
        self.year.fill_wanted.connect(partial(self.leads_to.emit, "today"))
        self.trash_link.clicked.connect(self._on_trash)
        self.trash.closed.connect(self._leave_trash)
        self.trash.done.connect(self._on_done)
        self.trash.told.connect(self._on_told)
        hide = QShortcut(QKeySequence("Ctrl+Shift+K"), self)
        hide.activated.connect(self.head.cover.toggle)
