"""A field for what nobody else should read: hidden, with a word that shows it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

LONGEST = 1024
"""Characters, as a passphrase can have."""
_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhNoPredictiveText
)


class SecretEdit(QLineEdit):
    """One line, shown as dots until the person wants to see it.

    Args:
        name: What a screen reader calls it.
        parent: The owner.

    Signals:
        caps_seen: Whether Caps Lock seems to be on, as far as the last letter tells.
    """

    caps_seen = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(LONGEST)
        self.show_button = QPushButton(_("show"), self)
        self.show_button.setProperty("role", "plain")
        self.show_button.setProperty("compact", "true")
        self.show_button.setCheckable(True)
        self.show_button.setAutoDefault(False)
        self.show_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_button.toggled.connect(self._on_show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.addStretch(1)
        row.addWidget(self.show_button)
        self._on_show(False)

    def forget(self) -> None:
        """Hold nothing any more, nor what was typed before."""
        self.setText("")
        self.show_button.setChecked(False)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        letter, shift = event.text(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if letter.isalpha() and letter.upper() != letter.lower():
            self.caps_seen.emit(letter.isupper() != bool(shift))
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.setTextMargins(0, 0, self.show_button.sizeHint().width() + 6, 0)

    def _on_show(self, on: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self.setEchoMode(echo)
        self.setInputMethodHints(_HINTS)  # the echo mode sets its own
        self.show_button.setText(_("hide") if on else _("show"))
        said = _("Hide what is typed") if on else _("Show what is typed")
        self.show_button.setAccessibleName(said)
