"""Round chips that are on or off, and a row of them."""

from __future__ import annotations

from gettext import gettext as _
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

Chip = tuple[str, str, bool]
"""Id, words, whether it is on."""

_LONGEST = 36
"""A chip shows this many letters; a screen reader says them all."""


class ToggleChip(QPushButton):
    """A chip that is on or off."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        short = label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"
        super().__init__(short.replace("&", "&&"), parent)
        self.setAccessibleName(label)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "chip")


class ChipRow(QWidget):
    """Chips that flow onto as many lines as they need.

    Args:
        name: What the chips are about, for screen readers.
        can_add: Whether a last chip lets the person write a new one.
        exclusive: One chip at most is on, and the row is one stop of the Tab key.
        parent: The owner.
    """

    toggled = Signal(str, bool)
    """Id of a chip, and whether it is on now; only what a person did."""
    added = Signal(str)
    """The words of a new chip; ``set_chips`` is to follow."""

    def __init__(
        self,
        name: str,
        *,
        can_add: bool = False,
        exclusive: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._exclusive = exclusive
        self._quiet = False
        self._chips: dict[str, ToggleChip] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(exclusive)
        self._group.buttonToggled.connect(self._on_toggled)
        self._flow = FlowLayout(self, gap=8)
        self.add_chip, self.edit = self._make_add(name)
        self.add_chip.setVisible(can_add)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips, in order. Chips that stay keep the focus; no signal is sent."""
        self._quiet = True
        try:
            if [c[:2] for c in chips] != [(i, c.accessibleName()) for i, c in self._chips.items()]:
                self._build(chips)
            self._group.setExclusive(False)
            for chip, _label, on in chips:
                self._chips[chip].setChecked(on)
            self._group.setExclusive(self._exclusive)
        finally:
            self._quiet = False

    def chosen(self) -> list[str]:
        """Return the ids of the chips that are on, in order."""
        return [chip for chip, button in self._chips.items() if button.isChecked()]

    def chip(self, chip: str) -> ToggleChip:
        """Return the button of a chip."""
        return self._chips[chip]

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.isVisible():
            self._close_edit()
        else:
            super().keyPressEvent(event)

    def _build(self, chips: Sequence[Chip]) -> None:
        for button in self._chips.values():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._chips = {chip: ToggleChip(label, self) for chip, label, _on in chips}
        for widget in (self.add_chip, self.edit):
            self._flow.removeWidget(widget)
        for button in self._chips.values():
            button.setAutoExclusive(self._exclusive)
            # In a group Qt makes one button the stop of the Tab key, and all others unreachable
            # unless the group is exclusive.
            if self._exclusive:
                self._group.addButton(button)
            else:
                button.toggled.connect(self._on_one_toggled)
            self._flow.addWidget(button)
        self._flow.addWidget(self.add_chip)
        self._flow.addWidget(self.edit)
        self._order_tabs()

    def _order_tabs(self) -> None:
        # Made later than what follows them on the page, the chips would come last; the button that
        # adds one stands in the right place from the beginning.
        line = [self.add_chip, *self._chips.values(), self.add_chip, self.edit]
        for before, after in pairwise(line):
            QWidget.setTabOrder(before, after)

    def _make_add(self, name: str) -> tuple[QPushButton, QLineEdit]:
        button = QPushButton(_("+ add"), self)
        button.setAccessibleName(_("Add to {name}").format(name=name))
        button.setAutoDefault(False)
        button.setProperty("role", "chip")
        button.setProperty("add", "true")
        button.clicked.connect(self._open_edit)
        edit = QLineEdit(self)
        edit.setAccessibleName(_("New: {name}").format(name=name))
        edit.setPlaceholderText(_("a word or two"))
        edit.setProperty("role", "chip")
        edit.hide()
        edit.editingFinished.connect(self._on_written)
        self._flow.addWidget(button)
        self._flow.addWidget(edit)
        return button, edit

    def _open_edit(self) -> None:
        self.add_chip.hide()
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_edit(self) -> None:
        focused = self.edit.hasFocus()
        self.edit.clear()
        self.add_chip.show()
        if focused:
            self.add_chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.hide()

    def _on_written(self) -> None:
        if self.edit.isHidden():
            return
        text = self.edit.text().strip()
        self._close_edit()
        if text:
            self.added.emit(text)

    def _on_one_toggled(self, on: bool) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            self._on_toggled(chip, on)

    def _on_toggled(self, button: QPushButton, on: bool) -> None:
        if not self._quiet:
            ids = {chip: key for key, chip in self._chips.items()}
            self.toggled.emit(ids[button], on)  # pyright: ignore[reportArgumentType] # all are ours
