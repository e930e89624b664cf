"""What was touched while the journal is locked: sealed after every touch, read after unlocking."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from typing_extensions import override

from moodjournal.domain.entity import new_id
from moodjournal.domain.sealed_note import SealedNote, SealedTap
from moodjournal.ui.dialogs.gentle.keeper import GentleKeeper, Key
from moodjournal.usecases.seal_gentle import seal_gentle
from moodjournal.usecases.tap_effect import Tap

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from moodjournal.domain.errors import ToldError
    from moodjournal.usecases.see_gentle import GentleSeen

TURNS = {Tap.OFF: Tap.YES, Tap.YES: Tap.STRONG, Tap.STRONG: Tap.OFF}.get


class SealingKeeper(GentleKeeper):
    """Holds one check-in that knows no session; mood, words and taps are one note."""

    @override
    def meet(self, seen: GentleSeen) -> None:
        super().meet(seen)
        self._taps: dict[Key, Tap] = {}
        self._recorded_at = self._desk.clock()

    @override
    def taps(self) -> dict[Key, Tap]:
        return dict(self._taps)

    @override
    def set_mood(self, mood: int | None) -> None:
        self._recorded_at = self._desk.clock()
        super().set_mood(mood)

    @override
    def tap(self, name: str, own: bool) -> Tap:
        key = (name, own)
        self._ids.setdefault(key, new_id())
        self._taps[key] = TURNS(self._taps.get(key, Tap.OFF)) or Tap.OFF
        self._keep_entry()
        return self._taps[key]

    @override
    def _entry_command(self, now: datetime) -> Callable[..., None]:
        folder = self._desk.folder
        if folder is None:
            raise RuntimeError("a journal in memory is never locked")
        return partial(seal_gentle, folder, self._note(now))

    @override
    def _hand_in(
        self, command: Callable[..., None], otherwise: Callable[[ToldError], None]
    ) -> None:
        self._desk.worker.ask(command, self._on_kept, otherwise)

    def _note(self, now: datetime) -> SealedNote:
        taps = tuple(
            SealedTap(id=self._ids[key], name=key[0], own=key[1], strong=tap is Tap.STRONG)
            for key, tap in self._taps.items()
            if tap is not Tap.OFF
        )
        return SealedNote(
            id=self._entry_id,
            moment=self._began_at(now),
            recorded_at=self._recorded_at,
            mood=self._mood,
            words=self._words,
            taps=taps,
        )
