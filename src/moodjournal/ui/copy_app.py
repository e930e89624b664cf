"""The program that shows one copy: no journal, no settings page, nothing written into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QIcon

from moodjournal import paths, settings
from moodjournal.domain.clock import utc_now
from moodjournal.ui.app import computer_zone, make_application, real_threads, use_chosen_language
from moodjournal.ui.copy_window import CopyWindow
from moodjournal.ui.notes_place import NotesPlace
from moodjournal.ui.page import Desk
from moodjournal.ui.theme.apply import apply_theme, wanted_theme, wants_high_contrast
from moodjournal.ui.theme.icons import Icons
from moodjournal.ui.theme.tokens import Tokens, load_tokens, sharper
from moodjournal.ui.worker import Worker

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from moodjournal.charts.render import Studio


class CopyProgram:
    """One window on one copy.

    Args:
        app: The application.
        path: The copy.
    """

    def __init__(self, app: QApplication, path: Path) -> None:
        here = settings.read_here(paths.config_dir() / "settings.json")
        tokens = load_tokens(wanted_theme(app, here["theme"]))
        more = here["contrast"] == "more" or wants_high_contrast(app)
        self._tokens = sharper(tokens) if more else tokens
        self._icons = Icons(self._tokens, app.devicePixelRatio(), here["text_percent"])
        apply_theme(app, self._tokens, here["text_percent"])
        self.worker = Worker()
        place = NotesPlace(folder=_notes_folder, threads=real_threads)
        self.window = CopyWindow(self._make_desk(), path, place)
        self.window.setWindowIcon(QIcon(self._icons.mark(64)))

    def tokens(self) -> Tokens:
        """Return the colours of the theme in force."""
        return self._tokens

    def icons(self) -> Icons:
        """Return the icons in these colours."""
        return self._icons

    def studio(self) -> Studio:
        """Return where charts are drawn."""
        from moodjournal.charts.render import Studio

        return Studio(paths.resource("fonts").glob("*.ttf"))

    def _make_desk(self) -> Desk:
        return Desk(
            worker=self.worker,
            tokens=self.tokens,
            icons=self.icons,
            studio=self.studio,
            clock=utc_now,
            zone=computer_zone,
            locale=QLocale.system(),
            folder=None,
            settings_file=paths.config_dir() / "settings.json",
            cache=paths.cache_dir(),
        )


def start_copy(path: Path, code: str | None = None) -> int:
    """Show the copy at ``path``; return when its window is closed.

    Args:
        path: The copy.
        code: Its code, if it was given already; else the window asks for it.
    """
    use_chosen_language()
    app = make_application()
    program = CopyProgram(app, path)
    threads = real_threads()
    program.worker.start(threads.database, threads.drawing)
    program.window.show()
    if code is not None:
        program.window.try_code(code)
    result = app.exec()
    program.window.stop()
    program.worker.close()
    threads.stop()
    return result


def _notes_folder() -> Path:
    """Return where a therapist's own notes lie; the store comes with it, after the first frame."""
    from moodjournal.usecases.open_notes_journal import notes_folder

    return notes_folder(paths.data_dir())
