"""The measures a person tracks beside mood."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.starter_sets import starter_sets
from moodjournal.ui.pages.settings.measure_fields import MeasureFields
from moodjournal.ui.pages.settings.measure_line import MeasureLine
from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.said_line import SaidLine
from moodjournal.ui.widgets.tab_order import stop_before
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.add_starter_set import add_starter_set
from moodjournal.usecases.delete_measure import delete_measure
from moodjournal.usecases.keep_measure import keep_measure
from moodjournal.usecases.order_measures import order_measures

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.domain.measure import Measure
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_measures import MeasureSeen


NEW = "new"
"""Stands for the measure that is being made."""


class MeasuresCard(Card):
    """What is rated: a list to change, and ways to add to it.

    Signals:
        done: A Change was written.
    """

    done = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("What you rate"))
        self._desk = desk
        self.lines: dict[str, MeasureLine] = {}
        self.fields: MeasureFields | None = None
        self.add = QPushButton(_("Add a measure"))
        self.add.clicked.connect(self._on_add)
        self.said = SaidLine()
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self._below = QVBoxLayout()
        self.sets = {one.key: QPushButton(one.label) for one in starter_sets()}
        self._build()

    def show_measures(self, measures: tuple[MeasureSeen, ...]) -> None:
        """Show the measures in their order; a line that stays keeps the keyboard."""
        wanted = [seen.measure.id for seen in measures]
        for gone in [one for one in self.lines if one not in wanted]:
            _remove(self.lines.pop(gone))
        for place, seen in enumerate(measures):
            if seen.measure.id not in self.lines:
                self.lines[seen.measure.id] = self._line(seen)
            line = self.lines[seen.measure.id]
            self._list.removeWidget(line)
            self._list.insertWidget(place, line)
            line.show_measure(seen, first=place == 0, last=seen is measures[-1])
            line.rule.setVisible(place > 0)
        self.lines = {measure_id: self.lines[measure_id] for measure_id in wanted}
        self._order_tabs()

    def apply_theme(self) -> None:
        """Take the colours of the theme in force."""
        for line in self.lines.values():
            line.set_icons(self._desk.icons())

    # --- what the person does

    def _line(self, seen: MeasureSeen) -> MeasureLine:
        measure_id = seen.measure.id
        line = MeasureLine(seen, self._desk.icons())
        line.renamed.connect(partial(self._on_renamed, measure_id))
        line.moved.connect(partial(self._on_moved, measure_id))
        line.pause_toggled.connect(partial(self._on_pause, measure_id))
        line.deleted.connect(partial(self._on_deleted, measure_id))
        line.described.connect(partial(self._on_described, measure_id))
        line.unfolded.connect(self._order_tabs)
        return line

    def _on_renamed(self, measure_id: str, name: str) -> None:
        line = self.lines[measure_id]
        if not name.strip():
            line.complain(_("A measure needs a name."))
            return
        measure = replace(line.seen.measure, name=name)
        self._write(partial(keep_measure, measure=measure), measure_id, self._on_name_kept)

    def _on_pause(self, measure_id: str) -> None:
        measure = self.lines[measure_id].seen.measure
        measure = replace(measure, paused=not measure.paused)
        self._write(partial(keep_measure, measure=measure), measure_id)

    def _on_described(self, measure_id: str, measure: Measure) -> None:
        self._write(partial(keep_measure, measure=measure), measure_id, self._on_description_kept)

    def _on_deleted(self, measure_id: str) -> None:
        self._write(partial(delete_measure, measure_id=measure_id))

    def _on_moved(self, measure_id: str, step: int) -> None:
        ids = list(self.lines)
        at = ids.index(measure_id)
        ids.insert(max(0, at + step), ids.pop(at))
        self._write(partial(order_measures, ids=ids))

    def _on_set(self, key: str) -> None:
        self._write(partial(add_starter_set, key=key))

    def _on_add(self) -> None:
        self.said.clear()
        self.said.hide()
        self.fields = MeasureFields()
        self.fields.wanted.connect(self._on_wanted)
        self.fields.left.connect(self._close)
        self._below.addWidget(self.fields)
        self.add.hide()
        self._order_tabs()
        self.fields.begin()

    def _on_wanted(self, measure: Measure) -> None:
        self._write(partial(keep_measure, measure=measure), NEW, self._on_added)

    def _close(self) -> None:
        if self.fields is not None:
            self._below.removeWidget(self.fields)
            _remove(self.fields)
            self.fields = None
        self.add.show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._order_tabs()

    # --- how it went

    def _write(
        self,
        command: Callable[..., Change],
        about: str = "",
        then: Callable[[str], None] | None = None,
    ) -> None:
        """Hand in ``command``; ``about`` says which line, or the new one, it belongs to."""
        self.said.clear()
        self.said.hide()
        landed = partial(self._on_landed, about, then)
        command = partial(command, now=self._desk.clock())
        self._desk.worker.write(command, landed, partial(self._on_refused, about))

    def _on_landed(self, about: str, then: Callable[[str], None] | None, change: Change) -> None:
        if then is not None:
            then(about)
        if change.said:
            self.done.emit(change)

    def _on_name_kept(self, measure_id: str) -> None:
        line = self.lines[measure_id]
        line.complain("")
        line.name.take()

    def _on_description_kept(self, measure_id: str) -> None:
        self.lines[measure_id].fold()

    def _on_added(self, _new: str) -> None:
        self._close()

    def _on_refused(self, about: str, error: ToldError) -> None:
        if about == NEW and self.fields is not None:
            self.fields.complain(str(error))
        elif about in self.lines:
            self.lines[about].refuse(str(error))
        else:
            self.said.show()
            self.said.complain(str(error))

    # --- how it is made

    def _build(self) -> None:
        about = _(
            "Up to twelve. What an answer looks like and which way is better can be changed until "
            "it is first rated; the name always. Alt+Up and Alt+Down change the order."
        )
        self.body.addWidget(words(about, "muted"))
        self.body.addLayout(self._list)
        self.body.addWidget(rule())
        self.body.addLayout(self._below)
        self.body.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(words(_("Or start from what is often rated in:"), "muted"))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        for one in starter_sets():
            button = self.sets[one.key]
            names = ", ".join(measure.name for measure in one.measures)
            button.setToolTip(names)
            button.setAccessibleDescription(names)
            button.clicked.connect(partial(self._on_set, one.key))
            flow.addWidget(button)
        self.body.addWidget(buttons)
        self.body.addWidget(self.said)
        self.said.hide()

    def _order_tabs(self) -> None:
        stops = [stop for line in self.lines.values() for stop in line.stops()]
        stops += self.fields.stops() if self.fields else []
        stop_before(self.add, stops)


def _remove(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
