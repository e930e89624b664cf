"""Steps between sessions: ticks and new ones are held until the review ends."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from moodjournal.ui.widgets.act_row import act_button
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.check_line import CheckLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.domain.reflection import Step
    from moodjournal.domain.review_marks import ReviewMarks


class StepCard(Card):
    """What was to be done, and what comes new.

    Args:
        title: Its heading.
        steps: Those there are.
        marks: What is held so far.
        new: Steps that are new here, of ``marks``.
        may_mark: Whether anything can be ticked.
        may_add: Whether, if so, a step can be added.
        parent: The owner.

    Signals:
        done: Id of a step, and whether it is ticked.
        added: The words of a new step.
        dropped: Id of a new step that is taken back.
    """

    done = Signal(str, bool)
    added = Signal(str)
    dropped = Signal(str)

    def __init__(
        self,
        title: str,
        steps: Sequence[Step],
        marks: ReviewMarks,
        new: Sequence[Step],
        *,
        may_mark: bool,
        may_add: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.body.setSpacing(4)
        self.lines: dict[str, CheckLine] = {}
        self.field: QLineEdit | None = None
        self.add: QPushButton | None = None
        for step in steps:
            self._show_step(step, marks, may_mark and step.done_on is None)
        for step in new:
            self._show_new(step)
        if may_mark and may_add:
            self.add = act_button(_("Add a step"), role="link")
            self.add.clicked.connect(self._on_add)
            self.body.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeading)
        elif not steps:
            self.body.addWidget(words(_("None."), "muted"))

    def _show_step(self, step: Step, marks: ReviewMarks, open_: bool) -> None:
        if not open_:
            done = _("done") if step.done_on else _("open")
            line = words(f"{'☑' if step.done_on else '☐'} {step.text}")
            line.setAccessibleName(f"{step.text}, {done}")
            self.body.addWidget(line)
            return
        line = CheckLine(step.text)
        line.set_ticked(step.id in marks.done)
        line.ticked.connect(partial(self.done.emit, step.id))
        self.lines[step.id] = line
        self.body.addWidget(line)

    def _show_new(self, step: Step) -> None:
        self.body.addWidget(words(f"☐ {step.text}"))
        drop = act_button(_("Take back"), _("Take back: {text}").format(text=step.text), "link")
        drop.setProperty("compact", "true")
        drop.clicked.connect(partial(self._on_drop, step.id))
        self.body.addWidget(drop, alignment=Qt.AlignmentFlag.AlignLeading)

    def _on_drop(self, step_id: str) -> None:
        self.dropped.emit(step_id)

    def _on_add(self) -> None:
        """Open one line; a review has no field before that."""
        if self.field is None and self.add is not None:
            self.field = QLineEdit()
            self.field.setAccessibleName(_("New step; press Enter to add it"))
            self.field.setPlaceholderText(_("What to do, then Enter"))
            self.field.returnPressed.connect(self._on_entered)
            self.body.insertWidget(self.body.indexOf(self.add), self.field)
            self.add.hide()
        if self.field is not None:
            self.field.setFocus()

    def _on_entered(self) -> None:
        if self.field is not None and self.field.text().strip():
            self.added.emit(self.field.text().strip())
