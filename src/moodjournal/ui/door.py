"""The door of the journal: opening it, locking it, unlocking it.

Locking is no overlay: the pages are thrown away, the file is closed, the key let go of.
"""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from moodjournal.ui.glance import has_passphrase, may_write_locked, needs_secret

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from moodjournal.domain.errors import ToldError
    from moodjournal.domain.passphrase import Secret
    from moodjournal.store import Db
    from moodjournal.store.journal import Journal
    from moodjournal.ui.dialogs.unlock.screen import LockScreen
    from moodjournal.ui.page import Desk
    from moodjournal.ui.window import MainWindow
    from moodjournal.usecases.write_alone import Claim


class Door(QObject):
    """Opens, locks and unlocks the journal of one folder, and shows it in the window.

    Args:
        desk: Its worker does the work.
        folder: Where the journal lies.
        window: Shows the pages, the lock screen, or what keeps the journal closed.
        secret: Its passphrase or recovery code, if it was given already; kept for one try.

    Signals:
        ready: The lock screen waits for a try; nobody else writes here until ``release``.
        half_open: It is open, but the person is first asked for something else.
        locking: It is about to be locked; something can still be kept.
        locked: It is closed, and nothing of it is held.
    """

    ready = Signal()
    half_open = Signal()
    locking = Signal()
    locked = Signal()

    def __init__(
        self, desk: Desk, folder: Path, window: MainWindow, secret: Secret | None = None
    ) -> None:
        super().__init__(window)
        self._desk, self._folder, self._window, self._secret = desk, folder, window, secret
        self._claim: Claim | None = None
        self._tries = 0
        self._busy = False
        self._code: Secret | None = None
        window.retry.connect(self.open)
        window.lock_wanted.connect(self.lock)
        if secret is None and needs_secret(folder):
            self._show_lock()  # the first frame is the lock screen

    # --- opening

    def open(self) -> None:
        """Open the journal, or get ready to, where a person has to type something first."""
        if self._busy or self._desk.worker.is_open():
            return
        secret, self._secret = self._secret, None
        cover = self._window.cover
        if cover.is_locked() or cover.welcome is not None:
            self._busy = cover.is_locked()  # a first start may be answered meanwhile
            self._desk.worker.ask(self._get_ready, self._on_ready, self._on_closed)
        else:
            self._open(secret)

    def make(self, secret: Secret | None) -> None:
        """Make the journal, with a passphrase or without, where none stands."""
        if not self._busy and not self._desk.worker.is_open():
            self._open(secret)

    def unlock(self, text: str, by_code: bool = False) -> None:
        """Try what a person typed; ``by_code`` if they mean the recovery code."""
        from moodjournal.domain.passphrase import Secret

        screen = self._window.cover.lock
        if screen is None or self._busy:
            return
        screen.say_opening()
        secret = Secret(text)
        self._code = secret if by_code else None
        self._open(secret)

    def _open(self, secret: Secret | None) -> None:
        self._busy = True

        def opening() -> Journal:
            from moodjournal.usecases.open_journal import open_journal

            self._hold()
            return open_journal(self._folder, secret)

        self._desk.worker.open(opening, self._on_open, self._on_closed)

    def _hold(self) -> None:
        """Take the right to write, in the database thread: it is the first to import the store."""
        if self._claim is None:
            from moodjournal.usecases.write_alone import write_alone

            self._claim = write_alone(self._folder)

    def _get_ready(self) -> None:
        """Import what unlocking needs, so that it takes no longer than its derivation."""
        from moodjournal.usecases.get_ready_to_unlock import get_ready_to_unlock

        self._hold()
        get_ready_to_unlock()

    def _on_ready(self, _nothing: None) -> None:
        self._busy = False
        self.ready.emit()

    def _on_open(self, _journal: Journal) -> None:
        self._busy = False
        self._tries = 0
        screen, welcome = self._window.cover.lock, self._window.cover.welcome
        if welcome is not None and screen is None:
            welcome.go_on()
            self.half_open.emit()
        elif self._code is not None and screen is not None:
            screen.ask_new_passphrase()
            self.half_open.emit()
        else:
            self.enter()

    def enter(self) -> None:
        """Show the pages of the journal that is open."""
        self._code = None
        self._window.fill()

    def _on_closed(self, error: Exception) -> None:
        from moodjournal.domain.passphrase import pause_after
        from moodjournal.store.errors import LockedError, WrongPassphraseError

        self._busy = False
        if isinstance(error, LockedError):
            self._show_lock()
        elif isinstance(error, WrongPassphraseError):
            self._tries += 1
            self._show_lock().refuse(str(error), pause_after(self._tries))
        elif self._window.cover.welcome is not None:
            self._window.cover.welcome.refuse(str(error))
        else:
            self._window.cannot_open(error)

    # --- a new passphrase, after the recovery code

    def _on_renewed(self, text: str) -> None:
        code = self._code
        if not text or code is None:
            self.enter()
            return
        now = self._desk.clock()

        def change(journal: Journal) -> None:
            from moodjournal.usecases.set_passphrase import change_passphrase

            change_passphrase(journal, code, text, now)

        self._desk.worker.ask_journal(change, self._on_set, self._on_not_set)

    def _on_set(self, _nothing: None) -> None:
        self.enter()
        self._window.notice.say(_("The new passphrase is set."))

    def _on_not_set(self, error: ToldError) -> None:
        screen = self._window.cover.lock
        if screen is not None and screen.new is not None:
            screen.new.refuse(str(error))

    # --- locking

    def can_lock(self) -> bool:
        """Tell whether there is a passphrase; else locking would keep no one out."""
        return has_passphrase(self._folder)

    def lock(self, tell: bool = True) -> None:
        """Keep what is typed, close the journal, and throw everything away that shows it.

        Args:
            tell: Whether to say so if there is no passphrase to lock it with.
        """
        if self._busy or not self._desk.worker.is_open():
            return
        if not self.can_lock():
            if tell:
                self._window.say_no_passphrase()
            return
        self._busy = True
        refused = self._desk.worker.refused()
        self._window.leave()
        self.locking.emit()
        if self._window.cover.is_locked() or self._window.cover.welcome is not None:
            self._window.cover.uncover()  # it asked for something else first
        self._screen().say_closing()
        self._desk.worker.lock(refused, _last_draft, self._on_locked, self._on_not_locked)

    def _on_locked(self, draft_at: datetime | None) -> None:
        self._busy = False
        self._code = None
        self._window.forget()
        self._show_lock(draft_at)
        self.locked.emit()

    def _on_not_locked(self, error: ToldError) -> None:
        """Leave the words where they are: a lock that lost them would be worse than none."""
        self._busy = False
        self._window.cover.give_back()
        said = _("{problem} So the journal was not locked, and your words are still here.")
        self._window.complain(said.format(problem=error))

    def _show_lock(self, draft_at: datetime | None = None) -> LockScreen:
        """Show the lock screen, ready for a try; return it."""
        screen = self._screen()
        local = None if draft_at is None else _here(draft_at, self._desk)
        screen.expect(may_write=may_write_locked(self._folder), draft_at=local)
        return screen

    def _screen(self) -> LockScreen:
        """Return the lock screen, in view."""
        fresh = not self._window.cover.is_locked()
        screen = self._window.cover.show_lock()
        if fresh:
            screen.tried.connect(self.unlock)
            screen.renewed.connect(self._on_renewed)
            screen.folder_chosen.connect(self._window.folder_chosen)
        return screen

    def release(self) -> None:
        """Let another program write here; called when the program ends."""
        if self._claim is not None:
            self._claim.release()
            self._claim = None


def _here(at: datetime, desk: Desk) -> datetime:
    from moodjournal.domain.moment import Moment

    return Moment.from_utc(at, desk.zone()).at


def _last_draft(db: Db) -> datetime | None:
    from moodjournal.usecases.see_last_draft import see_last_draft

    return see_last_draft(db)
