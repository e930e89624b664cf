"""A person at the real window who types and types, until somebody kills the program.

``python -m tests.faults.typing_child FOLDER SEED``: after each key it says how many letters stand
in the field and when that was (seconds of the monotonic clock).
"""

import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtTest import QTest

from moodjournal.ui.app import MoodJournal, make_application, real_threads

LETTERS = "abcdefghijklmnop qrstuvwxyz "


class Hand(QObject):
    """Types a letter every 20 to 120 ms, with a pause now and then."""

    def __init__(self, window, seed):
        super().__init__(window)
        self._window, self._chance = window, random.Random(seed)
        self._count = 0

    def begin(self):
        """Open the whole form and take its field for words."""
        self._form = self._window.current_page().form
        self._form.set_open(True)
        self._type()

    def _type(self):
        QTest.keyClicks(self._form.details.note, self._chance.choice(LETTERS))
        self._count += 1
        sys.stdout.write(f"{self._count} {time.monotonic()}\n")
        sys.stdout.flush()
        wait = 700 if self._chance.random() < 0.03 else self._chance.randint(20, 120)
        QTimer.singleShot(wait, self._type)


def main():
    """Run the real program on its real threads."""
    folder, seed = sys.argv[1:]
    app = make_application()
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    program = MoodJournal(app, Path(folder), real_threads, locale=english)
    hand = Hand(program.window, seed)
    program.filled.connect(hand.begin)
    program.window.show()
    app.exec()


if __name__ == "__main__":
    main()
