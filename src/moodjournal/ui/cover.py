"""What lies over the room of the window: the gentle check-in, the lock screen, a first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from moodjournal.ui.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.ui.dialogs.gentle.view import GentleView
    from moodjournal.ui.dialogs.unlock.screen import LockScreen
    from moodjournal.ui.dialogs.welcome.view import Welcome
    from moodjournal.ui.page import Desk


class Cover(QStackedLayout):
    """Shows the room, or one thing that fills the window in its place.

    Args:
        window: The window to fill.
        room: What the window shows else.
        desk: What the views work with.
        make_support: Makes a Support page, to stand in the dark of the check-in.

    Signals:
        closed: The room is in view again; True if anything was touched.
        lock_wanted: The person wants the journal locked.
    """

    closed = Signal(bool)
    lock_wanted = Signal()

    def __init__(
        self, window: QWidget, room: QWidget, desk: Desk, make_support: Callable[[], QWidget]
    ) -> None:
        super().__init__(window)
        self._room, self._desk, self._make_support = room, desk, make_support
        self.view: GentleView | None = None
        self.lock: LockScreen | None = None
        self.welcome: Welcome | None = None
        self._before = room
        self.addWidget(room)

    def is_up(self) -> bool:
        """Tell whether something stands before everything else."""
        return self.currentWidget() is not self._room

    def is_locked(self) -> bool:
        """Tell whether the lock screen is there, in view or behind the check-in."""
        return self.lock is not None

    def may_check_in(self, open_: bool) -> bool:
        """Tell whether a check-in may begin now: over the pages, or sealed from the lock screen."""
        if self.lock is None:
            return open_ and not self.is_up()
        return self.currentWidget() is self.lock and not self.lock.gentle.isHidden()

    def open(self) -> None:
        """Cover the window with a new check-in; while locked, with one that is sealed."""
        if self.view is None:
            self.view = self._make()
            self.addWidget(self.view)
        self.setCurrentWidget(self.view)
        self.view.begin()

    def show_lock(self) -> LockScreen:
        """Cover the window with the lock screen; return it."""
        if self.lock is None:
            from moodjournal.ui.dialogs.unlock.screen import LockScreen  # most are open at first

            self._before = self.currentWidget() or self._room
            self.lock = LockScreen(self._desk)
            self.lock.gentle_wanted.connect(self.open)
            self.addWidget(self.lock)
        self.setCurrentWidget(self.lock)
        return self.lock

    def show_welcome(self) -> Welcome:
        """Cover the window with the first start; return it."""
        from moodjournal.ui.dialogs.welcome.view import Welcome  # there is one first start

        self.welcome = Welcome(self._desk)
        self.addWidget(self.welcome)
        self.setCurrentWidget(self.welcome)
        return self.welcome

    def drop(self) -> None:
        """Throw the check-in away, and a first start, with all that they show."""
        if self.welcome is not None:
            self._before = self._room
            self._throw_away(self.welcome)
            self.welcome = None
        if self.view is not None:
            self._throw_away(self.view)
            self.view = None

    def uncover(self) -> None:
        """Show the room again, and throw away what lay over it."""
        self.drop()
        self._before = self._room
        self.give_back()

    def give_back(self) -> None:
        """Take the lock screen away; what stood before it stands there again."""
        self.setCurrentWidget(self._before)
        if self.lock is not None:
            self._throw_away(self.lock)
            self.lock = None

    def show_support(self) -> None:
        """Show who can be reached, without leaving what is in view."""
        if self.view is not None and self.currentWidget() is self.view:
            support = self._make_support()
            if isinstance(support, Page):
                support.arrive("inside")
            self.view.show_support(support)
        elif self.lock is not None:
            self.lock.show_support()
        elif self.welcome is not None:
            self.welcome.show_support()

    def say(self, sentence: str) -> None:
        """Say one short thing on the check-in."""
        if self.view is not None:
            self.view.say(sentence)

    def complain(self, sentence: str) -> None:
        """Say what went wrong, on what is in view."""
        if self.view is not None and self.currentWidget() is self.view:
            self.view.complain(sentence)
        elif self.lock is not None:
            self.lock.refuse(sentence)
        elif self.welcome is not None:
            self.welcome.complain(sentence)

    def apply_theme(self) -> None:
        """Stay dark, or take the colours in force, at the text size in force."""
        if self.view is not None:
            self.view.apply_theme()
        if self.lock is not None:
            self.lock.apply_theme()
        if self.welcome is not None:
            self.welcome.apply_theme()

    def leave(self) -> None:
        """Keep what must not be lost; called before the window closes and before it is locked."""
        if self.view is not None:
            self.view.leave()

    def _make(self) -> GentleView:
        from moodjournal.ui.dialogs.gentle.view import GentleView  # it needs the database

        view = GentleView(self._desk, sealed=self.is_locked())
        view.closed.connect(self._on_closed)
        view.support_wanted.connect(self.show_support)
        view.lock_wanted.connect(self.lock_wanted)
        return view

    def _on_closed(self, touched: bool) -> None:
        if self.lock is not None:
            self.setCurrentWidget(self.lock)
            self.drop()  # its words are sealed now
            self.lock.come_back(kept=touched)
            return
        self.setCurrentWidget(self._room)
        self.closed.emit(touched)

    def _throw_away(self, widget: QWidget) -> None:
        self.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
