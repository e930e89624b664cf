"""What lies over the room of the window: nothing, or the gentle check-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from moodjournal.ui.dialogs.gentle.view import GentleView
    from moodjournal.ui.page import Desk


class GentleCover(QStackedLayout):
    """Shows either the room or the gentle check-in, which is made when it is first wanted.

    Args:
        window: The window to fill.
        room: What the window shows else.
        desk: What the view works with.
        make_support: Makes a Support page, to stand in the dark of the view.

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
        self.addWidget(room)

    def is_up(self) -> bool:
        """Tell whether the gentle check-in stands before everything else."""
        return self.currentWidget() is not self._room

    def open(self) -> None:
        """Cover the window with a new check-in."""
        if self.view is None:
            self.view = self._make()
            self.addWidget(self.view)
        self.setCurrentWidget(self.view)
        self.view.begin()

    def show_support(self) -> None:
        """Show who can be reached, without leaving the dark."""
        if self.view is not None:
            self.view.show_support(self._make_support())

    def say(self, sentence: str) -> None:
        """Say one short thing on the view."""
        if self.view is not None:
            self.view.say(sentence)

    def complain(self, sentence: str) -> None:
        """Say on the view what went wrong."""
        if self.view is not None:
            self.view.complain(sentence)

    def apply_theme(self) -> None:
        """Stay dark, at the text size in force."""
        if self.view is not None:
            self.view.apply_theme()

    def leave(self) -> None:
        """Keep what must not be lost; called before the window closes."""
        if self.view is not None:
            self.view.leave()

    def _make(self) -> GentleView:
        from moodjournal.ui.dialogs.gentle.view import GentleView  # it needs the database

        view = GentleView(self._desk)
        view.closed.connect(self._on_closed)
        view.support_wanted.connect(self.show_support)
        view.lock_wanted.connect(self.lock_wanted)
        return view

    def _on_closed(self, touched: bool) -> None:
        self.setCurrentWidget(self._room)
        self.closed.emit(touched)
