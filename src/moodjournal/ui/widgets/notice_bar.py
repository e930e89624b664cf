"""One line at the foot of the window: what was just done, or what went wrong, and a way on."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

STAYS_MS = 8000


class NoticeBar(QFrame):
    """Says one sentence. What went well leaves by itself, what went wrong stays until closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.action = QPushButton()
        self.action.setProperty("role", "link")
        self.close_button = QPushButton(_("Close"))
        self.close_button.setProperty("role", "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(36, 8, 36, 8)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self.action.clicked.connect(self._on_action)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say ``text`` for a few seconds, with a button ``action`` that calls ``act``."""
        self._show(text, action, act)
        self._timer.start(STAYS_MS)

    def keep(self, text: str, action: str, act: Callable[[], None]) -> None:
        """Say ``text`` until the person acts on it or closes it."""
        self._timer.stop()
        self._show(text, action, act)

    def complain(self, text: str) -> None:
        """Say what went wrong; it stays until the person closes it."""
        self._timer.stop()
        self._show(text, "", None)

    def forget(self) -> None:
        """Hold no word of what was said, and nothing to act on."""
        self._timer.stop()
        self.hide()
        self.text.clear()
        self._act = None

    def _show(self, text: str, action: str, act: Callable[[], None] | None) -> None:
        self.text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._act = act
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _on_time(self) -> None:
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.start(STAYS_MS)  # not from under the keys of who is about to use it
        else:
            self.hide()

    def _on_action(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
