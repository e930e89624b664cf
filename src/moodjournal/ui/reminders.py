"""Reminders, for who asked for them: one neutral sentence, at most once a day.

While the journal is locked no more than the one that was already due is shown; after that there
is silence until it is opened, because nothing can be looked up and nothing kept.
"""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from moodjournal.domain.change import Topic
from moodjournal.domain.moment import Moment
from moodjournal.domain.reminder import is_due
from moodjournal.usecases.see_reminder import ReminderSeen, note_reminder, see_reminder

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.store import Db
    from moodjournal.ui.door import Door
    from moodjournal.ui.page import Desk
    from moodjournal.ui.window import MainWindow

TICK_MS = 60_000
TOPICS = frozenset({Topic.SETTINGS, Topic.CHECK_INS})


class Tray(QObject):
    """The program's mark among those of the system, while reminders are asked for.

    Signals:
        clicked: The person clicked the mark or what it said.
    """

    clicked = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._icon = QSystemTrayIcon(window.windowIcon(), self)
        self._icon.setToolTip(_("Journal"))
        self._icon.messageClicked.connect(self.clicked)
        self._icon.activated.connect(self.clicked)
        self._icon.show()

    def say(self, sentence: str) -> None:
        """Let the system show ``sentence``."""
        none = QSystemTrayIcon.MessageIcon.NoIcon
        self._icon.showMessage(_("Journal"), sentence, none)

    def stop(self) -> None:
        """Go away."""
        self._icon.hide()


def system_tray(window: MainWindow) -> Tray | None:
    """Return the tray of the system; None where there is none that can say anything."""
    usable = QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()
    return Tray(window) if usable else None


class Reminders(QObject):
    """Looks once a minute whether a reminder is due.

    Args:
        desk: Clock, zone and worker.
        window: Comes forward; shows the sentence itself where the system shows none.
        door: Tells when the journal is about to be locked.
        make_tray: Gives the tray, or None.
    """

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        door: Door,
        make_tray: Callable[[MainWindow], Tray | None] = system_tray,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._make_tray = desk, window, make_tray
        self._seen: ReminderSeen | None = None
        self._due: datetime | None = None
        self._waits = False  # a reminder was noted as shown before it was, when it was locked
        self.tray: Tray | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.tick)
        door.locking.connect(self._on_locking)
        desk.worker.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Take up the clock again: the journal was opened."""
        if self._waits and self._seen is not None and self._due is not None:
            self._note(self._seen.last_shown)  # it was not shown after all
        self._waits = False
        self.look()

    def look(self) -> None:
        """Look up what is asked for, and when the next one is due."""
        if self._desk.worker.is_open():
            query = partial(see_reminder, now=self._desk.clock(), zone=self._desk.zone())
            self._desk.worker.read(query, self._on_seen)

    def tick(self) -> None:
        """Show the reminder if it is due now."""
        if self._seen is None or self._due is None:
            return
        now = self._now()
        if is_due(self._seen.wish, self._due, now):
            self._due = None
            self._show()
        elif now.utc > self._due and self._desk.worker.is_open():
            self.look()  # it was slept through

    def due(self) -> datetime | None:
        """Return when the next one is due, UTC; None if there is none to come."""
        return self._due

    def stop(self) -> None:
        """Remind no more."""
        self._clock.stop()
        if self.tray is not None:
            self.tray.stop()
            self.tray.deleteLater()
            self.tray = None

    # --- how things stand

    def _now(self) -> Moment:
        return Moment.from_utc(self._desk.clock(), self._desk.zone())

    def _on_seen(self, seen: ReminderSeen) -> None:
        self._seen = seen
        self._due = seen.next(self._now())
        if not seen.wish.on:
            self.stop()
            return
        if self.tray is None:
            self.tray = self._make_tray(self._window)
            if self.tray is not None:
                self.tray.clicked.connect(self._on_wanted)
        self._clock.start()

    def _on_changed(self, change: Change) -> None:
        if change.topics & TOPICS:
            self.look()

    def _on_locking(self) -> None:
        """Note the next one as shown while something can still be noted."""
        if self._due is not None:
            self._waits = True
            self._note(self._due)

    def _note(self, shown: datetime | None) -> None:
        command: Callable[[Db], Change] = partial(
            note_reminder, shown=shown, now=self._desk.clock()
        )
        self._desk.worker.write(command, None, _let_be)

    # --- showing it

    def _show(self) -> None:
        sentence = _("A short check-in is waiting")
        if self._desk.worker.is_open():
            self._note(self._desk.clock())
            self.look()
        if self.tray is not None:
            self.tray.say(sentence)
        elif self._desk.worker.is_open() and not self._window.cover.is_up():
            self._window.notice.keep(sentence, _("Check in"), self._on_wanted)

    def _on_wanted(self) -> None:
        self._window.come_forward()
        self._window.go("today", "new")


def _let_be(_problem: ToldError) -> None:
    """Say nothing: a reminder that cannot be noted is not worth a word."""
