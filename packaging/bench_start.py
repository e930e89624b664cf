"""One timed start of the real program: ``bench_start.py JOURNAL [first]``.

It ends when Today is filled; with ``first`` at the first frame, for a journal that is locked.

Nothing but the program's own ``start`` is imported before it, as when a person opens it.
"""

import os
import sys
import time
from pathlib import Path

from moodjournal.ui.app import start


def _tell(what: str) -> None:
    started = int(os.environ["BENCH_T0"])
    print(f"{what} {(time.monotonic_ns() - started) / 1e6:.3f}", flush=True)


def _first_frame() -> None:
    _tell("first")
    if "first" in sys.argv[2:]:
        _end()


def _filled() -> None:
    _tell("filled")
    _end()


def _end() -> None:
    from PySide6.QtCore import QCoreApplication, QTimer

    QTimer.singleShot(0, QCoreApplication.quit)


if __name__ == "__main__":
    raise SystemExit(start(Path(sys.argv[1]), on_first_frame=_first_frame, on_filled=_filled))
