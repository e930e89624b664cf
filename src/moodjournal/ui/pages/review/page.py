"""The Review page: the journal is read and not written, until the two end it."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.passphrase import Secret, pause_after
from moodjournal.ui.glance import has_passphrase
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.review.begin_card import WIDEST_PX, BeginCard
from moodjournal.ui.pages.review.end_panel import EndPanel
from moodjournal.ui.pages.review.view import ReviewView
from moodjournal.ui.widgets.scrolling import scrolling
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.keep_review import keep_review
from moodjournal.usecases.see_review import see_review

if TYPE_CHECKING:
    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.store import Db
    from moodjournal.store.journal import Journal
    from moodjournal.usecases.review_seen import Review


class ReviewPage(Page["Review | None"]):
    """What a review is; then the review; then what is kept of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._keep = self._numbers = True
        self._tries = 0
        self.card = BeginCard()
        self.view: ReviewView | None = None
        self.panel: EndPanel | None = None
        self._last: QWidget | None = None
        self.stack = QStackedWidget()
        self._first = scrolling(_framed(self.card))
        self.stack.addWidget(self._first)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.card.wanted.connect(self._on_begin)

    @override
    def load(self, db: Db) -> Review | None:
        return None  # nothing is gathered before the review begins

    @override
    def show_snapshot(self, snapshot: Review | None) -> None:
        if snapshot is not None:
            self._open(snapshot)

    @override
    def take_focus(self) -> None:
        if self.panel is not None:
            self.panel.setFocus()
        elif self.view is not None:
            self.view.take_focus()
        else:
            self.card.setFocus()

    @override
    def apply_theme(self) -> None:
        if self.view is not None:
            self.view.apply_theme()

    # --- it begins

    def _on_begin(self, words_first: bool) -> None:
        self._numbers = not words_first
        self.card.refuse("")
        self.card.begin.setEnabled(False)
        worker = self.desk.worker
        worker.only_read(True)
        worker.ask_journal(partial(_hold, on=True), self._on_held, self._on_not_begun)

    def _on_held(self, _nothing: None) -> None:
        see = partial(see_review, now=self.desk.clock(), zone=self.desk.zone())
        self.desk.worker.read(see, self._open, self._on_not_begun)

    def _on_not_begun(self, error: ToldError) -> None:
        self.card.refuse(str(error))
        free = partial(_prove_and_let_go, secret=None)
        self.desk.worker.ask_journal(free, self._on_let_go, self._on_not_ended)

    def _open(self, review: Review) -> None:
        self.card.refuse("")
        self.view = ReviewView(self.desk, review, own=True, numbers=self._numbers)
        self.view.ended.connect(self._on_end)
        self.view.support_wanted.connect(self._on_support)
        self.view.lock_wanted.connect(self.lock_wanted)
        self.stack.addWidget(self.view)
        self.stack.setCurrentWidget(self.view)
        self.confined.emit(True)
        self.view.take_focus()

    def _on_support(self) -> None:
        self.leads_to.emit("support", None)

    # --- it ends

    def _on_end(self) -> None:
        if self.view is None or self.panel is not None:
            return
        marks = self.view.marks
        self.panel = EndPanel(
            _("End the review?") if marks.empty else marks.question(),
            tuple(one.text for one in marks.steps),
            empty=marks.empty,
            secret=has_passphrase(self.desk.folder),
        )
        self.panel.answered.connect(self._on_answered)
        self.panel.back.connect(self._on_back)
        self._last = last = scrolling(_framed(self.panel))
        self.stack.addWidget(last)
        self.stack.setCurrentWidget(last)
        self.panel.setFocus()

    def _on_back(self) -> None:
        if self.view is not None:
            self.stack.setCurrentWidget(self.view)
            self._drop_panel()
            self.view.take_focus()

    def _on_answered(self, keep: bool, typed: str) -> None:
        self._keep = keep
        prove = partial(_prove_and_let_go, secret=Secret(typed) if typed else None)
        self.desk.worker.ask_journal(prove, self._on_let_go, self._on_not_ended)

    def _on_let_go(self, _nothing: None) -> None:
        self.desk.worker.only_read(False)
        if self.view is None or not self._keep or self.view.marks.empty:
            self._leave()
            return
        now = self.desk.clock()
        command = partial(keep_review, marks=self.view.marks, today=self.view.today, now=now)
        self.desk.worker.write(command, self._on_kept, self._on_not_ended)

    def _on_kept(self, change: Change) -> None:
        self._leave()
        self.said.emit(change.said, _("Undo"), self._on_undo)

    def _on_not_ended(self, error: ToldError) -> None:
        self._tries += 1
        if self.panel is not None:
            self.panel.refuse(str(error), pause_after(self._tries))

    def _on_undo(self) -> None:
        self.desk.worker.undo()

    def _leave(self) -> None:
        """Show again what a review is; nothing of this one is held."""
        self._tries = 0
        self._drop_panel()
        self.stack.setCurrentWidget(self._first)
        if self.view is not None:
            self.stack.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
            self.view = None
        self.confined.emit(False)
        self.take_focus()

    def _drop_panel(self) -> None:
        if self._last is not None:
            self.stack.removeWidget(self._last)
            self._last.hide()
            self._last.deleteLater()
            self.panel = self._last = None


def _framed(card: QWidget) -> QWidget:
    """Return a page with its title and one card."""
    inside = QWidget()
    card.setMaximumWidth(WIDEST_PX * 2)
    column = QVBoxLayout(inside)
    column.setContentsMargins(36, 24, 36, 36)
    column.setSpacing(16)
    column.addWidget(words(_("Review"), "title"))
    column.addWidget(card)
    column.addStretch(1)
    return inside


def _hold(journal: Journal, on: bool) -> None:
    """Let the database itself refuse to be written, or take writes again."""
    from moodjournal.store.read_only import read_only

    read_only(journal.link, on=on)


def _prove_and_let_go(journal: Journal, secret: Secret | None) -> None:
    """Let the journal be written again, by who knows its passphrase.

    Raises:
        WrongPassphraseError: That is not the one; it stays as it is.
    """
    from moodjournal.store.key_file import KEY_FILE, read_keys

    if secret is not None and journal.folder is not None:
        read_keys(journal.folder / KEY_FILE, secret)
    _hold(journal, on=False)
