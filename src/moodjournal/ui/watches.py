"""What watches beside the window, once the first page is there: locks, reminders, second starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmapCache

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from moodjournal.ui.auto_lock import AutoLock
    from moodjournal.ui.clipboard import ClipboardWatch
    from moodjournal.ui.door import Door
    from moodjournal.ui.first_window import FirstWindow
    from moodjournal.ui.page import Desk
    from moodjournal.ui.reminders import Reminders
    from moodjournal.ui.window import MainWindow


class Watches(QObject):
    """Begins each watch when it is first needed: the first frame waits for none of them.

    Args:
        app: The application.
        desk: Folder and settings file.
        window: The one window.
        door: Is asked to lock.
        hear_session: Whether to listen to the system too: a locked screen, a suspend.
    """

    def __init__(
        self, app: QApplication, desk: Desk, window: MainWindow, door: Door, *, hear_session: bool
    ) -> None:
        super().__init__(window)
        self._app, self._desk, self._window, self._door = app, desk, window, door
        self._hear_session = hear_session
        self.auto_lock: AutoLock | None = None
        self.clipboard: ClipboardWatch | None = None
        self.first: FirstWindow | None = None
        self.reminders: Reminders | None = None
        door.ready.connect(self.listen)
        door.half_open.connect(self.begin)
        door.locked.connect(self.let_go)

    def begin(self) -> None:
        """Watch from now on: the journal is open."""
        from moodjournal.ui.auto_lock import AutoLock
        from moodjournal.ui.clipboard import ClipboardWatch
        from moodjournal.ui.reminders import Reminders

        self.listen()
        if self.clipboard is None:
            self.clipboard = ClipboardWatch(self._app, self)
        if self.auto_lock is None:
            self.auto_lock = AutoLock(self._app, self._desk, self._window, self._door)
            if self._hear_session:
                self.auto_lock.watch_session()
        if self.reminders is None:
            self.reminders = Reminders(self._desk, self._window, self._door)
        self.reminders.begin()
        self.look_at_settings()

    def listen(self) -> None:
        """Answer a second start from now on; only one program at a time comes this far."""
        from moodjournal.ui.first_window import FirstWindow
        from moodjournal.usecases.write_alone import called_at

        if self.first is None and self._desk.folder is not None:
            self.first = FirstWindow(called_at(self._desk.folder), self)
            self.first.called.connect(self._window.come_forward)

    def look_at_settings(self) -> None:
        """Take how long to wait, and whether pictures are refused, from the settings here."""
        from moodjournal.ui.screen_capture import refuse_capture

        refuse_capture(self._window, self._desk.settings_file)
        if self.auto_lock is not None:
            self.auto_lock.begin()

    def let_go(self) -> None:
        """Let go of what lies outside the window: pictures, the clipboard, open menus."""
        QPixmapCache.clear()
        if self.clipboard is not None:
            self.clipboard.empty()
        for widget in self._app.topLevelWidgets():
            if widget is not self._window:
                widget.close()

    def stop(self) -> None:
        """Watch no more."""
        for watch in (self.auto_lock, self.clipboard, self.first, self.reminders):
            if watch is not None:
                watch.stop()
