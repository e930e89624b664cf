"""Windows tells a window that the session was locked, or that the computer goes to sleep."""

from __future__ import annotations

import ctypes
from ctypes import wintypes
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QByteArray

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x7
NOTIFY_FOR_THIS_SESSION = 0


class WindowsSession(QAbstractNativeEventFilter):
    """Hears two messages among all of the window.

    Args:
        handle: Of the window.
        away: Called when the person goes away.
    """

    def __init__(self, handle: int, away: Callable[[], None]) -> None:
        super().__init__()
        self._handle, self._away = handle, away
        self._library = getattr(ctypes, "windll").wtsapi32  # noqa: B009 other systems lack it
        self._library.WTSRegisterSessionNotification(handle, NOTIFY_FOR_THIS_SESSION)

    def stop(self) -> None:
        """Ask Windows to tell no more."""
        self._library.WTSUnRegisterSessionNotification(self._handle)

    @override
    def nativeEventFilter(
        self, eventType: QByteArray | bytes | bytearray | memoryview, message: int, /
    ) -> tuple[bool, int]:
        told = wintypes.MSG.from_address(int(message))
        locked = told.message == WM_WTSSESSION_CHANGE and told.wParam == WTS_SESSION_LOCK
        asleep = told.message == WM_POWERBROADCAST and told.wParam == PBT_APMSUSPEND
        if locked or asleep:
            self._away()
        return False, 0
