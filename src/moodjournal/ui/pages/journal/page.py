"""The Journal page: everything written, newest first."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Topic
from moodjournal.domain.moment import Moment
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.journal.entry_row import EntryRow
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.scrolling import fill_with
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.see_journal import DayWritten, JournalSeen, see_journal
from moodjournal.usecases.write_reflection import tick_step

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from moodjournal.domain.reflection import Step
    from moodjournal.store import Db

AT_ONCE = 60
WIDEST_PX = 760
MARGIN_PX = 36


class JournalPage(Page[JournalSeen]):
    """What was written, by day; older days on request."""

    topics = frozenset(
        {Topic.CHECK_INS, Topic.REFLECTIONS, Topic.STEPS, Topic.SESSIONS, Topic.SETTINGS}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._most = AT_ONCE
        self.card = Card()
        self.empty = words(_("Everything you write will stand here, by day."), "muted")
        self.older = QPushButton(_("Show older days"))
        self.older.clicked.connect(self._on_older)
        inside = QWidget()
        column = self._column = QVBoxLayout(inside)
        column.setSpacing(16)
        column.addWidget(words(_("Journal"), "title"))
        column.addWidget(self.empty)
        column.addWidget(self.card)
        column.addWidget(self.older, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        fill_with(self, inside)

    @override
    def load(self, db: Db) -> JournalSeen:
        return see_journal(db, self._most)

    @override
    def show_snapshot(self, snapshot: JournalSeen) -> None:
        while (item := self.card.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, day in enumerate(snapshot.days):
            if place:
                self.card.body.addWidget(rule())
            self._add_day(day)
        self.card.setVisible(bool(snapshot.days))
        self.empty.setVisible(not snapshot.days)
        self.older.setVisible(snapshot.more)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Lines that are too long are hard to read; a wide page keeps its right side free.
        free = self.width() - MARGIN_PX - round(WIDEST_PX * self.text_scale)
        self._column.setContentsMargins(MARGIN_PX, 24, max(MARGIN_PX, free), 36)

    @override
    def apply_theme(self) -> None:
        self.refresh()

    def _add_day(self, day: DayWritten) -> None:
        heading = day_words(self.desk.locale, day.day, year=True)
        self.card.body.addWidget(words(heading, "small-strong"))
        for entry in day.entries:
            row = EntryRow(self.desk, entry)
            row.session_wanted.connect(self._on_session)
            row.tick_wanted.connect(self._on_tick)
            self.card.body.addWidget(row)

    def _on_older(self) -> None:
        self._most += AT_ONCE
        self.refresh()

    def _on_session(self, session_id: str) -> None:
        self.leads_to.emit("sessions", session_id)

    def _on_tick(self, step: Step, done: bool) -> None:
        now = self.desk.clock()
        today = Moment.from_utc(now, self.desk.zone()).at.date()
        command = partial(tick_step, step_id=step.id, done_on=today if done else None, now=now)
        self.desk.worker.write(command)
