"""A number with its unit, such as hours slept. Empty is an answer: none was given."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.side_layout import SideLayout
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class NumberField(QWidget):
    """A question, a short field, its unit; below, a sentence if the number is off the range.

    Args:
        question: What is asked.
        unit: Such as ``"h"``; may be empty.
        low: The least that is taken, not below 0.
        high: The most.
        decimals: How many digits may follow the decimal sign; comma and point are both taken.
        label_width: px of the question's column at 100 % text.
        parent: The owner.
    """

    changed = Signal(object)
    """A float, or None when empty or not a number on the range."""
    submitted = Signal()

    def __init__(
        self,
        question: str,
        unit: str,
        low: float,
        high: float,
        *,
        decimals: int = 1,
        label_width: int = 144,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._range = (low, high)
        self.setAccessibleName(question)
        self.edit = self._make_edit(f"{question} ({unit})" if unit else question, decimals)
        self.wrong = words("", "error")
        self.wrong.hide()
        box = QWidget(self)
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.edit)
        line.addWidget(words(unit, "muted"), stretch=1)
        side = SideLayout(self, label_width)
        for widget in (words(question), box, self.wrong):
            side.addWidget(widget)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._show_wrong)

    def value(self) -> float | None:
        """Return the number; None while empty or wrong."""
        number = _number(self.edit.text())
        low, high = self._range
        return number if number is not None and low <= number <= high else None

    def set_value(self, value: float | None) -> None:
        """Show a number, or nothing; no signal is sent."""
        self.edit.setText("" if value is None else _text(value))
        self._show_wrong()

    def is_valid(self) -> bool:
        """Return whether it is empty or holds a number on the range."""
        return not self.edit.text().strip() or self.value() is not None

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def _make_edit(self, name: str, decimals: int) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setAccessibleName(name)
        edit.setMaximumWidth(120)
        pattern = QRegularExpression(rf"\d{{0,5}}([.,]\d{{0,{decimals}}})?")
        edit.setValidator(QRegularExpressionValidator(pattern, edit))
        return edit

    def _on_edited(self) -> None:
        if self.is_valid():
            self._show_wrong()
        self.changed.emit(self.value())

    def _show_wrong(self) -> None:
        wrong = not self.is_valid()
        low, high = map(_text, self._range)
        told = _("From {low} to {high}, or leave it empty.").format(low=low, high=high)
        self.wrong.setText(told if wrong else "")
        self.wrong.setVisible(wrong)
        self.edit.setAccessibleDescription(told if wrong else "")
        self.edit.setProperty("wrong", "true" if wrong else "false")
        self.edit.style().polish(self.edit)


def _number(text: str) -> float | None:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None


def _text(value: float) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "g", 7)
