"""One setting: its name, one line of why, and the control that changes it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from moodjournal.ui.widgets.switch import Switch
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.settings import Setting
    from moodjournal.ui.theme.tokens import Tokens


class SettingRow(QWidget):
    """A row that shows one value and says when the person changes it.

    Signals:
        changed: The key and the new value.
    """

    changed = Signal(str, object)

    def __init__(self, setting: Setting, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        label = _(setting.label)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(words(label))
        text.addWidget(words(_(setting.why), "muted"))
        self.control: QComboBox | Switch = (
            self._choices(label) if setting.choices else self._switch(label, tokens)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(text, stretch=1)
        row.addWidget(self.control)

    def show_value(self, value: Any) -> None:
        """Show ``value`` without saying that it changed."""
        self.control.blockSignals(True)
        if isinstance(self.control, Switch):
            self.control.setChecked(bool(value))
        else:
            self.control.setCurrentIndex(self.control.findData(value))
        self.control.blockSignals(False)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        if isinstance(self.control, Switch):
            self.control.set_tokens(tokens)

    def _choices(self, label: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(label)
        for choice in self._setting.choices:
            box.addItem(_(choice.label).format(n=choice.value), choice.value)
        box.currentIndexChanged.connect(self._on_chosen)
        return box

    def _switch(self, label: str, tokens: Tokens) -> Switch:
        switch = Switch(label, tokens)
        switch.toggled.connect(self._on_switched)
        return switch

    def _on_chosen(self, index: int) -> None:
        self.changed.emit(self._setting.key, self._setting.choices[index].value)

    def _on_switched(self, on: bool) -> None:
        self.changed.emit(self._setting.key, on)
