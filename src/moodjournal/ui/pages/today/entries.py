"""Today's check-ins, each to be changed or deleted."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.card import Card, rule
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.mood_square import MoodSquare
from moodjournal.ui.widgets.when import time_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.domain.check_in import CheckIn
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_today import Today


class EntriesCard(Card):
    """What was written today, newest first.

    Signals:
        edit_wanted: A CheckIn is to be changed.
        delete_wanted: A CheckIn is to go to the trash.
    """

    edit_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Today so far"))
        self._desk = desk
        self.rows: list[EntryRow] = []

    def show_today(self, today: Today) -> None:
        """Show the check-ins of the day."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names = {measure.id: measure.name for measure in today.measures}
        names |= {tag.id: tag.name for tag in today.tags}
        self.rows = [EntryRow(self._desk, one, names) for one in reversed(today.check_ins)]
        for place, row in enumerate(self.rows):
            if place:
                self.body.addWidget(rule())
            row.edit_wanted.connect(self.edit_wanted)
            row.delete_wanted.connect(self.delete_wanted)
            self.body.addWidget(row)
        self.setVisible(bool(self.rows))

    def stops(self) -> list[QPushButton]:
        """Return where Tab stops, as read."""
        return [one for row in self.rows for one in row.findChildren(QPushButton)]


class EntryRow(QWidget):
    """One check-in in a line or two."""

    edit_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, desk: Desk, entry: CheckIn, names: dict[str, str]) -> None:
        super().__init__()
        self._entry = entry
        when = time_words(desk.locale, entry.moment.at.time())
        marks = (
            (entry.bring_to_therapy, _("bring to therapy")),
            (entry.ask_my_provider, _("ask my provider")),
            (entry.private, _("private")),
            (entry.from_memory, _("from memory")),
        )
        head = " · ".join([when, *(word for on, word in marks if on)])
        text = QVBoxLayout()
        text.setSpacing(2)
        for line, role in ((head, "small"), (entry.note, ""), (_numbers(entry, names), "small")):
            if line:
                text.addWidget(self._line(line, role))
        text.addWidget(self._acts(when))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(MoodSquare(entry.mood, desk.tokens()), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, stretch=1)

    def _acts(self, when: str) -> QWidget:
        acts = QWidget()
        flow = FlowLayout(acts, gap=14, line_gap=0)
        for label, act in ((_("Change"), self._on_edit), (_("Delete"), self._on_delete)):
            button = QPushButton(label)
            button.setProperty("role", "link")
            button.setProperty("compact", "true")
            button.setAccessibleName(_("{act} the check-in of {time}").format(act=label, time=when))
            button.clicked.connect(act)
            flow.addWidget(button)
        return acts

    def _line(self, text: str, role: str) -> QLabel:
        return words(text, role)

    def _on_edit(self) -> None:
        self.edit_wanted.emit(self._entry)

    def _on_delete(self) -> None:
        self.delete_wanted.emit(self._entry)


def _numbers(entry: CheckIn, names: dict[str, str]) -> str:
    rated = [
        f"{names[one.measure_id].lower()} {one.value:g}"
        for one in entry.ratings
        if one.measure_id in names
    ]
    tags = [names[tag].lower() for tag in entry.tags if tag in names]
    than = {
        "better": _("better than yesterday"),
        "same": _("the same as yesterday"),
        "worse": _("worse than yesterday"),
    }
    compared = [than[entry.than_yesterday.value]] if entry.than_yesterday else []
    return " · ".join([*compared, *rated, *tags])
