"""Bring to therapy: what is marked, across sessions; a tick says that it was talked about."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.ui.pages.review.step_card import StepCard
from moodjournal.ui.pages.review.wording import brought_text, brought_title
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.review_marks import ReviewMarks
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.review_seen import Brought, Review


class AgendaPane(QWidget):
    """What to bring, newest first; under it steps that came out of no session.

    Signals:
        talked: Id of an entry, and whether it is ticked.
        step_done: Id of a step, and whether it is ticked.
    """

    talked = Signal(str, bool)
    step_done = Signal(str, bool)

    def __init__(self, desk: Desk, *, may_mark: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._may_mark = desk, may_mark
        self.lines: dict[str, CheckLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addStretch(1)

    def show_review(self, review: Review, marks: ReviewMarks) -> None:
        """Show what is marked."""
        card = Card()
        if self._may_mark and review.agenda:
            about = _("Tick what you have talked about. Nothing is kept before the review ends.")
            card.body.addWidget(words(about, "muted"))
        for one in review.agenda:
            card.body.addWidget(self._one(one, marks))
        if not review.agenda:
            none = _("Nothing is marked “bring to therapy”.")
            card.body.addWidget(words(none, "muted"))
        self._column.insertWidget(0, card)
        if review.steps:
            name = _("Other steps")
            steps = StepCard(name, review.steps, marks, (), may_mark=self._may_mark, may_add=False)
            steps.done.connect(self.step_done)
            self._column.insertWidget(1, steps)

    def _one(self, one: Brought, marks: ReviewMarks) -> QWidget:
        title, text = brought_title(self._desk.locale, one), brought_text(one)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if self._may_mark:
            line = CheckLine(title)
            line.box.setAccessibleDescription(text)
            line.set_ticked(one.entity.id in marks.talked)
            line.ticked.connect(partial(self.talked.emit, one.entity.id))
            self.lines[one.entity.id] = line
            column.addWidget(line)
        else:
            column.addWidget(words(title, "field"))
        column.addWidget(words(text, "quote"))
        return box
