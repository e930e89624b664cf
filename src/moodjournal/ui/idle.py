"""Nobody has touched the window for a while.

The window system's own events are watched, at the one window that has the keys: some for each
touch. A filter on the application would see every event of every widget, and cost each of them.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from shiboken6 import isValid
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

_TOUCHES = frozenset(
    kind.value
    for kind in (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    )
)
MINUTE_S = 60


class IdleWatch(QObject):
    """Tells when nothing was touched for some minutes. A touch costs a look at the clock, no more.

    Args:
        clock: Seconds that never go back.
        parent: The owner.

    Signals:
        idle: Nothing was touched for that long; said once, until something is touched again.
    """

    idle = Signal()

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minutes = 0
        self._touched_at = clock()
        self._window: QWindow | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.look)

    def begin(self, minutes: int) -> None:
        """Count from now; 0 minutes never tells."""
        self._minutes = minutes
        self._touched_at = self._clock()
        self._wait(minutes * MINUTE_S)

    def extend(self, minutes: int) -> None:
        """Tell later, counted from the last touch as before."""
        self._minutes = minutes
        self.look()

    def stop(self) -> None:
        """Count no more."""
        self.begin(0)

    def watch(self, window: QWindow | None) -> None:
        """Watch ``window`` instead of the one before; None watches none."""
        if self._window is window:
            return
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def look(self) -> None:
        """See whether it has been long enough; wait for the rest if not."""
        if not self._minutes:
            return
        left = self._minutes * MINUTE_S - (self._clock() - self._touched_at)
        if left > 0:
            self._wait(left)
        else:
            self.idle.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type().value in _TOUCHES:
            self._touched_at = self._clock()
        return False

    def _wait(self, seconds: float) -> None:
        if self._minutes:
            self.timer.start(max(1, round(seconds * 1000)))
        else:
            self.timer.stop()
