"""One setting: its name, one line of why, and the control that changes it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QVBoxLayout, QWidget

from moodjournal.settings import LANGUAGE, LONGEST_WORDS
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
        self.control = self._make_control(label, tokens)
        beside = not isinstance(self.control, QLineEdit)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        row = QBoxLayout(sideways if beside else down, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20 if beside else 8)
        row.addLayout(text, stretch=1)
        row.addWidget(self.control)

    def show_value(self, value: Any) -> None:
        """Show ``value`` without saying that it changed."""
        self.control.blockSignals(True)
        if isinstance(self.control, Switch):
            self.control.setChecked(bool(value))
        elif isinstance(self.control, QLineEdit):
            if not self.control.isModified():  # what is being typed is never overwritten
                self.control.setText(self._shown(value))
        else:
            self.control.setCurrentIndex(self.control.findData(value))
        self.control.blockSignals(False)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        if isinstance(self.control, Switch):
            self.control.set_tokens(tokens)

    def _make_control(self, label: str, tokens: Tokens) -> QComboBox | Switch | QLineEdit:
        if self._setting.words is not None:
            return self._line(label)
        return self._choices(label) if self._setting.options else self._switch(label, tokens)

    def _line(self, label: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(label)
        line.setMaxLength(LONGEST_WORDS)
        line.editingFinished.connect(self._on_written)
        return line

    def _shown(self, value: str) -> str:
        """Return the words as they are shown: what we put there is translated."""
        return _(value) if value and value == self._setting.words else value

    def _choices(self, label: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(label)
        for choice in self._setting.options:
            box.addItem(_(choice.label).format(n=self._named(choice.value)), choice.value)
        box.currentIndexChanged.connect(self._on_chosen)
        return box

    def _named(self, value: str | int | bool) -> str | int | bool:
        """Return what stands for ``value``: a language is called as it calls itself."""
        if self._setting.group != LANGUAGE:
            return value
        return QLocale(str(value)).nativeLanguageName() or value

    def _switch(self, label: str, tokens: Tokens) -> Switch:
        switch = Switch(label, tokens)
        switch.toggled.connect(self._on_switched)
        return switch

    def _on_chosen(self, index: int) -> None:
        self.changed.emit(self._setting.key, self._setting.options[index].value)

    def _on_written(self) -> None:
        if isinstance(self.control, QLineEdit) and self.control.isModified():
            self.control.setModified(False)
            self.changed.emit(self._setting.key, " ".join(self.control.text().split()))

    def _on_switched(self, on: bool) -> None:
        self.changed.emit(self._setting.key, on)
