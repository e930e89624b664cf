"""One questionnaire that was filled in, or a total from the clinic."""

from __future__ import annotations

from enum import StrEnum
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moodjournal.ui.widgets.menu_button import MenuButton
from moodjournal.ui.widgets.side_layout import SideLayout
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QLocale

DAY_PX = 132
LINE_PX = 240


class Act(StrEnum):
    """What can be done with a questionnaire that stands in the history."""

    OPEN = "open"
    PRIVATE = "private"
    BASELINE = "baseline"
    BY_RULE = "by rule"
    DELETE = "delete"


class HistoryRow(QWidget):
    """A day, what it came to, and what can be done with it.

    Args:
        entity_id: The id of the questionnaire.
        day: The day of it.
        lines: What it came to; below it, small, what else is to be said.
        acts: What can be done, and its words.
        on: The one that is ticked; None if none is.
        locale: How days are written.

    Signals:
        wanted: The id of the questionnaire, and the Act to be done with it.
    """

    wanted = Signal(str, object)

    def __init__(
        self,
        entity_id: str,
        day: date,
        lines: tuple[str, str],
        acts: Sequence[tuple[Act, str]],
        on: Act | None,
        locale: QLocale,
    ) -> None:
        super().__init__()
        self.entity_id = entity_id
        when = day_words(locale, day, short=True, year=True)
        self.line, self.marks = words(lines[0]), words(lines[1], "small")
        self.more = MenuButton(_("{day}, what to do with it").format(day=when), acts, "plain")
        self.more.setProperty("square", "true")
        self.more.show_value(on, "⋯")
        self.more.picked.connect(self._on_picked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._told(when), stretch=1)
        row.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignTop)

    def _told(self, when: str) -> QWidget:
        block = QWidget()
        block.setMinimumWidth(LINE_PX)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.line)
        column.addWidget(self.marks)
        self.marks.setVisible(bool(self.marks.text()))
        told = QWidget(self)
        side = SideLayout(told, DAY_PX)
        side.addWidget(words(when, "muted"))
        side.addWidget(block)
        return told

    def _on_picked(self, act: Act) -> None:
        self.wanted.emit(self.entity_id, act)
