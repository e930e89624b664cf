"""One question of a questionnaire and its answers, as buttons with their keys on them."""

from __future__ import annotations

from gettext import gettext as _
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.cell_strip import CellStrip
from moodjournal.ui.widgets.side_layout import SideLayout
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from moodjournal.domain.instrument import Item

TEXT_PX = 334
"""The column of the questions at 100 % text."""
LARGEST_BESIDE = 1.5
"""Above this text size the answers stand under their question."""
_STEPS = MappingProxyType({Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1})
_BODY_PX = 14
_GAP_PX = 3


class QuestionnaireItem(QWidget):
    """A question and its answers; none is chosen until a person chooses.

    Its key answers at once, Left and Right move, Space chooses, Backspace takes back, Enter sends
    ``submitted``, Up and Down leave it. It is one stop of the Tab key.

    Args:
        item: The question, with its answers in the published order.
        parent: The owner.
    """

    answered = Signal(object, bool)
    """The value of the answer, or None when it was taken back; and whether it was typed."""
    passed = Signal(int)
    """The person goes on (1) or back (-1) to another item."""
    entered = Signal()
    """It is now the item in hand."""
    submitted = Signal()

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._values = [option.value for option in item.options]
        self.setAccessibleName(item.text)
        self.text = words(item.text)
        self.strip = self._make_strip()
        side = _AnswersLayout(self, TEXT_PX)
        side.addWidget(self.text)
        side.addWidget(self._make_scale() if _is_numeric(item) else self.strip)
        self.setFocusProxy(self.strip)
        self.strip.picked.connect(self._on_picked)
        self.strip.typed.connect(self._on_typed)
        self.strip.submitted.connect(self.submitted)
        for cell in self.strip.cells():
            cell.focused.connect(self._on_focused)

    def value(self) -> int | None:
        """Return the value of the answer, or None while there is none."""
        index = self.strip.index()
        return None if index is None else self._values[index]

    def set_value(self, value: int | None) -> None:
        """Show an answer by its value, or none; no signal is sent."""
        index = self._values.index(value) if value in self._values else None
        self.strip.choose(index, quiet=True)

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key; return False if it means nothing here."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return self.strip.take_key(event)
        self.passed.emit(step)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _make_strip(self) -> _Strip:
        numeric = _is_numeric(self.item)
        cells: list[tuple[str, str]] = []
        for option in self.item.options:
            shown = str(option.value) if numeric else f"{option.value} · {option.label}"
            spoken = option.label if numeric else f"{option.value}, {option.label}"
            cells.append((shown, f"{self.item.text}: {spoken}"))
        return _Strip(cells, "measure" if numeric else "choice", self._values, self)

    def _make_scale(self) -> QWidget:
        """Return the numbers, and the published words of the lowest and the highest below them."""
        scale = QWidget(self)
        line = QHBoxLayout()
        line.setSpacing(16)
        first, last = (words(self.item.options[at].label, "small") for at in (0, -1))
        last.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        line.addWidget(first, stretch=1)
        line.addWidget(last, stretch=2)
        column = QVBoxLayout(scale)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.strip)
        column.addLayout(line)
        return scale

    def _on_picked(self, index: int | None) -> None:
        self.answered.emit(None if index is None else self._values[index], False)

    def _on_typed(self, index: int) -> None:
        self.strip.choose(index, quiet=True)
        self.answered.emit(self._values[index], True)

    def _on_focused(self, _cell: object) -> None:
        self.entered.emit()


def _is_numeric(item: Item) -> bool:
    """Tell whether the answers are numbers, of which only the ends have words."""
    return len(item.options) > 2 and all(
        one.label.startswith(str(one.score)) for one in item.options
    )


class _Strip(CellStrip):
    """Answers of which a typed key is told apart from a click: after a key the form moves on."""

    typed = Signal(int)

    def __init__(
        self,
        cells: Sequence[tuple[str, str]],
        look: str,
        values: Sequence[int],
        parent: QWidget,
    ) -> None:
        super().__init__(cells, look, gap=_GAP_PX, parent=parent)
        self._places = {_key(value): at for at, value in enumerate(values)}
        if 10 in values:
            self.cells()[values.index(10)].setToolTip(_("Press T for ten"))

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        at = self._places.get(event.text().casefold()) if plain else None
        if at is None:
            return super().take_key(event)
        self.typed.emit(at)
        return True


def _key(value: int) -> str:
    return "t" if value == 10 else str(value)


class _AnswersLayout(SideLayout):
    """As its base; large text stands above its answers in any case."""

    @override
    def is_beside(self, width: int) -> bool:
        widget = self.parentWidget()
        large = widget is not None and widget.fontInfo().pixelSize() > LARGEST_BESIDE * _BODY_PX
        return not large and super().is_beside(width)
