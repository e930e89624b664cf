"""The Today page."""

from __future__ import annotations

from datetime import date
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError, ToldError
from moodjournal.domain.moment import Moment
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.today.cards import (
    CourseCard,
    DaysCard,
    MorningCard,
    before_first_card,
    day_line,
    greeting,
)
from moodjournal.ui.pages.today.drafting import Drafting
from moodjournal.ui.pages.today.entries import EntriesCard
from moodjournal.ui.pages.today.form import CheckInForm
from moodjournal.ui.pages.today.note_acts import NoteActs
from moodjournal.ui.pages.today.notes_card import NotesCard
from moodjournal.ui.pages.today.yesterday_card import YesterdayCard
from moodjournal.ui.widgets.scrolling import fill_with
from moodjournal.ui.widgets.tab_order import stop_before
from moodjournal.ui.widgets.when import time_words
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.keep_measure import add_tag
from moodjournal.usecases.log_check_in import log_check_in
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.remember_choice import remember_choice
from moodjournal.usecases.see_today import Today, see_today

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from moodjournal.store import Db

TICK_MS = 20_000
ASIDE_PX = 330
WIDE_PX = 892
"""Narrower than this the right column folds under the left."""
NARROW_PX = 480
"""Narrower than this the page gives its margins away."""
QWIDGETSIZE_MAX = 16777215


