"""The program as a person starts it: ``python -m tests.ui.second_child FOLDER``.

It says "filled" or "painted" (locked), "called" when a second start wants it in front, and how it
stands then.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from moodjournal.ui import app as program_of
from moodjournal.ui.app import start
from moodjournal.ui.watches import Watches


def say(what):
    """Say one word to the test."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


class Watched(Watches):
    """Says when it listens, and when it was called."""

    def listen(self):
        if self.first is not None:
            return
        super().listen()
        say("listening" if self.first.is_listening() else "deaf")
        self._window.showMinimized()
        self.first.called.connect(self._on_called)

    def _on_called(self):
        say("minimised" if self._window.isMinimized() else "in front")
        QApplication.quit()


if __name__ == "__main__":
    program_of.Watches = Watched
    raise SystemExit(start(Path(sys.argv[1]), on_first_frame=lambda: say("painted")))
