"""The window: navigation at the left, one page at the right, and what every page shares."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.closed_room import ClosedRoom
from moodjournal.ui.cover import Cover
from moodjournal.ui.keys import Act
from moodjournal.ui.page_room import PageRoom
from moodjournal.ui.safe_keeping import SafeKeeping
from moodjournal.ui.shortcuts import add_shortcuts
from moodjournal.ui.widgets.notice_bar import NoticeBar
from moodjournal.ui.widgets.sidebar import Entry, Sidebar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from moodjournal.domain.change import Change
    from moodjournal.ui.dialogs.unlock.sealed_offer import SealedOffer
    from moodjournal.ui.page import Desk, Page

FOOT = 100
"""Pages from this order on stand at the foot of the navigation, or nowhere from HIDDEN on."""
HIDDEN = 200
GENTLE = "gentle"
"""What pages call the check-in for a foggy head; it is no page, it covers them all."""


class MainWindow(QWidget):
    """The one window.

    Signals:
        painted: The first frame is on the screen.
        filled: The first page shows what is in the journal.
        themed: The person chose another theme or text size.
        retry: The person wants the journal opened again.
        lock_wanted: The person wants the journal locked; False if nothing should be said about it.
        folder_chosen: The person wants the journal in another folder.
    """

    painted = Signal()
    filled = Signal()
    themed = Signal()
    retry = Signal()
    lock_wanted = Signal(bool)
    folder_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._was_painted = False
        self._open = False
        self._sealed: SealedOffer | None = None
        self.setWindowTitle(_("Journal"))
        self.setMinimumSize(960, 640)
        self.resize(1280, 800)
        self._build()
        self._add_shortcuts()
        self.keeping = SafeKeeping(self, desk)
        desk.worker.failed.connect(self._on_failed)

    def _build(self) -> None:
        self.stack = PageRoom(self._desk)
        self.stack.wanted.connect(self.go)
        self.stack.themed.connect(self.themed)
        self.stack.confined.connect(self._on_confined)
        self.stack.lock_wanted.connect(self._on_lock)
        self.closed = ClosedRoom(self.stack, self._desk)
        self.closed.retry.connect(self.retry)
        self.closed.folder_chosen.connect(self.folder_chosen)
        entries = [
            Entry(key, spec.title(), spec.icon, at_foot=spec.order >= FOOT)
            for key, spec in self.stack.specs.items()
            if spec.order < HIDDEN
        ]
        self.sidebar = Sidebar(entries, self._desk.icons())
        self.sidebar.chosen.connect(self.go)
        self.sidebar.support_wanted.connect(self._on_support)
        self.sidebar.lock_wanted.connect(self._on_lock)
        self.notice = NoticeBar()
        self.stack.said.connect(self.notice.say)
        self._right = right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.stack, stretch=1)
        right.addWidget(self.notice)
        room = QWidget()
        across = QHBoxLayout(room)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addLayout(right, stretch=1)
        self.cover = Cover(self, room, self._desk, self._make_support)
        self.cover.closed.connect(self._on_gentle_closed)
        self.cover.lock_wanted.connect(self._on_lock)

    def _add_shortcuts(self) -> None:
        acts = {
            Act.NEW: self._on_new,
            Act.GENTLE: self.open_gentle,
            Act.SEARCH: self._on_search,
            Act.UNDO: self.undo,
            Act.REDO: self.redo,
            Act.SUPPORT: self._on_support,
            Act.HELP: self._on_help,
            Act.LOCK: self._on_lock,
            Act.HIDE: self._on_hide,
        }
        pages = [key for key, spec in self.stack.specs.items() if spec.order < FOOT]
        add_shortcuts(self, acts, self.go, pages)

    def fill(self) -> None:
        """Show the first page: the journal is open."""
        self.cover.uncover()
        self.closed.clear()
        self._open = True
        first = next(iter(self.stack.specs))
        page = self.stack.page(first)
        page.shown.connect(self.filled, Qt.ConnectionType.SingleShotConnection)
        self.go(first)

    def leave(self) -> None:
        """Let everything keep what must not be lost."""
        self.stack.leave()
        self.cover.leave()

    def forget(self) -> None:
        """Throw away every page, and all else that shows a word of the journal."""
        self._open = False
        self.notice.forget()
        self.cover.drop()
        self.stack.drop_pages()
        self.sidebar.set_status("")
        if self._sealed is not None:
            self._right.removeWidget(self._sealed)
            self._sealed.hide()
            self._sealed.deleteLater()
            self._sealed = None

    def offer_sealed(self) -> None:
        """Offer what was written while locked, if there is any."""
        from moodjournal.ui.dialogs.unlock.sealed_offer import SealedOffer  # it needs the database

        if self._sealed is None:
            self._sealed = SealedOffer(self._desk)
            self._sealed.said.connect(self.notice.say)
            self._right.insertWidget(0, self._sealed)
        self._sealed.look()

    def cannot_open(self, error: Exception) -> None:
        """Say why the journal stays closed, where its pages would be."""
        self.cover.uncover()
        self.closed.show_problem(error)

    def complain(self, sentence: str) -> None:
        """Say what went wrong, on whatever is in view."""
        if self.cover.is_up():
            self.cover.complain(sentence)
        else:
            self.notice.complain(sentence)

    def say_no_passphrase(self) -> None:
        """Say why locking would keep nobody out, and lead to where that can be changed."""
        said = _("This journal has no passphrase yet, so there is nothing to lock it with.")
        if self.cover.is_up():
            self.cover.say(said)
        else:
            self.notice.say(said, _("Set one"), self._on_set_passphrase)

    def go(self, key: str, what: object = None) -> None:
        """Show the page ``key``, and there ``what``."""
        if key == GENTLE:
            self.open_gentle()
            return
        if not self._open or self.cover.is_up() or not self.stack.may_show(key):
            return
        page = self.stack.show_page(key)
        self.sidebar.setVisible(not self.stack.stands_alone())
        self.sidebar.choose(key)
        focused = self.focusWidget()
        if focused is None or not self.sidebar.isAncestorOf(focused):
            page.take_focus()
        if what is not None:
            page.arrive(what)

    def open_gentle(self) -> None:
        """Cover the whole window with the check-in for a foggy head."""
        if self.cover.may_check_in(self._open) and not self.stack.is_confined():
            self.notice.hide()
            self.cover.open()

    def come_forward(self) -> None:
        """Stand in front of other windows: somebody started the program a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def pages(self) -> tuple[str, ...]:
        """Return the key of every page, in the order of the navigation."""
        return tuple(self.stack.specs)

    def current_page(self) -> Page[Any] | None:
        """Return the page in view; None while the journal is closed."""
        return self.stack.current_page()

    def undo(self) -> None:
        """Take back the last act."""
        if self.cover.is_up():
            return
        if self._desk.worker.can_undo():
            self._desk.worker.undo(self._on_undone)
        else:
            self.notice.say(_("There is nothing to take back."))

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.cover.is_up():
            return
        self._desk.worker.redo(self._on_redone)

    def apply_theme(self) -> None:
        """Take the colours of the theme in force, everywhere."""
        self.sidebar.set_icons(self._desk.icons())
        self.stack.apply_theme()
        self.cover.apply_theme()

    def _make_support(self) -> QWidget:
        return self.stack.specs["support"].make(self._desk)

    def _on_confined(self) -> None:
        self.sidebar.setVisible(not self.stack.stands_alone())
        self.notice.hide()
        if self._sealed is not None:
            (self._sealed.hide if self.stack.is_confined() else self._sealed.look)()

    def _on_gentle_closed(self, touched: bool) -> None:
        self.go("today")
        if touched:
            self.notice.say(_("Saved."))

    def _on_new(self) -> None:
        self.go("today", "new")

    def _on_search(self) -> None:
        self.go("journal", "search")

    def _on_help(self) -> None:
        self.go("help", self.stack.current_key())

    def _on_support(self) -> None:
        if self.cover.is_up():
            self.cover.show_support()
        elif self._open:
            self.go("support")
        else:
            self.closed.show_support()

    def _on_lock(self) -> None:
        self.lock_wanted.emit(True)

    def _on_hide(self) -> None:
        self.lock_wanted.emit(False)
        self.showMinimized()

    def _on_set_passphrase(self) -> None:
        self.go("settings", "safety")

    def _on_undone(self, _change: Change) -> None:
        self.notice.say(_("Taken back."), _("Do it again"), self.redo)

    def _on_redone(self, _change: Change) -> None:
        self.notice.say(_("Done again."))

    def _on_failed(self, error: Exception) -> None:
        from moodjournal.ui.dialogs.problem import ProblemPanel  # most starts need none

        if self._open or self.cover.is_up():
            self.complain(ProblemPanel.sentence(error))
        else:
            self.cannot_open(error)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave()
        super().closeEvent(event)
        event.setAccepted(self.keeping.may_close())
