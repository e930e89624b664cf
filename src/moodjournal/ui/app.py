"""Build the application: theme, threads, window. Only this file knows the QApplication.

Until the first frame is painted neither the database nor the charts are imported; the database
thread imports the former, the drawing thread the latter.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, QTimeZone, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from moodjournal import i18n, paths, settings
from moodjournal.domain.clock import utc_now
from moodjournal.ui.page import Desk
from moodjournal.ui.theme.apply import apply_theme, wanted_theme, wants_high_contrast
from moodjournal.ui.theme.fonts import load_fonts
from moodjournal.ui.theme.icons import Icons
from moodjournal.ui.theme.tokens import Tokens, load_tokens, sharper
from moodjournal.ui.window import MainWindow
from moodjournal.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from datetime import datetime
    from pathlib import Path

    from moodjournal.charts.render import Studio
    from moodjournal.store import Db
    from moodjournal.store.journal import Journal


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Threads:
    """The two threads of work: one owns the database, one draws."""

    database: Executor
    drawing: Executor

    def stop(self) -> None:
        """End both, after what is under way."""
        self.database.shutdown()
        self.drawing.shutdown()


def real_threads() -> Threads:
    """Return threads as the program uses them; tests have some that work at once."""
    from concurrent.futures import ThreadPoolExecutor  # after the first frame

    return Threads(ThreadPoolExecutor(1, "database"), ThreadPoolExecutor(1, "drawing"))


class MoodJournal(QObject):
    """The running program: one window on one journal.

    Signals:
        filled: The first page shows what is in the journal.
    """

    filled = Signal()

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        make_threads: Callable[[], Threads],
        clock: Callable[[], datetime] = utc_now,
        locale: QLocale | None = None,
    ) -> None:
        super().__init__()
        self._app, self._folder = app, folder
        self._make_threads = make_threads
        self._threads: Threads | None = None
        self._settings_file = paths.config_dir() / "settings.json"
        self._studio: Studio | None = None
        self._opening = False
        self.worker = Worker(parent=self)
        self._dress()
        desk = Desk(
            worker=self.worker,
            tokens=self.tokens,
            icons=self.icons,
            studio=self.studio,
            clock=clock,
            zone=computer_zone,
            locale=locale or QLocale.system(),
            folder=folder,
            settings_file=self._settings_file,
            cache=paths.cache_dir(),
        )
        self.window = MainWindow(desk)
        self.window.setWindowIcon(QIcon(self._icons.mark(64)))
        self.window.themed.connect(self._on_themed)
        self.window.painted.connect(self._on_painted)
        self.window.retry.connect(self.open_journal)
        self.window.filled.connect(self._on_filled)
        app.styleHints().colorSchemeChanged.connect(self._on_themed)
        app.focusChanged.connect(self.window.follow_focus)

    def tokens(self) -> Tokens:
        """Return the colours of the theme in force."""
        return self._tokens

    def icons(self) -> Icons:
        """Return the icons in these colours."""
        return self._icons

    def studio(self) -> Studio:
        """Return the one place where charts are drawn."""
        if self._studio is None:
            from moodjournal.charts.render import Studio

            self._studio = Studio(paths.resource("fonts").glob("*.ttf"))
        return self._studio

    def open_journal(self) -> None:
        """Open the journal in the database thread, once; it is the first to import the database."""
        if self._opening:
            return
        self._opening = True
        folder = self._folder
        if self._threads is None:
            self._threads = self._make_threads()
            self.worker.start(self._threads.database, self._threads.drawing)

        def opening() -> Journal:
            from moodjournal.usecases.open_journal import open_journal

            return open_journal(folder)

        self.worker.open(opening, self.window.fill, self._on_closed)

    def _on_closed(self, error: Exception) -> None:
        self._opening = False
        self.window.cannot_open(error)

    def stop(self) -> None:
        """Close the journal and end the threads."""
        self._app.focusChanged.disconnect(self.window.follow_focus)
        self._app.styleHints().colorSchemeChanged.disconnect(self._on_themed)
        self.worker.close()
        if self._threads is not None:
            self._threads.stop()

    def _dress(self) -> None:
        here = settings.read_here(self._settings_file)
        percent = here["text_percent"]
        tokens = load_tokens(wanted_theme(self._app, here["theme"]))
        self._tokens = sharper(tokens) if wants_high_contrast(self._app) else tokens
        self._icons = Icons(self._tokens, self._app.devicePixelRatio(), percent)
        apply_theme(self._app, self._tokens, percent)

    def _on_themed(self) -> None:
        self._dress()
        self.window.apply_theme()

    def _on_filled(self) -> None:
        self.filled.emit()
        QTimer.singleShot(0, self._make_ready)

    def _make_ready(self) -> None:
        """Import what writing needs, now that the first page is there."""

        def ready(db: Db) -> None:
            from moodjournal.usecases.make_ready import make_ready

            make_ready(db)

        if self.worker.is_open():
            self.worker.read(ready, _nothing)

    def _on_painted(self) -> None:
        QTimer.singleShot(0, self.open_journal)

    @override
    def deleteLater(self) -> None:
        self.window.deleteLater()
        super().deleteLater()


def _nothing(_answer: None) -> None:
    """Nobody waits for the answer."""


def computer_zone() -> str:
    """Return the IANA zone of this computer; Qt also knows the names Windows uses."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return zone if zone and "/" in zone else settings.system_zone()


def make_application() -> QApplication:
    """Return the application with its fonts and its language."""
    os.environ.setdefault("MPLCONFIGDIR", str(paths.cache_dir() / "matplotlib"))
    QApplication.setStyle("Fusion")  # before there is an application none is thrown away
    app = QApplication(sys.argv[:1])
    app.setApplicationName("moodjournal")
    app.setApplicationDisplayName(_("Journal"))
    app.setDesktopFileName("moodjournal")
    load_fonts()
    return app


def start(
    journal: Path,
    *,
    on_first_frame: Callable[[], None] | None = None,
    on_filled: Callable[[], None] | None = None,
) -> int:
    """Open the window on the journal of a folder; return when it is closed.

    Args:
        journal: The folder; a journal is made there if there is none.
        on_first_frame: Called once the frame is painted.
        on_filled: Called once the first page shows what is in the journal.
    """
    i18n.use_language(None, paths.resource("locale"))
    app = make_application()
    program = MoodJournal(app, journal, real_threads)
    if on_first_frame is not None:
        program.window.painted.connect(on_first_frame)
    if on_filled is not None:
        program.filled.connect(on_filled)
    program.window.show()
    code = app.exec()
    program.stop()
    return code
