"""The journal locks by itself: nobody there, the screen locked, the computer going to sleep."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from moodjournal.settings import read_here
from moodjournal.ui.idle import IdleWatch

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QWindow

    from moodjournal.store import Db
    from moodjournal.ui.door import Door
    from moodjournal.ui.page import Desk
    from moodjournal.ui.session_watch import SessionWatch
    from moodjournal.ui.window import MainWindow

LONG_MINUTES = 60
"""On a session day and in review, if the person agreed (RELIABILITY.md, Lock)."""
REVIEW = "review"


class AutoLock(QObject):
    """Watches while the journal is open.

    Args:
        app: Tells which window has the keys.
        desk: Settings, clock and worker.
        window: The one window.
        door: Is asked to lock.
    """

    def __init__(self, app: QGuiApplication, desk: Desk, window: MainWindow, door: Door) -> None:
        super().__init__(window)
        self._app, self._desk, self._window, self._door = app, desk, window, door
        self._long = False
        self._session: SessionWatch | None = None
        self.idle = IdleWatch(parent=self)
        self.idle.idle.connect(self._on_idle)
        door.locked.connect(self.idle.stop)
        app.focusWindowChanged.connect(self._on_focus_window)

    def begin(self) -> None:
        """Count anew, by the setting as it stands."""
        if self._desk.worker.is_open():
            self._long = False
            self.idle.watch(self._window.windowHandle())
            self.idle.begin(self._minutes())

    def watch_session(self) -> None:
        """Listen to the system too: a locked screen, a suspend."""
        if self._session is None:
            from moodjournal.ui.session_watch import SessionWatch

            self._session = SessionWatch(self._app, self._window)
            self._session.away.connect(self._lock)
            self._session.begin()

    def stop(self) -> None:
        """Watch no more."""
        self._app.focusWindowChanged.disconnect(self._on_focus_window)
        self.idle.watch(None)
        self.idle.stop()
        if self._session is not None:
            self._session.stop()

    def _minutes(self) -> int:
        return int(read_here(self._desk.settings_file)["lock_idle"])

    def _on_idle(self) -> None:
        agreed = read_here(self._desk.settings_file)["lock_idle_long"]
        if not agreed or self._long or self._minutes() >= LONG_MINUTES:
            self._lock()
        elif self._window.stack.is_confined() or self._window.stack.current_key() == REVIEW:
            self._wait_longer(True)
        else:
            query = partial(_is_session_day, desk=self._desk)
            self._desk.worker.read(query, self._wait_longer)

    def _wait_longer(self, longer: bool) -> None:
        self._long = longer
        if longer:
            self.idle.extend(LONG_MINUTES)
        else:
            self._lock()

    def _lock(self) -> None:
        self._door.lock(tell=False)

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None:
            self.idle.watch(window)


def _is_session_day(db: Db, desk: Desk) -> bool:
    from moodjournal.usecases.see_session_day import is_session_day

    return is_session_day(db, desk.clock(), desk.zone())
