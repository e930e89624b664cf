"""After unlocking: what was written while locked is offered, and nothing is decided for anyone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from moodjournal.clinical import effect_list
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.when import day_words, time_words
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.keep_sealed import (
    SealedSeen,
    clear_sealed,
    keep_sealed,
    put_away_sealed,
    see_sealed,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from moodjournal.domain.change import Change
    from moodjournal.domain.errors import ToldError
    from moodjournal.domain.sealed_note import SealedNote, SealedTap
    from moodjournal.store import Db
    from moodjournal.ui.page import Desk


class SealedOffer(QFrame):
    """A line above the pages; it stays until it is answered.

    Args:
        desk: What it works with.
        parent: The owner.

    Signals:
        said: One sentence for the foot of the window.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen = SealedSeen()
        self.setProperty("role", "notice")
        self.question = words("", "strong")
        self.others = words("", "small-ink")
        self.notes = words("")
        self.notes.hide()
        self.keep, self.look_button = QPushButton(_("Keep")), QPushButton(_("Look"))
        self.look_button.setCheckable(True)
        self.look_button.setProperty("role", "mark")
        self.away = QPushButton(_("Put away"))
        self.close_button = QPushButton(_("Close"))
        self.keep.clicked.connect(self._on_keep)
        self.look_button.toggled.connect(self.notes.setVisible)
        self.away.clicked.connect(self._on_away)
        self.close_button.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 12, 36, 12)
        column.setSpacing(8)
        for part in (self.question, self.others, self.notes):
            column.addWidget(part)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for one in (self.keep, self.look_button, self.away, self.close_button):
            flow.addWidget(one)
        column.addWidget(buttons)
        self.hide()

    def look(self) -> None:
        """Ask the journal what lies there; nothing shows itself if nothing does."""
        self._desk.worker.read(partial(see_sealed, folder=self._desk.folder), self._on_seen)

    def _on_seen(self, seen: SealedSeen) -> None:
        self._seen = seen
        if seen.here:
            self._clear(seen.here)  # kept before a crash: only their files were left
        count = len(seen.notes)
        asked = ngettext(
            "{count} note was written while locked: keep it?",
            "{count} notes were written while locked: keep them?",
            count,
        )
        self.question.setText(asked.format(count=count))
        self.question.setVisible(bool(count))
        self.others.setText(_others(seen))
        self.others.setVisible(bool(seen.damaged or seen.foreign))
        self.notes.setText("\n".join(self._told(one) for one in seen.notes))
        for one in (self.keep, self.look_button, self.away):
            one.setVisible(bool(count))
        self.close_button.setVisible(not count)
        self.setVisible(bool(count or seen.damaged or seen.foreign))

    def _on_keep(self) -> None:
        self._write(keep_sealed)

    def _on_away(self) -> None:
        self._write(put_away_sealed)

    def _write(self, act: Callable[..., Change]) -> None:
        notes, now = self._seen.notes, self._desk.clock()
        command = partial(_without_undo, act=partial(act, notes=notes, now=now))
        self._desk.worker.write(command, self._on_written, self._on_not_written)

    def _on_written(self, change: Change) -> None:
        self._clear(tuple(one.id for one in self._seen.notes))
        self.said.emit(change.said)
        self._on_seen(replace(self._seen, notes=(), here=()))

    def _on_not_written(self, error: ToldError) -> None:
        self.others.setText(str(error))
        self.others.show()

    def _clear(self, ids: tuple[str, ...]) -> None:
        folder = self._desk.folder
        if folder is not None:
            self._desk.worker.ask(partial(_cleared, folder, ids), _nothing)

    def _told(self, note: SealedNote) -> str:
        at = note.moment.at
        when = f"{day_words(self._desk.locale, at.date())}, "
        when += time_words(self._desk.locale, at.time())
        parts = [] if note.mood is None else [_("mood {n}").format(n=note.mood)]
        parts += [_named(one) for one in note.taps]
        parts += [note.words] if note.words.strip() else []
        return f"{when}: {', '.join(parts)}"


def _without_undo(db: Db, act: Callable[[Db], Change]) -> Change:
    """Return the change as none to take back: the sealed files go, so that would lose words."""
    return replace(act(db), before=())


def _cleared(folder: Path, ids: tuple[str, ...]) -> None:
    try:
        clear_sealed(folder, ids)
    except OSError:
        return  # what stands in the journal is known by its id and not asked about again


def _nothing(_answer: None) -> None:
    """Nobody waits for the answer."""


def _named(tap: SealedTap) -> str:
    kind = None if tap.own else effect_list().kinds.get(tap.name)
    lay = tap.name if kind is None else _(kind.lay)
    return _("{effect} (strong)").format(effect=lay) if tap.strong else lay


def _others(seen: SealedSeen) -> str:
    said = []
    if seen.damaged:
        said.append(
            ngettext(
                "{n} note written while locked is damaged; its file was left where it is.",
                "{n} notes written while locked are damaged; their files were left where they are.",
                seen.damaged,
            ).format(n=seen.damaged)
        )
    if seen.foreign:
        said.append(
            ngettext(
                "{n} note here belongs to another journal; its file was left where it is.",
                "{n} notes here belong to another journal; their files were left where they are.",
                seen.foreign,
            ).format(n=seen.foreign)
        )
    return " ".join(said)
