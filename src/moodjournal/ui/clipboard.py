"""What this program puts in the clipboard does not stay there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QImage

STAYS_MS = 30_000
OURS = "application/x-moodjournal"
_SECRET = (
    (OURS, b"1"),
    ("x-kde-passwordManagerHint", b"secret"),  # Klipper and others keep no history of it
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),  # nor does Windows
)
_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


def put_in_clipboard(clipboard: QClipboard, text: str) -> None:
    """Put ``text`` there, marked as ours: histories leave it out, and it goes after 30 s."""
    data = QMimeData()
    data.setText(text)
    _put(clipboard, data)


def put_picture_in_clipboard(clipboard: QClipboard, picture: QImage) -> None:
    """Put ``picture`` there, as ``put_in_clipboard`` does a text."""
    data = QMimeData()
    data.setImageData(picture)
    _put(clipboard, data)


def _put(clipboard: QClipboard, data: QMimeData) -> None:
    for kind, value in _SECRET:
        data.setData(kind, QByteArray(value))
    clipboard.setMimeData(data)


class ClipboardWatch(QObject):
    """Empties the clipboard 30 s after something of this program came into it.

    What was copied by Ctrl+C in a field counts too, wherever the system says whose it is.

    Args:
        app: The application.
        parent: The owner.
    """

    def __init__(self, app: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = app.clipboard()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS_MS)
        self.timer.timeout.connect(self.empty)
        self._clipboard.dataChanged.connect(self._on_changed)

    def empty(self) -> None:
        """Take out what is ours, and leave what another program put there."""
        self.timer.stop()
        for mode in _MODES:
            if self._is_ours(mode):
                self._clipboard.clear(mode)

    def stop(self) -> None:
        """Watch no more; what is ours goes now."""
        self._clipboard.dataChanged.disconnect(self._on_changed)
        self.empty()

    def _on_changed(self) -> None:
        if self._is_ours(QClipboard.Mode.Clipboard):
            self.timer.start()
        else:
            self.timer.stop()

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Selection and not self._clipboard.supportsSelection():
            return False
        owned = self._clipboard.ownsClipboard()
        if mode is QClipboard.Mode.Selection:
            owned = self._clipboard.ownsSelection()
        data = self._clipboard.mimeData(mode)
        return bool(owned or (data is not None and data.hasFormat(OURS)))
