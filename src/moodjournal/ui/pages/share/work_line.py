"""Long work as a person sees it: nothing for half a second, then a word and Cancel."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moodjournal.ui.widgets.act_row import act_button, buttons_line
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

SHOWN_AFTER_MS = 500


class WorkLine(QWidget):
    """Says that something is being written, and what came of it; it can be cancelled.

    Args:
        parent: The owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._busy = False
        self.said = words("", "small-ink")
        self.cancel = act_button(_("Cancel"), _("Cancel what is being written"))
        self._line = buttons_line(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.said)
        column.addWidget(self._line)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHOWN_AFTER_MS)
        self._wait.timeout.connect(self._on_long)
        self.cancel.clicked.connect(self.stop)
        self.say("")

    def begin(self) -> Callable[[], bool]:
        """Begin; return what the work asks, from any thread, to know whether it is to go on."""
        self.say("")
        self._stop = Event()
        self._busy = True
        self._wait.start()
        return partial(_goes_on, self._stop)

    def is_busy(self) -> bool:
        """Tell whether something is being written."""
        return self._busy

    def stop(self) -> None:
        """Ask the work to end; it says itself once it has."""
        self._stop.set()
        self.cancel.setEnabled(False)

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show what came of it, or nothing."""
        self._busy = False
        self._wait.stop()
        self._line.hide()
        self._show(text, "error" if wrong else "small-ink")

    def complain(self, problem: Exception) -> None:
        """Show what went wrong."""
        self.say(str(problem), wrong=True)

    def _on_long(self) -> None:
        self.cancel.setEnabled(not self._stop.is_set())
        self._line.show()
        self._show(_("Writing…"), "small-ink")

    def _show(self, text: str, role: str) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self.said.setProperty("role", role)
        self.said.style().polish(self.said)
        self.said.setVisible(bool(text))
        self.setVisible(bool(text))


def _goes_on(stop: Event) -> bool:
    return not stop.is_set()
