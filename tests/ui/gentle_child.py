"""A program that fills in the gentle check-in up to one screen, says "saved", and waits.

Run by test_gentle_killed.py: ``python -m tests.ui.gentle_child FOLDER keys|mouse SCREEN NOW``.
"""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from moodjournal.ui.app import MoodJournal, make_application, real_threads

SCREENS = ("mood", "effects", "words")
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Hand(QObject):
    """Touches one thing on each screen, by keys or by mouse, each after the last was saved."""

    def __init__(self, window, by, last):
        super().__init__(window)
        self._window, self._last = window, last
        self._touch = getattr(self, f"_by_{by}")
        self._at = 0

    def begin(self):
        """Open the form, by its key."""
        QTest.keyClick(self._window, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
        self.view = self._window.cover.view
        self.view.keeper.saved.connect(self._on_saved)
        QTimer.singleShot(100, self._go)  # the journal says meanwhile which session this was

    def _go(self):
        self._touch(SCREENS[self._at])

    def _on_saved(self):
        if SCREENS[self._at] == self._last:
            sys.stdout.write("saved\n")
            sys.stdout.flush()
            return
        self._at += 1
        QTimer.singleShot(0, self._go)

    def _press(self, *keys):
        for key in keys:
            QTest.keyClick(self.view.window().focusWidget(), key)

    def _by_keys(self, screen):
        if screen == "mood":
            self._press(Key.Key_T)
        elif screen == "effects":
            self._press(Key.Key_Return, Key.Key_Right, Key.Key_Space)
        else:
            self._press(Key.Key_Return)
            QTest.keyClicks(self.view.words.note, "quiet")

    def _by_mouse(self, screen):
        if screen == "mood":
            QTest.mouseClick(self.view.mood.row.strip.cells()[10], LEFT)
            return
        QTest.mouseClick(self.view.middle.next, LEFT)
        if screen == "effects":
            QTest.mouseClick(self.view.effects.toggles["dissociation", False], LEFT)
        else:
            QTest.keyClicks(self.view.words.note, "quiet")  # words need keys, whatever the hand


def main():
    """Run the real program on its real threads until somebody kills it."""
    folder, by, last, now = sys.argv[1:]
    moment = datetime.fromisoformat(now)
    app = make_application()
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    program = MoodJournal(app, Path(folder), real_threads, lambda: moment, english)
    hand = Hand(program.window, by, last)
    program.filled.connect(hand.begin)
    program.window.show()
    app.exec()


if __name__ == "__main__":
    main()
