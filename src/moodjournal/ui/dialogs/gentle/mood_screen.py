"""How is your mood right now? Eleven lights from dusk to day; none is ringed before a choice."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from moodjournal.ui.dialogs.gentle.screen import Screen
from moodjournal.ui.widgets.rating_row import RatingRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class MoodScreen(Screen):
    """Mood, 0 to 10.

    Signals:
        rated: The number, or None when it was taken back.
        submitted: Enter was pressed on a number.
    """

    rated = Signal(object)
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        question = _("How is your mood right now?")
        super().__init__(question, _("Press a number; for ten press T. Or skip."), parent)
        ends = (_("worst I have felt"), _("best I have felt"))
        self.row = RatingRow(question, look="large", ends=ends)
        self.row.rated.connect(self.rated)
        self.row.submitted.connect(self.submitted)
        self.column.addWidget(self.row)

    @override
    def is_answered(self) -> bool:
        return self.row.value() is not None

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() in ARROWS:
            self.row.setFocus(Qt.FocusReason.TabFocusReason)  # the first arrow finds the row
            return True
        return self.row.strip.take_key(event)
