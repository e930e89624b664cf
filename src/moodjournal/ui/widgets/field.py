"""A label above what is typed; below it, what is wrong with that."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moodjournal.domain.errors import BadInputError
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Field(QWidget):
    """One thing to fill in.

    Args:
        label: What is asked.
        control: Where it is answered.
        parent: The owner.
    """

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = words(label, "field")
        self.control = control
        self.wrong = words("", "error")
        self.wrong.hide()
        if not control.accessibleName():
            control.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self.label, control, self.wrong):
            column.addWidget(part)
        if isinstance(control, QLineEdit):
            control.textEdited.connect(self.clear)

    def ask(self, read: Callable[[], T]) -> T:
        """Return what ``read`` reads here.

        Raises:
            BadInputError: What is typed cannot be read; the sentence then stands under it.
        """
        try:
            value = read()
        except BadInputError as error:
            self.complain(str(error))
            raise
        self.clear()
        return value

    def complain(self, sentence: str) -> None:
        """Say under the field what is wrong; it stays until something else is typed."""
        self._show(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def clear(self) -> None:
        """Complain no more."""
        self._show("")

    def is_wrong(self) -> bool:
        """Tell whether it complains."""
        return not self.wrong.isHidden()

    def _show(self, sentence: str) -> None:
        if sentence == self.wrong.text() and bool(sentence) == self.is_wrong():
            return
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)
        self.control.setProperty("wrong", "true" if sentence else "false")
        self.control.style().polish(self.control)
