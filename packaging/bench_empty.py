"""The yardstick of ``make bench``: an empty window, timed from the start of its process."""

import os
import time

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override


class Empty(QWidget):
    """Prints when it is painted first, and ends."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        started = int(os.environ["BENCH_T0"])
        print(f"first {(time.monotonic_ns() - started) / 1e6:.3f}", flush=True)
        QTimer.singleShot(0, QCoreApplication.quit)


def main() -> None:
    """Show the window."""
    application = QApplication([])
    window = Empty()
    window.resize(1280, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
