"""Steps that came out of a session: written, ticked, repeated, brought to therapy."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moodjournal.domain.reflection import Step
from moodjournal.ui.pages.sessions.step_row import StepRow
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.put_in_trash import put_in_trash
from moodjournal.usecases.write_reflection import keep_step, tick_step

if TYPE_CHECKING:
    from datetime import date

    from moodjournal.ui.pages.sessions.tab import SessionTab
    from moodjournal.usecases.see_session import SessionSeen


class StepsEdit(QWidget):
    """A list of steps, and a line for the next one: Enter adds it.

    Args:
        tab: The part of the panel it stands in; it writes.
    """

    def __init__(self, tab: SessionTab) -> None:
        super().__init__(tab)
        self._tab = tab
        self._session_id = ""
        self._today: date | None = None
        self._left: dict[str, str] = {}  # what was typed and could not be saved
        self.rows: dict[str, StepRow] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.new = QLineEdit()
        self.new.setAccessibleName(_("A new step; Enter adds it"))
        self.new.setPlaceholderText(_("such as ten minutes by the water"))
        self.new.setMaxLength(500)
        self.new.returnPressed.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words(_("Steps until the next session"), "field"))
        column.addLayout(self._lines)
        column.addWidget(self.new)

    def fill(self, seen: SessionSeen, *, fresh: bool) -> None:
        """Show the steps of a session; what is typed anew stays, but for a ``fresh`` session."""
        self._session_id, self._today = seen.session.id, seen.today
        if fresh:
            self.new.setText(self._left.pop(self._session_id, ""))
        if tuple(self.rows) != tuple(one.id for one in seen.steps):
            self._build(seen.steps)
        for step in seen.steps:
            self.rows[step.id].show_step(step, seen.today)

    def keep(self) -> None:
        """Add what is typed, and save words that are being changed."""
        for row in self.rows.values():
            row.finish()
        text = " ".join(self.new.text().split())
        if not text or not self._session_id:
            return
        self.new.clear()
        step = Step(session_id=self._session_id, text=text, created_at=self._tab.desk.clock())
        self._keep(step, partial(self._not_added, self._session_id, text))

    def _not_added(self, session_id: str, text: str) -> None:
        if session_id == self._session_id and not self.new.text():
            self.new.setText(text)
        else:
            self._left[session_id] = text

    def _keep(self, step: Step, otherwise: partial[None] | None = None) -> None:
        self._tab.write(partial(keep_step, step=step, now=self._tab.desk.clock()), otherwise)

    def _on_ticked(self, step_id: str, on: bool) -> None:
        done_on = self._today if on else None
        now = self._tab.desk.clock()
        command = partial(tick_step, step_id=step_id, done_on=done_on, now=now)
        self._tab.write(command, self.rows[step_id].show_tick)

    def _on_changed(self, step: Step) -> None:
        row = self.rows[step.id]
        before = row.step
        row.step = step
        self._keep(step, partial(self._not_changed, step, before))

    def _not_changed(self, step: Step, before: Step) -> None:
        row = self.rows.get(step.id)
        if row is not None:
            row.step = before
            if step.text != before.text:
                row.open_words(step.text)

    def _on_deleted(self, step_id: str) -> None:
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        now = self._tab.desk.clock()
        self._tab.write(partial(put_in_trash, kind=Step, entity_id=step_id, now=now))

    def _build(self, steps: tuple[Step, ...]) -> None:
        for step_id, row in tuple(self.rows.items()):
            if step_id not in {one.id for one in steps}:
                self._lines.removeWidget(row)
                row.hide()
                row.deleteLater()
        self.rows = {one.id: self.rows.get(one.id) or self._row(one) for one in steps}
        before: QWidget = self
        for row in self.rows.values():
            self._lines.removeWidget(row)
            self._lines.addWidget(row)
            for part in row.stops():
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self.new)

    def _row(self, step: Step) -> StepRow:
        row = StepRow(replace(step), self._tab.desk.locale)
        row.ticked.connect(partial(self._on_ticked, step.id))
        row.changed.connect(self._on_changed)
        row.deleted.connect(partial(self._on_deleted, step.id))
        return row
