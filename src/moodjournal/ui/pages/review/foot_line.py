"""The foot of a review: who can be reached, and how it is shown."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.head_line import HeadLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

LARGER, SMALLER = "Ctrl++", "Ctrl+-"


class FootLine(QWidget):
    """Words at the two ends of a line.

    Args:
        has_lock: Whether there is a journal that can be locked; beside a copy stands ``notes``
            in its place, for whoever shows it.
        parent: The owner.

    Signals:
        numbers_wanted: Numbers are to be shown, or hidden.
        sized: Larger text (1), or smaller (-1).
    """

    numbers_wanted = Signal(bool)
    sized = Signal(int)

    def __init__(self, *, has_lock: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shows_numbers = True
        self.support, self.lock = _word(_("Support")), _word(_("Lock"))
        self.notes = _word(_("Your notes…"))
        self.numbers = _word("")
        self.print = _word(_("Print this session"))
        self.larger = _word(_("Larger text"))
        self.smaller = _word(_("Smaller text"))
        for button, keys in ((self.larger, LARGER), (self.smaller, SMALLER)):
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(native)
        start = [self.support, self.lock] if has_lock else [self.support, self.notes]
        away = (self.notes,) if has_lock else (self.lock,)
        for button in away:
            button.setParent(self)
        for button in (self.notes, *away):
            button.hide()
        end = buttons_line(self.numbers, self.larger, self.smaller, self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(HeadLine(buttons_line(*start), end))
        self.numbers.clicked.connect(self._on_numbers)
        self.larger.clicked.connect(self._on_larger)
        self.smaller.clicked.connect(self._on_smaller)
        self.show_numbers(True)

    def show_numbers(self, on: bool) -> None:
        """Offer to hide numbers, or to show them."""
        self._shows_numbers = on
        self.numbers.setText(_("Hide numbers") if on else _("Show numbers"))
        self.numbers.setAccessibleName(self.numbers.text())

    def _on_numbers(self) -> None:
        self.numbers_wanted.emit(not self._shows_numbers)

    def _on_larger(self) -> None:
        self.sized.emit(1)

    def _on_smaller(self) -> None:
        self.sized.emit(-1)


def _word(text: str) -> QPushButton:
    return act_button(text, role="plain")
