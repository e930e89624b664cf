"""A locked program that is written into without unlocking, says "sealed", and waits.

Run by test_locked_gentle.py: ``python -m tests.ui.locked_child FOLDER NOW``.
"""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from moodjournal.ui.app import MoodJournal, make_application, real_threads

Key = Qt.Key


class Hand(QObject):
    """Presses the button of the lock screen, then touches each screen after the last was sealed."""

    def __init__(self, window):
        super().__init__(window)
        self._window = window
        self._acts = [self._rate, self._tap, self._write]

    def begin(self):
        """Open the form from the lock screen, once the store is imported."""
        QTest.mouseClick(self._window.cover.lock.gentle, Qt.MouseButton.LeftButton)
        self.view = self._window.cover.view
        self.view.keeper.saved.connect(self._on_sealed)
        self._go()

    def _go(self):
        self._acts.pop(0)()

    def _on_sealed(self):
        if self._acts:
            QTimer.singleShot(0, self._go)
            return
        sys.stdout.write("sealed\n")
        sys.stdout.flush()

    def _press(self, *keys):
        for key in keys:
            QTest.keyClick(self._window.focusWidget(), key)

    def _rate(self):
        self._press(Key.Key_3)

    def _tap(self):
        self._press(Key.Key_Return, Key.Key_Right, Key.Key_Space)

    def _write(self):
        self._press(Key.Key_Return)
        QTest.keyClicks(self.view.words.note, "foggy but home")


def main():
    """Run the real program on its real threads until somebody kills it."""
    folder, now = sys.argv[1:]
    moment = datetime.fromisoformat(now)
    app = make_application()
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    program = MoodJournal(app, Path(folder), real_threads, lambda: moment, english)
    hand = Hand(program.window)
    program.door.ready.connect(hand.begin)
    program.window.show()
    app.exec()


if __name__ == "__main__":
    main()
