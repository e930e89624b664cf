"""A line of answers of which one at most is chosen; one stop of the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.cell import Cell
from moodjournal.ui.widgets.cell_layout import CellLayout
from moodjournal.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class CellStrip(QWidget):
    """Cells side by side. Left and Right move the focus, Space chooses, ``keys`` choose at once.

    Args:
        cells: For each cell its words, and what a screen reader says.
        look: As for ``Cell``.
        keys: For a typed character the cells it may mean; typed again it goes on to the next.
        required: One cell is always chosen (the first to begin with), and the arrows choose.
        gap: px between cells.
        parent: The owner.
    """

    picked = Signal(object)
    """The index of the cell, or None when the choice was taken back."""
    submitted = Signal()

    def __init__(
        self,
        cells: Sequence[tuple[str, str]],
        look: str,
        keys: Mapping[str, Sequence[int]] | None = None,
        *,
        required: bool = False,
        gap: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys = keys or {}
        self._required = required
        self._index: int | None = None
        self._quiet = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        boxed = look not in {"segment", "tab"}
        row = CellLayout(self, gap) if boxed else FlowLayout(self, gap, 0)
        self._cells = [Cell(words, name, look, self) for words, name in cells]
        for at, cell in enumerate(self._cells):
            row.addWidget(cell)
            self._group.addButton(cell, at)
            cell.focused.connect(self._on_focused)
        self._group.buttonToggled.connect(self._on_toggled)
        self._make_stop(0)
        if required:
            self.choose(0, quiet=True)

    def cells(self) -> list[Cell]:
        """Return the buttons, in order."""
        return list(self._cells)

    def index(self) -> int | None:
        """Return which cell is chosen, from 0; None while none is."""
        return self._index

    def choose(self, index: int | None, *, quiet: bool = False) -> None:
        """Choose a cell, or none; ``quiet`` sends no signal."""
        self._quiet = quiet
        try:
            if index is not None:
                self._cells[index].setChecked(True)
            elif self._index is not None and not self._required:
                self._cells[self._index].setChecked(False)
        finally:
            self._quiet = False

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key; return False if it means nothing here."""
        if event.modifiers() & ~_PLAIN:
            return False
        step = self._step(event.key())
        if step:
            self._move(step)
        elif event.key() in _ENTER and not self._required:
            self.submitted.emit()
        elif event.key() in _ERASE and not self._required:
            self.choose(None)
        else:
            return self._take_text(event.text().casefold())
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _step(self, key: int) -> int:
        on = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        return {Qt.Key.Key_Right: on, Qt.Key.Key_Left: -on}.get(Qt.Key(key), 0)

    def _take_text(self, text: str) -> bool:
        meant = list(self._keys.get(text, ()))
        if not meant:
            return False
        at = meant.index(self._index) + 1 if self._index in meant else 0
        self.choose(meant[at % len(meant)])
        self._follow()
        return True

    def _move(self, step: int) -> None:
        at = min(len(self._cells) - 1, max(0, self._stop + step))
        if self._required:
            self.choose(at)
        self._cells[at].setFocus(Qt.FocusReason.TabFocusReason)
        self._make_stop(at)

    def _follow(self) -> None:
        focused = any(cell.hasFocus() for cell in self._cells)
        if focused and self._index is not None:
            self._cells[self._index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_stop(self, at: int) -> None:
        self._stop = at
        for index, cell in enumerate(self._cells):
            policy = Qt.FocusPolicy.StrongFocus if index == at else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(policy)
        self.setFocusProxy(self._cells[at])

    def _on_focused(self, cell: Cell) -> None:
        self._make_stop(self._cells.index(cell))

    def _on_toggled(self, button: QAbstractButton, on: bool) -> None:
        at = self._group.id(button)
        if on and at == self._index:
            return  # one must be chosen: it was put out, and is back
        if on:
            old, self._index = self._index, at
            if old is not None and old != at:
                self._cells[old].setChecked(False)
            self._make_stop(at)
        elif self._index != at:
            return  # the one before, put out by the new choice
        elif self._required:
            button.setChecked(True)
            return
        else:
            self._index = None
        if not self._quiet:
            self.picked.emit(self._index)
