"""What a page is: it loads a snapshot off the GUI thread, and shows it on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QShowEvent

    from moodjournal.charts.render import Studio
    from moodjournal.domain.change import Change, Topic
    from moodjournal.store import Db
    from moodjournal.ui.theme.icons import Icons
    from moodjournal.ui.theme.tokens import Tokens
    from moodjournal.ui.worker import Worker


S = TypeVar("S")

BODY_PX = 14
"""Size of body text at 100 %, as tokens.json has it."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Desk:
    """What every page works with; handed to it, never looked up.

    Attributes:
        worker: Where to ask and to hand in.
        tokens: Gives the colours of the theme in force.
        icons: Gives the icons in these colours.
        studio: Gives the one place where charts are drawn; made when first asked for.
        clock: Gives the present moment in UTC, whole seconds.
        zone: Gives the IANA zone of this computer.
        locale: How dates and numbers are written here.
        folder: Where the journal lies; None in memory.
        settings_file: Where the settings of this computer lie.
        cache: Folder for what can be made again.
    """

    worker: Worker
    tokens: Callable[[], Tokens]
    icons: Callable[[], Icons]
    studio: Callable[[], Studio]
    clock: Callable[[], datetime]
    zone: Callable[[], str]
    locale: QLocale
    folder: Path | None
    settings_file: Path
    cache: Path


class Page(QWidget, Generic[S]):
    """One page of the window. It keeps no data of its own, only what it shows.

    Signals:
        leads_to: The person wants another page: its key, and what to show there (or None).
        shown: A snapshot is on the screen.
        themed: Theme or text size was changed here.
        said: One sentence for the foot of the window, an action's name, and the action.
        done: The person has finished here and wants back to where they came from.
        confined: Whether no other page is to be shown from now on, but Support.
        lock_wanted: The person wants the journal locked.
    """

    topics: ClassVar[frozenset[Topic]] = frozenset()

    leads_to = Signal(str, object)
    shown = Signal()
    themed = Signal()
    said = Signal(str, str, object)
    done = Signal()
    confined = Signal(bool)
    lock_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        desk.worker.changed.connect(self._on_changed)

    def load(self, db: Db) -> S:
        """Gather what the page shows. It runs in the database thread: touch no widget here."""
        raise NotImplementedError

    def show_snapshot(self, snapshot: S) -> None:
        """Put ``snapshot`` on the screen."""
        raise NotImplementedError

    def arrive(self, what: Any) -> None:
        """Show ``what`` another page led to; the default shows the page as it is."""

    def take_focus(self) -> None:
        """Let the keyboard begin at the first control of the page."""
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tabbed and widget.isVisibleTo(self) and self.isAncestorOf(widget):
                widget.setFocus()
                return
            widget = widget.nextInFocusChain()

    def apply_theme(self) -> None:
        """Take the colours of the theme in force; called when it changes."""

    def leave(self) -> None:
        """Keep what must not be lost; called before the window closes."""

    def is_wide(self, px: int) -> bool:
        """Tell whether the page is at least as wide as ``px`` at 100 % text."""
        return self.width() >= px * self.text_scale

    @property
    def text_scale(self) -> float:
        """How large text is, 1 to 2; lengths drawn for 100 % grow with it."""
        return max(1.0, self.font().pixelSize() / BODY_PX)

    def refresh(self) -> None:
        """Load anew: at once if the page can be seen, else when it next is."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.desk.worker.read(self.load, self._on_loaded)

    def _on_loaded(self, snapshot: S) -> None:
        self.show_snapshot(snapshot)
        self.shown.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _on_changed(self, change: Change) -> None:
        if change.topics & self.topics:
            self.refresh()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PageSpec:
    """What the window must know of a page before it is made.

    Attributes:
        order: Place in the navigation; pages from 100 on stand at the foot.
        title: Its name; called when it is shown, so that it is in the language of the day.
        icon: Name of its icon.
        make: Makes the page; called when it is first needed.
        alone: Whether it stands without the navigation while it is shown.
    """

    order: int
    title: Callable[[], str]
    icon: str
    make: Callable[[Desk], Page[Any]]
    alone: bool = False
