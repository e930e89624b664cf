"""What was touched so far, handed to the journal after every touch."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from moodjournal.domain.effect import Effect
from moodjournal.domain.entity import new_id
from moodjournal.domain.moment import Moment
from moodjournal.usecases.keep_gentle import keep_gentle
from moodjournal.usecases.see_gentle import GentleSeen
from moodjournal.usecases.tap_effect import Tap, keep_tap, next_tap, tap_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from moodjournal.domain.errors import ToldError
    from moodjournal.ui.page import Desk

Key = tuple[str, bool]

QUIET_MS = 300
"""Words are saved this long after the last key ..."""
LATEST_MS = 2000
"""... and at the latest this long after the first that is not saved."""


class GentleKeeper(QObject):
    """Holds one gentle check-in and its effects; saves each touch at once.

    Signals:
        saved: Everything touched so far stands in the journal.
        not_saved: The sentence that says why something does not. What was touched is still held.
    """

    saved = Signal()
    not_saved = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._quiet = self._timer(QUIET_MS)
        self._latest = self._timer(LATEST_MS)
        desk.worker.failed.connect(self._on_failed)
        self.begin()

    def begin(self) -> None:
        """Begin a new check-in."""
        self._entry_id = new_id()
        self._moment: Moment | None = None
        self._mood: int | None = None
        self._words = ""
        self._waiting = 0
        self._unsaved: set[Key | None] = set()  # None stands for the check-in itself
        self.touched = False
        self.meet(GentleSeen())

    def meet(self, seen: GentleSeen) -> None:
        """Take the session whose effects are asked; they stand as they were."""
        self._session = seen.session
        self._was: dict[Key, Effect] = {(one.name, one.own): one for one in seen.effects}
        self._now: dict[Key, Effect | None] = dict(self._was)
        self._ids = {key: one.id for key, one in self._was.items()}

    def taps(self) -> dict[Key, Tap]:
        """Return how every effect with an entry stands."""
        return {key: tap_of(effect) for key, effect in self._now.items()}

    def settled(self) -> bool:
        """Tell whether everything touched stands in the journal."""
        return not self._waiting and not self._unsaved

    def set_mood(self, mood: int | None) -> None:
        """Take a mood, or that it was taken back."""
        self._mood = mood
        self._keep_entry()

    def set_words(self, text: str) -> None:
        """Take the words as they stand; they are saved in a moment."""
        self._words = text
        self._unsaved.add(None)
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def tap(self, name: str, own: bool) -> Tap:
        """Take one more tap on an effect; return how it stands now."""
        key = (name, own)
        if self._session is None:
            return Tap.OFF
        fresh = Effect(
            id=self._ids.setdefault(key, new_id()),
            session_id=self._session.id,
            name=name,
            own=own,
            created_at=self._desk.clock(),
        )
        self._now[key] = next_tap(self._now.get(key), self._was.get(key), fresh)
        self._keep_effect(key)
        return tap_of(self._now[key])

    def flush(self) -> None:
        """Save what waits, and try again what could not be saved."""
        for key in sorted(self._unsaved, key=str):
            if key is None:
                self._keep_entry()
            else:
                self._keep_effect(key)

    def _keep_entry(self) -> None:
        self._quiet.stop()
        self._latest.stop()
        self._write(None, self._entry_command(self._desk.clock()))

    def _entry_command(self, now: datetime) -> Callable[..., Any]:
        """Return what keeps the check-in as it stands."""
        return partial(
            keep_gentle,
            entry_id=self._entry_id,
            moment=self._began_at(now),
            mood=self._mood,
            note=self._words,
            now=now,
        )

    def _began_at(self, now: datetime) -> Moment:
        """Return when the form was first touched."""
        if self._moment is None:
            self._moment = Moment.from_utc(now, self._desk.zone())
        return self._moment

    def _keep_effect(self, key: Key) -> None:
        effect = self._now[key]
        now = self._desk.clock()
        if effect is not None and key in self._was:
            effect = replace(effect, created_at=self._was[key].created_at)
        self._write(key, partial(keep_tap, effect_id=self._ids[key], effect=effect, now=now))

    def _write(self, key: Key | None, command: Callable[..., Any]) -> None:
        self.touched = True
        self._waiting += 1
        self._unsaved.discard(key)
        self._hand_in(command, partial(self._on_not_kept, key))

    def _hand_in(self, command: Callable[..., Any], otherwise: Callable[[ToldError], None]) -> None:
        self._desk.worker.write(command, self._on_kept, otherwise)

    def _on_kept(self, _answer: object) -> None:
        self._waiting = max(0, self._waiting - 1)
        if self.settled():
            self.saved.emit()

    def _on_not_kept(self, key: Key | None, error: ToldError) -> None:
        self._waiting = max(0, self._waiting - 1)
        self._unsaved.add(key)
        self.not_saved.emit(str(error))

    def _on_failed(self, _error: Exception) -> None:
        """Hold everything as not saved: nobody told which of the answers it was."""
        if self._waiting:
            self._waiting = 0
            touched = (key for key, one in self._now.items() if one != self._was.get(key))
            self._unsaved |= {None, *touched}

    def _timer(self, after_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(self._keep_entry)
        return timer
