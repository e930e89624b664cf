"""A question answered with one of a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from moodjournal.ui.widgets.cell_strip import CellStrip
from moodjournal.ui.widgets.side_layout import SideLayout
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class ChoiceRow(QWidget):
    """Such as none, mild, moderate, severe. Nothing is chosen until a person chooses.

    A digit chooses by value (by place, from 1, where values are no numbers), a letter by the first
    letter of the word; typed again it goes on to the next. Else it is as a rating row.

    Args:
        question: What is asked; a screen reader says it with every answer.
        choices: Value and word of each answer, in order.
        label_width: px of the question's column at 100 % text.
        parent: The owner.
    """

    chosen = Signal(object)
    """The value, or None when it was taken back."""
    submitted = Signal()

    def __init__(
        self,
        question: str,
        choices: Sequence[tuple[object, str]],
        *,
        label_width: int = 144,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _word in choices]
        self.setAccessibleName(question)
        self.question = words(question)
        cells = [(word, f"{question}: {word}") for _value, word in choices]
        self.strip = CellStrip(cells, "choice", _keys(choices), gap=3, parent=self)
        self._side = SideLayout(self, label_width)
        self._side.addWidget(self.question)
        self._side.addWidget(self.strip)
        self.setFocusProxy(self.strip)
        self.strip.picked.connect(self._on_chosen)
        self.strip.submitted.connect(self.submitted)

    def value(self) -> object | None:
        """Return the value of the answer, or None while there is none."""
        index = self.strip.index()
        return None if index is None else self._values[index]

    def set_value(self, value: object | None, *, quiet: bool = False) -> None:
        """Choose an answer by its value, or none; ``quiet`` sends no ``chosen``."""
        self.strip.choose(None if value is None else self._values.index(value), quiet=quiet)

    def add_below(self, widget: QWidget) -> None:
        """Put ``widget`` under the answers, such as when an effect was gone; once."""
        self._side.addWidget(widget)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self.strip.take_key(event):
            super().keyPressEvent(event)

    def _on_chosen(self, index: int | None) -> None:
        self.chosen.emit(None if index is None else self._values[index])


def _keys(choices: Sequence[tuple[object, str]]) -> dict[str, list[int]]:
    keys: dict[str, list[int]] = {}
    for at, (value, word) in enumerate(choices):
        digit = int(value) if isinstance(value, int) else at + 1
        initial = next((sign for sign in word if sign.isalpha()), "").casefold()
        for key in {str(digit), initial} - {""}:
            keys.setdefault(key, []).append(at)
    return keys
