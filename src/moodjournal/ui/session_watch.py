"""The system says that the person goes away: the screen is locked, the computer goes to sleep."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QWidget

    from moodjournal.ui.windows_session import WindowsSession

LOGIN = "org.freedesktop.login1"
SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
)
"""Where desktops tell that the screen was locked: KDE and others by two paths, GNOME by its own."""


class SessionWatch(QObject):
    """Listens on D-Bus, or to Windows. macOS tells it only to programs in its own language.

    Args:
        app: The application.
        window: The window; Windows tells windows.

    Signals:
        away: The screen was locked, or the computer goes to sleep.
    """

    away = Signal()

    def __init__(self, app: QGuiApplication, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self._windows: WindowsSession | None = None

    def begin(self) -> None:
        """Listen from now on; a system that says nothing is left alone."""
        if sys.platform == "win32":
            from moodjournal.ui.windows_session import WindowsSession

            self._windows = WindowsSession(int(self._window.winId()), self.away.emit)
            self._app.installNativeEventFilter(self._windows)
        elif sys.platform != "darwin":
            self._listen()

    def stop(self) -> None:
        """Listen no more."""
        if self._windows is not None:
            self._app.removeNativeEventFilter(self._windows)
            self._windows.stop()
            self._windows = None

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):  # else the library would start a bus
            bus = QDBusConnection.sessionBus()
            for path, interface in SAVERS:
                self._hear(bus, "", path, interface, "ActiveChanged", "on_active(bool)")
        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            manager = "/org/freedesktop/login1"
            self._hear(
                bus, LOGIN, manager, f"{LOGIN}.Manager", "PrepareForSleep", "on_active(bool)"
            )
            self._hear(bus, LOGIN, _session_path(), f"{LOGIN}.Session", "Lock", "on_lock()")

    def _hear(
        self, bus: QDBusConnection, service: str, path: str, interface: str, name: str, slot: str
    ) -> None:
        # The stub knows no slot as text; the library does.
        bus.connect(service, path, interface, name, self, SLOT(slot))  # pyright: ignore[reportArgumentType] - Qt's stub lacks it

    @Slot(bool)
    def on_active(self, active: bool) -> None:
        """Hear that the screen saver or the sleep begins (True), or that it is over."""
        if active:
            self.away.emit()

    @Slot()
    def on_lock(self) -> None:
        """Hear that the session is to be locked."""
        self.away.emit()


def _session_path() -> str:
    """Return where login1 speaks of this session; empty for any, if its id is not known."""
    name = os.environ.get("XDG_SESSION_ID", "")
    if not name:
        return ""
    escaped = "".join(
        letter
        if letter.isalnum() and not (place == 0 and letter.isdigit())
        else f"_{ord(letter):02x}"
        for place, letter in enumerate(name)
    )
    return f"/org/freedesktop/login1/session/{escaped}"
