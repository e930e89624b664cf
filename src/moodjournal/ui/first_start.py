"""The first start: nothing stands in the folder yet, and somebody opens the window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess

if TYPE_CHECKING:
    from moodjournal.domain.plan import Stage
    from moodjournal.ui.dialogs.welcome.view import Welcome
    from moodjournal.ui.door import Door
    from moodjournal.ui.window import MainWindow


class FirstStart(QObject):
    """Leads from nothing to an open journal, and from there to where the person wants to begin.

    Args:
        view: The steps.
        window: Shows them, and the pages afterwards.
        door: Makes the journal.
    """

    def __init__(self, view: Welcome, window: MainWindow, door: Door) -> None:
        super().__init__(window)
        self._window, self._door = window, door
        view.begun.connect(self._on_begun)
        view.finished.connect(self._on_finished)
        view.example_wanted.connect(look_around)
        view.folder_chosen.connect(window.folder_chosen)

    def _on_begun(self, passphrase: str) -> None:
        from moodjournal.domain.passphrase import Secret

        self._door.make(Secret(passphrase) if passphrase else None)

    def _on_finished(self, stage: Stage | None) -> None:
        self._door.enter()
        if stage is not None:
            self._window.go("sessions", stage)


def look_around() -> None:
    """Open a made-up journal in a program of its own; it is kept nowhere."""
    itself = [] if getattr(sys, "frozen", False) else ["-m", "moodjournal"]
    QProcess.startDetached(sys.executable, [*itself, "demo"])
