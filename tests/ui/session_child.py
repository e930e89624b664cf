"""A program that says "away" for each way in which a bus tells that the screen is locked."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication, QWidget

from moodjournal.ui.session_watch import SAVERS, SessionWatch


def tell(active):
    """Send what desktops send."""
    for path, interface in SAVERS:
        message = QDBusMessage.createSignal(path, interface, "ActiveChanged")
        message.setArguments([active])
        QDBusConnection.sessionBus().send(message)


def main():
    """Listen, send, and end when all was heard."""
    app = QApplication([])
    window = QWidget()
    watch = SessionWatch(app, window)
    heard = []

    def on_away():
        heard.append(1)
        sys.stdout.write("away\n")
        sys.stdout.flush()
        if len(heard) == len(SAVERS):
            app.quit()

    watch.away.connect(on_away)
    watch.begin()
    tell(False)  # the end of a lock is none
    tell(True)
    QTimer.singleShot(20_000, app.quit)
    app.exec()


if __name__ == "__main__":
    main()
