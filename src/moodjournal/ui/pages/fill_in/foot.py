"""What stands under the form: how far it is, how the keys work, and the two ways out."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.domain.scoring import is_answered, is_complete, needed
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moodjournal.domain.instrument import Instrument


class FormFoot(QWidget):
    """How many are answered, "Finish later" and "Save".

    Signals:
        save_wanted: The form is to be saved; it is complete.
        later_wanted: The person stops here; what was answered stays.
    """

    save_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_complete = False
        self.told = words("", "muted")
        self.told.setWordWrap(False)
        self.credit = words("", "small")
        self.later = QPushButton(_("Finish later"))
        self.save = QPushButton(_("Save"))
        self.save.setProperty("role", "primary")
        self.later.clicked.connect(self.later_wanted)
        self.save.clicked.connect(self.save_wanted)
        ways = QWidget()
        line = QHBoxLayout(ways)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(self.later)
        line.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(HeadLine(self.told, ways))
        column.addWidget(self.credit)

    def show_answers(self, instrument: Instrument, answers: Mapping[str, int]) -> None:
        """Say how far ``answers`` go; a form that has just become complete says so aloud."""
        items = needed(instrument, answers)
        done = sum(is_answered(one, answers) for one in items)
        complete = is_complete(instrument, answers)
        how = _("Enter saves") if complete else key_words(instrument)
        counted = _("{n} of {all} answered").format(n=done, all=len(items))
        self.told.setText(f"{counted} · {how}")
        self.save.setEnabled(complete)
        self.credit.setText(instrument.attribution)
        if complete and not self._was_complete:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.told.text()))
        self._was_complete = complete


def key_words(instrument: Instrument) -> str:
    """Return which keys answer, and which move."""
    values = {option.value for item in instrument.items for option in item.options}
    words_of = (
        _("keys {low}–{high} answer, T is ten, ↑ ↓ move")
        if 10 in values
        else _("keys {low}–{high} answer, ↑ ↓ move")
    )
    return words_of.format(low=min(values), high=min(9, max(values)))
