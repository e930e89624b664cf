"""Where doses are close together: how long is one felt? Asked once."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.change_setting import change_setting

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk

USUAL_HOURS = 24


class AcuteAsk(QWidget):
    """A quiet line with two answers; either ends the question.

    Signals:
        settings_wanted: The person wants to choose the hours.
    """

    settings_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        question = _(
            "Your doses are less than two days apart. How long is a dose felt? "
            "These hours are shown apart and never averaged."
        )
        self.choose = _link(_("Choose the hours"))
        self.choose.clicked.connect(self.settings_wanted)
        self.usual = _link(_("{n} hours is right").format(n=USUAL_HOURS))
        self.usual.clicked.connect(self._on_usual)
        acts = QWidget()
        flow = FlowLayout(acts, gap=14, line_gap=0)
        flow.addWidget(self.choose)
        flow.addWidget(self.usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(words(question, "small"))
        column.addWidget(acts)
        self.hide()

    def _on_usual(self) -> None:
        now = self._desk.clock()
        command = partial(change_setting, key="acute_hours", value=USUAL_HOURS, now=now)
        self._desk.worker.write(command)


def _link(text: str) -> QPushButton:
    link = QPushButton(text)
    link.setProperty("role", "link")
    link.setProperty("compact", "true")
    return link
