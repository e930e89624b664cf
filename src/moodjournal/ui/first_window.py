"""One window a journal: a second start calls the first one, and ends.

The call goes through a socket of this computer and this person alone; it holds one word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer

RAISE = b"raise\n"
PATIENCE_MS = 500
TRIES = 4
"""A first window that is still starting does not listen yet."""


def call_first_window(folder: Path) -> bool:
    """Ask the first window on ``folder`` to come to the front; return whether it heard."""
    from moodjournal.usecases.write_alone import called_at

    name = called_at(folder)
    return any(_call(name) for _try in range(TRIES))


def _call(name: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE_MS):
        _pause()
        return False
    socket.write(RAISE)
    heard = socket.waitForBytesWritten(PATIENCE_MS)
    socket.disconnectFromServer()
    return heard


def _pause() -> None:
    """Let a moment go by: a socket that is not there says so at once."""
    from PySide6.QtCore import QThread

    QThread.msleep(PATIENCE_MS // 2)


class FirstWindow(QObject):
    """Listens for second starts on the same folder.

    Args:
        name: As ``called_at`` gives it.
        parent: The owner.

    Signals:
        called: Another start wants this window in front.
    """

    called = Signal()

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._server: QLocalServer = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        if not self._server.listen(name):
            # Who holds the journal may listen: this name was left behind by one that was killed.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def is_listening(self) -> bool:
        """Tell whether a second start would be heard."""
        return self._server.isListening()

    def stop(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connected(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
        self.called.emit()  # who called may have gone again: it was heard all the same
