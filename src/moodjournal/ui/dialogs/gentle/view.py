"""The gentle check-in: at most three questions, every touch kept, nothing to break."""

from __future__ import annotations

from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.settings import read_here
from moodjournal.ui.dialogs.gentle.effects_screen import EffectsScreen
from moodjournal.ui.dialogs.gentle.frame import GentleFoot, GentleHead
from moodjournal.ui.dialogs.gentle.keeper import GentleKeeper
from moodjournal.ui.dialogs.gentle.look import gentle_sheet, gentle_tokens
from moodjournal.ui.dialogs.gentle.middle import GentleMiddle
from moodjournal.ui.dialogs.gentle.mood_screen import MoodScreen
from moodjournal.ui.dialogs.gentle.sealing_keeper import SealingKeeper
from moodjournal.ui.dialogs.gentle.words_screen import WordsScreen
from moodjournal.ui.theme.apply import palette_of
from moodjournal.usecases.see_gentle import see_gentle

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from moodjournal.ui.dialogs.gentle.screen import Screen
    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_gentle import GentleSeen

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ROOMY_PX = 860
"""Narrower than this (px at 100 % text) note and buttons change places: the way on stays there."""
MARGIN_PX = 30


class GentleView(QWidget):
    """Covers the whole window. Enter goes on, Esc ends; both keep everything.

    Args:
        desk: What it works with.
        sealed: Whether the journal is locked: what is touched is then sealed, and nothing is read.
        parent: The owner.

    Signals:
        closed: It is over; True if anything was touched.
        support_wanted: The person asks who can be reached; ``show_support`` is to follow.
        lock_wanted: The person wants the journal locked.
    """

    closed = Signal(bool)
    support_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, desk: Desk, *, sealed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._sealed = desk, sealed
        self._leaving = self._complained = False
        self._support: QWidget | None = None
        self._place = 0
        self.setProperty("role", "gentle-cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # keys, and no ring around anything
        self.keeper = SealingKeeper(desk, self) if sealed else GentleKeeper(desk, self)
        self.head, self.foot = GentleHead(), GentleFoot()
        self.mood, self.effects, self.words = MoodScreen(), EffectsScreen(), WordsScreen()
        self.screens: tuple[Screen, ...] = (self.mood, self.effects, self.words)
        self._asked: tuple[Screen, ...] = self.screens
        self.middle = GentleMiddle(gentle_tokens(desk.tokens()), self.screens)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN_PX, 14, MARGIN_PX, 20)
        self._column.setSpacing(6)
        self._column.addWidget(self.head)
        self._column.addWidget(self.middle, stretch=1)
        self._column.addWidget(self.foot)
        self._connect()
        self.apply_theme()

    # --- coming and going

    def begin(self) -> None:
        """Open a new check-in; one that could not be saved is still there instead."""
        self._leaving = self._complained = False
        self.hide_support()
        if self.keeper.settled():
            self._clear()
            self._look()
        self._show(0)

    def leave(self) -> None:
        """Save what waits to be saved, such as when the window closes."""
        self.keeper.flush()

    def end(self) -> None:
        """Keep everything, then close; if something cannot be kept, say so first."""
        told = self._complained  # a second Esc goes, whatever cannot be kept
        self._leaving = True
        self.keeper.flush()
        if told or (self._leaving and self.keeper.settled()):
            self._close()

    def say(self, sentence: str) -> None:
        """Say one short thing under the question."""
        self.middle.said.say(sentence)

    def complain(self, sentence: str) -> None:
        """Say what went wrong; it stays until something is saved again."""
        self.middle.said.complain(sentence)

    def show_support(self, page: QWidget) -> None:
        """Show ``page`` in place of the questions, as dark as they are."""
        self.hide_support()
        self._support = page
        self._column.insertWidget(2, page, stretch=1)
        page.show()
        self._arrange()
        self.foot.support.setText(_("Back"))
        self.setFocus()

    def hide_support(self) -> None:
        """Go back to the question, if Support stands in its place."""
        if self._support is not None:
            self._column.removeWidget(self._support)
            self._support.hide()
            self._support.deleteLater()
            self._support = None
        self.foot.support.setText(_("Support"))
        self._arrange()

    def apply_theme(self) -> None:
        """Wear the dark, at the text size in force."""
        tokens = gentle_tokens(self._desk.tokens())
        self._percent = int(read_here(self._desk.settings_file)["text_percent"])
        self.setPalette(palette_of(tokens))
        self.setStyleSheet(gentle_sheet(tokens, self._percent))
        self.middle.dots.set_tokens(tokens)
        self._arrange()

    def current(self) -> Screen:
        """Return the screen in view."""
        return self._asked[self._place]

    # --- keys

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_stop()
        elif self._support is None and event.key() in ENTER:
            self._on_enter()
        elif self._support is not None or not self.current().take_key(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _on_enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QPushButton) and focused.property("role") not in ("toggle", "cell"):
            focused.click()
        else:
            self.go_on()

    def _on_stop(self) -> None:
        if self._support is not None:
            self.hide_support()
            self._show(self._place)
        else:
            self.end()

    def _on_support(self) -> None:
        if self._support is not None:
            self._on_stop()
        else:
            self.support_wanted.emit()

    # --- the way through

    def go_on(self) -> None:
        """Show the next screen; after the last one it is over."""
        if self._place + 1 < len(self._asked):
            self._show(self._place + 1)
        else:
            self.end()

    def go_back(self) -> None:
        """Show the screen before."""
        self._show(max(0, self._place - 1))

    def _show(self, place: int) -> None:
        self._place = place
        self.middle.show_screen(self.current(), place, len(self._asked))
        if self.keeper.settled():
            self.middle.said.clear()
        if self.isVisible():
            self.setFocus()
            self.current().begin()
        question = self.current().question.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, question))

    def _clear(self) -> None:
        self.keeper.begin()
        self.middle.said.clear()
        self.mood.row.set_value(None, quiet=True)
        self.words.show_words("")
        self._asked = (self.mood, self.words)

    def _look(self) -> None:
        """Ask the journal for the session; a locked one says nothing, so effects are asked."""
        if self._sealed:
            self._asked = self.screens
            self.effects.show_effects((), {})
            self.foot.show_sealed()
            return
        query = partial(see_gentle, now=self._desk.clock(), zone=self._desk.zone())
        self._desk.worker.read(query, self._on_seen)

    def _on_seen(self, seen: GentleSeen) -> None:
        """Show what the journal says; a quick hand may have touched something before."""
        self.keeper.meet(seen)
        self.head.show_seen(seen)
        self.foot.note.show_seen(seen)
        self.effects.show_effects(seen.own, self.keeper.taps())
        here = self.current()
        self._asked = self.screens if seen.session else (self.mood, self.words)
        self._place = self._asked.index(here)
        self.middle.show_screen(here, self._place, len(self._asked))

    # --- what was touched

    def _on_rated(self, mood: int | None) -> None:
        self.keeper.set_mood(mood)
        self.middle.name_next(self.current())

    def _on_tapped(self, name: str, own: bool) -> None:
        tap = self.keeper.tap(name, own)
        self.effects.toggles[name, own].show_tap(tap, aloud=True)
        self.middle.name_next(self.current())

    def _on_typed(self, text: str) -> None:
        self.keeper.set_words(text)
        self.middle.name_next(self.current())

    def _on_saved(self) -> None:
        self._complained = False
        self.middle.said.say(_("Saved."))
        if self._leaving:
            self._close()

    def _on_not_saved(self, sentence: str) -> None:
        again = _("{problem} It is still here; the next touch or Esc tries again.")
        self.complain(again.format(problem=sentence))
        if self._leaving:
            self._leaving, self._complained = False, True

    def _close(self) -> None:
        self._leaving = False
        self.closed.emit(self.keeper.touched)

    # --- how it is made

    def _arrange(self) -> None:
        tight = self.width() < ROOMY_PX * self._percent / 100
        self.middle.setVisible(self._support is None)
        self.head.set_tight(tight)
        self.middle.ways.setVisible(self._support is None)
        if tight:
            self.middle.take_note(self.foot.note)
            self.foot.take(self.middle.ways)
        else:
            self.middle.take_ways()
            self.foot.take(self.foot.note)

    def _connect(self) -> None:
        self.head.stop.clicked.connect(self._on_stop)
        self.foot.support.clicked.connect(self._on_support)
        self.foot.lock.clicked.connect(self.lock_wanted)
        self.middle.next.clicked.connect(self.go_on)
        self.middle.back.clicked.connect(self.go_back)
        self.mood.submitted.connect(self.go_on)
        self.words.submitted.connect(self.go_on)
        self.mood.rated.connect(self._on_rated)
        self.effects.tapped.connect(self._on_tapped)
        self.words.typed.connect(self._on_typed)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.not_saved.connect(self._on_not_saved)