class TodayPage(Page[Today]):
    """A check-in, the course, the last days."""

    topics = frozenset(
        {
            Topic.CHECK_INS,
            Topic.MEASURES,
            Topic.TAGS,
            Topic.COURSES,
            Topic.PHASES,
            Topic.SESSIONS,
            Topic.SETTINGS,
            Topic.EFFECTS,
            Topic.GOALS,
            Topic.NOTES,
            Topic.QUESTIONNAIRES,
            Topic.REFLECTIONS,
            Topic.STEPS,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._opened = False
        self.greeting = words("", "title")
        self.day = words("", "muted")
        self.form = CheckInForm(desk)
        self.drafts = Drafting(desk, self.form, self)
        self.entries = EntriesCard(desk)
        self.course = CourseCard(desk)
        self.morning = MorningCard()
        self.yesterday = YesterdayCard(desk)
        self.notes = NotesCard(desk)
        self.acts = NoteActs(desk, self.notes, self)
        self.before_first = before_first_card()
        self.days = DaysCard(desk)
        self._build()
        self._connect()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.form.when.tick)
        self._clock.start(TICK_MS)

    @override
    def load(self, db: Db) -> Today:
        return see_today(db, self.desk.clock(), self.desk.zone())

    @override
    def show_snapshot(self, snapshot: Today) -> None:
        self.greeting.setText(greeting(snapshot.now.at.hour))
        self.day.setText(day_line(self.desk.locale, snapshot))
        if not self._opened:
            self._opened = True
            self.form.set_open(snapshot.form_open)
            self.form.hold(None)
            self.drafts.look()
            self.form.mood.setFocus()
        held = self.form.holds()
        if held is not None:
            self.form.meet(snapshot.entry(held.id))
        self.form.show_parts(snapshot)
        self.entries.show_today(snapshot)
        stop_before(self.course.plan, self.entries.stops())
        self.course.show_today(snapshot)
        self.morning.show_today(snapshot)
        self.yesterday.show_yesterday(snapshot.yesterday)
        self.acts.show_today(snapshot)
        self.before_first.setVisible(snapshot.days_since is None and not snapshot.notes)
        self.days.setVisible(not snapshot.first_time)
        self.days.show_days(snapshot.last_days)

    @override
    def arrive(self, what: Any) -> None:
        if what == "new":
            self._save_pending()
            self.form.hold(None)
            self.form.mood.setFocus()
        elif isinstance(what, date):
            self._save_pending()
            self.form.hold(None)
            self.form.when.ask_for(what)
        elif isinstance(what, CheckIn):
            self._on_edit(what)

    @override
    def apply_theme(self) -> None:
        for part in (self.course.dots, self.days.dots):
            part.set_tokens(self.desk.tokens())
        self.refresh()

    @override
    def take_focus(self) -> None:
        self.form.mood.setFocus()

    @override
    def leave(self) -> None:
        self._save_pending()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.is_wide(WIDE_PX)
        aside = round(ASIDE_PX * self.text_scale)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        margin = 36 if self.is_wide(NARROW_PX) else 16
        self._inside.setContentsMargins(margin, 24, margin, 36)
        self._aside.setMinimumWidth(aside if wide else 0)
        self._aside.setMaximumWidth(aside if wide else QWIDGETSIZE_MAX)

    # --- saving

    def _on_save(self, done: bool) -> None:
        try:
            entry = self.form.entry()
        except BadInputError as error:
            self.form.said.complain(str(error))
            return
        self.drafts.saving()
        command = self._logging(entry)
        landed = partial(self._on_saved, entry, done)
        self.desk.worker.write(command, landed, self._on_not_saved)

    def _on_saved(self, entry: CheckIn, done: bool, _change: Change) -> None:
        now = Moment.from_utc(self.desk.clock(), self.desk.zone())
        when = time_words(self.desk.locale, now.at.time())
        if done:
            self.form.hold(None)
        else:
            self.form.kept(entry)
            if not self.form.open:
                self.form.set_open(True)
        self.form.said.say(_("Saved {time}").format(time=when), _("undo"))
        if done:
            self.form.mood.setFocus()

    def _on_not_saved(self, error: ToldError) -> None:
        self.form.said.complain(str(error))
        self.drafts.keeper.touch()

    def _save_pending(self) -> None:
        """Keep what was typed and not saved yet: leaving never loses a word."""
        entry = self.form.unsaved()
        if entry is not None:
            self.drafts.saving()
            self.desk.worker.write(self._logging(entry))

    def _logging(self, entry: CheckIn) -> Callable[[Db], Change]:
        now, draft = self.desk.clock(), self.drafts.name()
        return partial(log_check_in, entry=entry, now=now, draft=draft)

    def _on_undo(self) -> None:
        self.desk.worker.undo(self._on_undone)

    def _on_undone(self, _change: Change) -> None:
        self.form.said.say(_("Taken back."))

    # --- small acts

    def _on_edit(self, entry: CheckIn) -> None:
        self._save_pending()
        self.form.set_open(True)
        self.form.hold(entry)
        self.drafts.look()
        self.form.mood.setFocus()

    def _on_add(self, entry: CheckIn) -> None:
        self._on_edit(entry)
        self.form.write_on()

    def _on_delete(self, entry: CheckIn) -> None:
        now = self.desk.clock()
        command = partial(put_in_trash, kind=CheckIn, entity_id=entry.id, now=now)
        self.desk.worker.write(command, self._on_deleted)

    def _on_deleted(self, change: Change) -> None:
        self.said.emit(change.said, _("Undo"), self._on_undo)

    def _on_tag(self, name: str) -> None:
        command = partial(add_tag, name=name, now=self.desk.clock())
        self.desk.worker.write(command, self._on_tag_added, self._on_not_saved)

    def _on_tag_added(self, change: Change) -> None:
        self.form.details.choose_tag(change.made[0])

    def _on_folded(self, wide_open: bool) -> None:
        now = self.desk.clock()
        command = partial(remember_choice, key="form_open", value=wide_open, now=now)
        self.desk.worker.write(command)

    def _on_plan(self) -> None:
        self.leads_to.emit("sessions", "plan")

    # --- how it is made

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.morning)
        left.addWidget(self.yesterday)
        left.addWidget(self.drafts.offer)
        left.addWidget(self.form)
        left.addWidget(self.entries)
        left.addStretch(1)
        self._aside = QWidget()
        right = QVBoxLayout(self._aside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        for card in (self.course, self.notes, self.before_first, self.days):
            right.addWidget(card)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(20)
        self._columns.addLayout(left, stretch=1)
        self._columns.addWidget(self._aside)
        inside = QWidget()
        column = self._inside = QVBoxLayout(inside)
        column.setSpacing(2)
        column.addWidget(self.greeting)
        column.addWidget(self.day)
        column.addSpacing(18)
        column.addLayout(self._columns)
        column.addStretch(1)
        fill_with(self, inside)

    def _connect(self) -> None:
        self.form.save_wanted.connect(self._on_save)
        self.form.undo_wanted.connect(self._on_undo)
        self.form.tag_wanted.connect(self._on_tag)
        self.form.folded.connect(self._on_folded)
        self.entries.edit_wanted.connect(self._on_edit)
        self.entries.delete_wanted.connect(self._on_delete)
        self.course.plan_wanted.connect(self._on_plan)
        self.form.gentle_wanted.connect(partial(self.leads_to.emit, "gentle", None))
        self.yesterday.edit_wanted.connect(self._on_edit)
        self.yesterday.add_wanted.connect(self._on_add)
        self.yesterday.done.connect(self._on_deleted)
        self.acts.leads_to.connect(self.leads_to)
        self.acts.check_in_wanted.connect(self.take_focus)
        self.acts.done.connect(self._on_deleted)
