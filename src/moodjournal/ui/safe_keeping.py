"""Backups that nobody has to think of: after opening, before closing; and the line that says so."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from moodjournal.domain.errors import ToldError
from moodjournal.ui.backing import keep_safe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from moodjournal.store.journal import Journal
    from moodjournal.ui.page import Desk
    from moodjournal.ui.window import MainWindow
    from moodjournal.usecases.back_up import BackedUp
    from moodjournal.usecases.see_backups import Backups

AFTER_OPENING_MS = 3000
"""The first page comes first, and what the person does with it."""
SLOW_MS = 500
ANEW, GONE = "anew", "gone"
"""What the settings lead to when another journal took the place of this one, or none is left."""


class SafeKeeping(QObject):
    """Makes backups at the right moments, and says at the foot of the sidebar which there are.

    Args:
        window: Is told by its sidebar and its notice, and closes after the last backup.
        desk: Its worker does the work.
    """

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._closing = self._closed = self._asking = self._given_up = False
        self.opened = self._timer(AFTER_OPENING_MS, self._on_opened)
        self.slow = self._timer(SLOW_MS, self._on_slow)
        window.filled.connect(self._on_filled)
        window.stack.wanted.connect(self._on_wanted)
        desk.worker.backed_up.connect(self.look)
        desk.worker.failed.connect(self._on_failed)

    def look(self) -> None:
        """Look which backups there are, and say so."""
        if self._desk.worker.is_open():
            self._desk.worker.ask_journal(_see_backups, self._show, self._on_unseen)

    def may_close(self) -> bool:
        """Tell whether the window may close now; if not, a backup comes first, then it closes.

        A backup that cannot be made holds the window back once, to say so.
        """
        if self._closed or self._given_up or not self._desk.worker.is_open():
            return True
        if not self._closing:
            self._closing = True
            self.opened.stop()
            self.slow.start()
            self._asking = True
            keep_safe(self._desk, self._on_kept, self._on_not_kept)
            self._asking = False
        return self._closed

    def _on_wanted(self, key: str, what: Any) -> None:
        """Act where a page leads to no page: another journal is open, or none any more."""
        if key == ANEW:
            self._begin_anew(what)
        elif key == GONE:
            self._say_farewell(what)

    def _begin_anew(self, sentence: str) -> None:
        self._window.forget()
        if self._desk.worker.is_open():
            self._window.fill()
            self._window.notice.complain(sentence)
        else:
            self._window.cannot_open(ToldError(sentence))

    def _say_farewell(self, sentences: Sequence[str]) -> None:
        from moodjournal.ui.dialogs.farewell import Farewell

        self._window.forget()
        farewell = Farewell(sentences)
        farewell.done.connect(self._window.close)
        self._window.sidebar.hide()
        self._window.stack.addWidget(farewell)
        self._window.stack.setCurrentWidget(farewell)
        farewell.close_button.setFocus()

    # --- after opening

    def _on_filled(self) -> None:
        QTimer.singleShot(0, self._begin)  # the database thread would hold up the first page

    def _begin(self) -> None:
        self.look()
        self.opened.start()
        warning = partial(_warn_of_synced, now=self._desk.clock())
        self._desk.worker.ask_journal(warning, self._on_synced, self._on_unseen)

    def _on_opened(self) -> None:
        if self._desk.worker.is_open():
            keep_safe(self._desk, self._on_made, self._on_not_made)

    def _on_made(self, _made: BackedUp) -> None:
        """Say nothing: the sidebar does. A stick that is not there comes back."""
        self._given_up = False

    def _on_not_made(self, problem: ToldError) -> None:
        self._complain(_("No backup could be made. {problem}").format(problem=problem))

    def _on_synced(self, program: str) -> None:
        if program:
            said = _(
                "The journal lies in a folder that {program} seems to copy elsewhere. A file that "
                "is copied while it is written can be damaged there: keep the journal in another "
                "folder, and let backups go to this one (Settings, Safety)."
            )
            self._complain(said.format(program=program))

    # --- before closing

    def _on_kept(self, _made: BackedUp) -> None:
        self._close()

    def _on_not_kept(self, problem: ToldError) -> None:
        if not self._desk.worker.is_open():  # locked meanwhile
            self._close()
            return
        self._hold()
        said = _("No backup could be made. {problem} Close again to leave without one.")
        self._complain(said.format(problem=problem))

    def _on_failed(self, _error: Exception) -> None:
        if self._closing:
            self._hold()

    def _hold(self) -> None:
        """Stay open this once; the next time the window closes at once."""
        self.slow.stop()
        self._closing, self._given_up = False, True

    def _close(self) -> None:
        self.slow.stop()
        self._closed = True
        if not self._asking:
            self._window.close()

    def _on_slow(self) -> None:
        self._window.notice.complain(_("Making a backup, then the window closes…"))

    # --- the line

    def _show(self, seen: Backups) -> None:
        from moodjournal.ui.backup_words import status_words  # the first frame needs no zone

        self._window.sidebar.set_status(status_words(seen, self._desk))

    def _on_unseen(self, _problem: ToldError) -> None:
        """Say nothing of backups while nothing is known of them."""
        self._window.sidebar.set_status("")

    def _complain(self, sentence: str) -> None:
        if not self._window.cover.is_up():
            self._window.notice.complain(sentence)

    def _timer(self, ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(act)
        return timer


def _see_backups(journal: Journal) -> Backups:
    from moodjournal.usecases.see_backups import see_backups

    return see_backups(journal)


def _warn_of_synced(journal: Journal, now: datetime) -> str:
    from moodjournal.usecases.see_synced_folder import warn_once

    return warn_once(journal, now)
