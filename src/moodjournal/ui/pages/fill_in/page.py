"""A questionnaire, filled in: all items in one card, keys answer and move."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.scoring import is_complete
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.fill_in.foot import FormFoot
from moodjournal.ui.pages.fill_in.head import FormHead
from moodjournal.ui.pages.fill_in.keeper import FormKeeper
from moodjournal.ui.pages.fill_in.note_card import NoteCard
from moodjournal.ui.pages.fill_in.once_line import OnceLine
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.questionnaire_form import QuestionnaireForm
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.say_once import TELLS_NO_ONE, say_once
from moodjournal.usecases.see_form import FormSeen, see_form

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from moodjournal.domain.answered import Answered
    from moodjournal.store import Db

WIDEST_PX = 880
HIGH_PX = 620
"""Lower than this (at 100 % text) the credit moves into the list, and the margins shrink."""


class FillInPage(Page[FormSeen | None]):
    """One questionnaire. Each answer is kept at once; the last score is never shown here."""

    topics = frozenset({Topic.QUESTIONNAIRES})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._what = self._instrument = ""
        self._arriving = False
        self.keeper: FormKeeper | None = None
        self.form: QuestionnaireForm | None = None
        self.head = FormHead()
        self.once = OnceLine()
        self.note = NoteCard()
        self.note.hide()
        self.foot = FormFoot()
        self.empty = self._make_empty()
        self._build()
        self._connect()
        self._show_parts()

    @override
    def load(self, db: Db) -> FormSeen | None:
        for what in (self._what, self._instrument):
            try:
                return see_form(db, what, self.desk.clock(), self.desk.zone())
            except BadInputError:
                continue  # taken back meanwhile: a new one begins
        return None

    @override
    def show_snapshot(self, snapshot: FormSeen | None) -> None:
        if snapshot is None:
            self._arriving = self._arriving and not self._what
            self._show_parts()
            return
        if self._arriving or self.keeper is None or self.form is None:
            self._arriving = False
            self._open(snapshot)
        elif not self.keeper.is_busy():
            self.keeper.take(snapshot.entity)
            self.form.show_answers(snapshot.entity.answers)
            self._show_state()

    @override
    def arrive(self, what: Any) -> None:
        """Open the questionnaire ``what``, or a new one (or the unfinished) of an instrument."""
        self._arriving = True
        self._close()
        self._what = str(what)
        self.refresh()

    @override
    def take_focus(self) -> None:
        if self.form is not None and self.form.isVisibleTo(self):
            self.form.take_focus()
        elif self.note.isVisibleTo(self):
            self.note.accept.setFocus()
        else:
            super().take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_later()
        elif not self._taken_by_form(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- what is open

    def _open(self, seen: FormSeen) -> None:
        self._instrument = seen.instrument.id
        self.keeper = FormKeeper(self.desk, seen.instrument, seen.entity, self)
        self.keeper.alerted.connect(self._on_alerted)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.refused.connect(self._on_refused)
        self.form = QuestionnaireForm(seen.instrument)
        self.form.answered.connect(self._on_answered)
        self.form.submitted.connect(self._on_save)
        self._place.addWidget(self.form)
        self.form.show_answers(seen.entity.answers)
        self.head.show_instrument(seen.instrument)
        self.note.show_instrument(seen.instrument)
        self.note.setVisible(bool(seen.instrument.content_note) and not seen.entity.answers)
        self.once.setVisible(seen.first_time)
        if seen.first_time:
            now = self.desk.clock()
            self.desk.worker.write(partial(say_once, key=TELLS_NO_ONE, now=now))
        self._show_state()
        self._show_parts()
        self._fit()
        self._begin()

    def _close(self) -> None:
        """Put the form away; its answers are in the journal."""
        if self.keeper is not None:
            self.keeper.retire()
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = self.keeper = None
        self._what = self._instrument = ""
        self.once.hide()
        self.note.hide()
        self.head.show_nothing()
        self._show_parts()

    def _begin(self) -> None:
        if self.note.isVisibleTo(self):
            self.note.accept.setFocus()
        elif self.form is not None:
            self.form.begin()

    def _show_parts(self) -> None:
        note = not self.note.isHidden()
        is_open = self.form is not None
        self.empty.setVisible(not is_open and not self._arriving)
        self.foot.setVisible(is_open and not note)
        if self.form is not None:
            self.form.setVisible(not note)

    def _show_state(self) -> None:
        if self.keeper is not None:
            self.foot.show_answers(self.keeper.instrument, self.keeper.entity.answers)
            self.head.show_private(self.keeper.entity.private)

    def _taken_by_form(self, event: QKeyEvent) -> bool:
        """Let a number answer the item in hand wherever the focus is; Enter presses buttons."""
        if self.form is None or not self.form.isVisibleTo(self):
            return False
        moves = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return (moves or event.text().isalnum()) and self.form.item_in_hand().take_key(event)

    # --- what happens

    def _on_answered(self, item_id: str, value: int | None) -> None:
        if self.keeper is not None:
            self._what = self.keeper.entity.id
            self.keeper.answer(item_id, value)
            self._show_state()

    def _on_private(self, private: bool) -> None:
        if self.keeper is not None:
            self.keeper.set_private(private)

    def _on_alerted(self, answered: Answered) -> None:
        self.leads_to.emit("support", answered)

    def _is_complete(self) -> bool:
        keeper = self.keeper
        return keeper is not None and is_complete(keeper.instrument, keeper.entity.answers)

    def _on_save(self) -> None:
        if self.keeper is not None and self._is_complete():
            self.keeper.save()

    def _on_saved(self, change: Change) -> None:
        see_it = partial(self.leads_to.emit, "questionnaires", self._instrument)
        self._close()
        self.done.emit()
        self.said.emit(change.said, _("See it"), see_it)

    def _on_later(self) -> None:
        if self._is_complete():
            self._on_save()  # there is nothing left to finish
            return
        kept = self.keeper is not None and self.keeper.is_kept
        self._close()
        self.done.emit()
        if kept:
            self.said.emit(_("Kept. You can finish it later."), "", None)

    def _on_refused(self, sentence: str) -> None:
        self.said.emit(sentence, "", None)

    def _on_continue(self) -> None:
        self.note.hide()
        self._show_parts()
        self._begin()

    # --- how it is made

    def _make_empty(self) -> Card:
        card = Card(_("No questionnaire is open"))
        card.body.addWidget(
            words(_("They all stand on one page, with what came of them."), "muted")
        )
        button = QPushButton(_("Questionnaires"))
        button.clicked.connect(partial(self.leads_to.emit, "questionnaires", None))
        card.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _build(self) -> None:
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._place = QVBoxLayout()
        for part in (self.head, self.once, self.empty, self.note):
            self._column.addWidget(part)
        self._column.addLayout(self._place, stretch=1000)
        self._column.addWidget(self.foot)
        self._column.addStretch(1)
        self._across = QHBoxLayout(self)
        self._across.addStretch(1)
        self._across.addWidget(self._inside, stretch=1000)
        self._across.addStretch(1)

    def _fit(self) -> None:
        high = self.height() >= HIGH_PX * self.text_scale
        self._inside.setMaximumWidth(round(WIDEST_PX * self.text_scale))
        self._across.setContentsMargins(36, 44 if high else 20, 36, 28 if high else 16)
        self.foot.credit.setVisible(high)
        if self.form is not None:
            self.form.set_credit_inside(not high)

    def _connect(self) -> None:
        self.head.support_wanted.connect(partial(self.leads_to.emit, "support", None))
        self.head.private_changed.connect(self._on_private)
        self.once.agreed.connect(self.once.hide)
        self.note.go_on.connect(self._on_continue)
        self.note.not_now.connect(self._on_later)
        self.foot.save_wanted.connect(self._on_save)
        self.foot.later_wanted.connect(self._on_later)
