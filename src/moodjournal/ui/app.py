"""Build the application: theme, threads, window. Only this file knows the QApplication.

Until the first frame is painted neither the database nor the charts are imported; the database
thread imports the former, the drawing thread the latter.
"""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import dataclass
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, QTimeZone, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from moodjournal import i18n, paths, settings
from moodjournal.domain.clock import utc_now
from moodjournal.ui.door import Door
from moodjournal.ui.glance import has_sealed, is_open_elsewhere, nothing_stands
from moodjournal.ui.page import Desk
from moodjournal.ui.theme.apply import apply_theme, wanted_theme, wants_high_contrast
from moodjournal.ui.theme.fonts import load_fonts
from moodjournal.ui.theme.icons import Icons
from moodjournal.ui.theme.tokens import Tokens, load_tokens, sharper
from moodjournal.ui.undo_key import UndoKey
from moodjournal.ui.watches import Watches
from moodjournal.ui.window import MainWindow
from moodjournal.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from datetime import datetime
    from pathlib import Path

    from moodjournal.charts.render import Studio
    from moodjournal.domain.passphrase import Secret
    from moodjournal.store import Db


COLLECT_EVERY = 20_000
"""New objects between two looks of the collector; at Python's 700 a start spends 10 ms on them,
and what is imported after it 40 ms more."""


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
        secret: Secret | None = None,
        *,
        hear_session: bool = False,
        welcome: bool = False,
    ) -> None:
        super().__init__()
        self._app, self._folder, self._clock = app, folder, clock
        self._make_threads = make_threads
        self._threads: Threads | None = None
        self._settings_file = paths.config_dir() / "settings.json"
        self._studio: Studio | None = None
        self.next_folder: Path | None = None
        self.worker = Worker(parent=self)
        self._dress()
        desk = self._make_desk(locale or QLocale.system())
        self.window = MainWindow(desk)
        self.window.setWindowIcon(QIcon(self._icons.mark(64)))
        self.window.themed.connect(self._on_themed)
        self.window.painted.connect(self._on_painted)
        self.window.filled.connect(self._on_filled)
        self.window.folder_chosen.connect(self._on_folder_chosen)
        self.door = Door(desk, folder, self.window, secret)
        self.door.locked.connect(self._on_locked)
        self.watches = Watches(app, desk, self.window, self.door, hear_session=hear_session)
        self._undo_key = UndoKey(self.window)
        if welcome and secret is None and nothing_stands(folder):
            from moodjournal.ui.first_start import FirstStart  # there is one first start

            FirstStart(self.window.cover.show_welcome(), self.window, self.door)
        app.styleHints().colorSchemeChanged.connect(self._on_themed)
        app.focusChanged.connect(self._undo_key.follow_focus)

    def _make_desk(self, locale: QLocale) -> Desk:
        return Desk(
            worker=self.worker,
            tokens=self.tokens,
            icons=self.icons,
            studio=self.studio,
            clock=self._clock,
            zone=computer_zone,
            locale=locale,
            folder=self._folder,
            settings_file=self._settings_file,
            cache=paths.cache_dir(),
        )

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
        """Open the journal in the database thread, or get ready to; it imports the database."""
        if self._threads is None:
            self._threads = self._make_threads()
            self.worker.start(self._threads.database, self._threads.drawing)
        self.door.open()

    def stop(self) -> None:
        """Close the journal and end the threads."""
        self._app.focusChanged.disconnect(self._undo_key.follow_focus)
        self._app.styleHints().colorSchemeChanged.disconnect(self._on_themed)
        self.watches.stop()
        self.worker.close()
        if self._threads is not None:
            self._threads.stop()
        self.door.release()

    def _dress(self) -> None:
        here = settings.read_here(self._settings_file)
        percent = here["text_percent"]
        tokens = load_tokens(wanted_theme(self._app, here["theme"]))
        more = here["contrast"] == "more" or wants_high_contrast(self._app)
        self._tokens = sharper(tokens) if more else tokens
        self._icons = Icons(self._tokens, self._app.devicePixelRatio(), percent)
        apply_theme(self._app, self._tokens, percent)

    def _on_themed(self) -> None:
        self._dress()
        self.window.apply_theme()
        self.watches.look_at_settings()

    def _on_filled(self) -> None:
        self.filled.emit()
        QTimer.singleShot(0, self._make_ready)

    def _on_locked(self) -> None:
        self._studio = None  # it may hold a chart

    def _on_folder_chosen(self, folder: Path) -> None:
        self.next_folder = folder
        self.window.close()

    def _make_ready(self) -> None:
        """Do what could wait until the first page is there."""
        if not self.worker.is_open():
            return
        self.watches.begin()
        if has_sealed(self._folder):
            self.window.offer_sealed()
        self.worker.read(partial(_ready, now=self._clock()), _set_aside)

    def _on_painted(self) -> None:
        QTimer.singleShot(0, self.open_journal)

    @override
    def deleteLater(self) -> None:
        self.window.deleteLater()
        super().deleteLater()


def _ready(db: Db, now: datetime) -> None:
    """Import what writing needs."""
    from moodjournal.usecases.make_ready import make_ready

    make_ready(db, now)


def _set_aside(_answer: None) -> None:
    """Spare the collector what was imported: to look through it all stalls scrolling by 50 ms."""
    gc.freeze()


def computer_zone() -> str:
    """Return the IANA zone of this computer; Qt also knows the names Windows uses."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return zone if zone and "/" in zone else settings.system_zone()


def use_chosen_language() -> None:
    """Speak the language of the settings from now on, or the system's."""
    chosen = settings.read_here(paths.config_dir() / "settings.json")["language"]
    wanted = None if chosen == settings.SYSTEM else chosen
    i18n.use_language(wanted, paths.resource("locale"))


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


def _call_first_window(folder: Path) -> bool:
    from moodjournal.ui.first_window import call_first_window  # most starts are the first

    return call_first_window(folder)


def start(
    journal: Path,
    *,
    secret: Secret | None = None,
    on_first_frame: Callable[[], None] | None = None,
    on_filled: Callable[[], None] | None = None,
    welcome: bool = False,
) -> int:
    """Open the window on the journal of a folder; return when it is closed.

    Where a window is open on it already, that one comes to the front, and this start is over.

    Args:
        journal: The folder; a journal is made there if there is none.
        secret: Its passphrase or recovery code, if it was given already.
        on_first_frame: Called once the frame is painted.
        on_filled: Called once the first page shows what is in the journal.
        welcome: Whether somebody who has no journal yet is led to one.
    """
    gc.set_threshold(COLLECT_EVERY)
    use_chosen_language()
    app = make_application()
    folder: Path | None = journal
    code = 0
    while folder is not None:
        if is_open_elsewhere(folder) and _call_first_window(folder):
            return 0
        program = MoodJournal(
            app, folder, real_threads, secret=secret, hear_session=True, welcome=welcome
        )
        if on_first_frame is not None:
            program.window.painted.connect(on_first_frame)
        if on_filled is not None:
            program.filled.connect(on_filled)
        program.window.show()
        code = app.exec()
        program.stop()
        folder, secret = program.next_folder, None
    return code
