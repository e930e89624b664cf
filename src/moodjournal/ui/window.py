"""The window: navigation at the left, one page at the right, and what every page shares."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from moodjournal.ui.dialogs.gentle.cover import GentleCover
from moodjournal.ui.dialogs.problem import ProblemPanel
from moodjournal.ui.page_room import PageRoom
from moodjournal.ui.widgets.notice_bar import NoticeBar
from moodjournal.ui.widgets.sidebar import Entry, Sidebar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from moodjournal.domain.change import Change
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
    """

    painted = Signal()
    filled = Signal()
    themed = Signal()
    retry = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._was_painted = False
        self._open = False
        self.setWindowTitle(_("Journal"))
        self.setMinimumSize(960, 640)
        self.resize(1280, 800)
        self._build()
        self._add_shortcuts()
        desk.worker.failed.connect(self._on_failed)

    def _build(self) -> None:
        self.stack = PageRoom(self._desk)
        self.stack.wanted.connect(self.go)
        self.stack.themed.connect(self.themed)
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
        right = QVBoxLayout()
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
        self.cover = GentleCover(self, room, self._desk, self._make_support)
        self.cover.closed.connect(self._on_gentle_closed)
        self.cover.lock_wanted.connect(self._on_lock)

    def _add_shortcuts(self) -> None:
        listed = [key for key, spec in self.stack.specs.items() if spec.order < FOOT]
        for number, key in enumerate(listed[:6], start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setProperty("page", key)
            shortcut.activated.connect(self._on_page_shortcut)
        for keys, act in (
            ("Ctrl+N", self._on_new),
            ("Ctrl+G", self.open_gentle),
            ("Ctrl+K", self._on_search),
            ("Ctrl+L", self._on_lock),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+H", self._on_support),
            ("F12", self.showMinimized),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def fill(self, _journal: object = None) -> None:
        """Show the first page: the journal is open."""
        self._open = True
        first = next(iter(self.stack.specs))
        page = self.stack.page(first)
        page.shown.connect(self.filled, Qt.ConnectionType.SingleShotConnection)
        self.go(first)

    def cannot_open(self, error: Exception) -> None:
        """Say why the journal stays closed, where its pages would be."""
        panel = ProblemPanel(_("The journal stays closed"), str(error), self._desk.folder)
        panel.retry.connect(self._on_retry)
        self.stack.addWidget(panel)
        self.stack.setCurrentWidget(panel)

    def go(self, key: str, what: object = None) -> None:
        """Show the page ``key``, and there ``what``."""
        if key == GENTLE:
            self.open_gentle()
            return
        if not self._open or self.cover.is_up() or key not in self.stack.specs:
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
        if self._open and not self.cover.is_up():
            self.notice.hide()
            self.cover.open()

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

    def _on_gentle_closed(self, touched: bool) -> None:
        self.go("today")
        if touched:
            self.notice.say(_("Saved."))

    def _on_page_shortcut(self) -> None:
        sender = self.sender()
        if isinstance(sender, QObject):
            self.go(str(sender.property("page")))

    def _on_new(self) -> None:
        self.go("today", "new")

    def _on_search(self) -> None:
        self.go("journal", "search")

    def _on_support(self) -> None:
        if self.cover.is_up():
            self.cover.show_support()
        else:
            self.go("support")

    def _on_lock(self) -> None:
        said = _("This journal has no passphrase yet, so there is nothing to lock it with.")
        if self.cover.is_up():
            self.cover.say(said)
        else:
            self.notice.say(said)

    def _on_retry(self) -> None:
        panel = self.stack.currentWidget()
        self.stack.setCurrentIndex(0)
        if panel is not None:
            self.stack.removeWidget(panel)
            panel.deleteLater()
        self.retry.emit()

    def _on_undone(self, _change: Change) -> None:
        self.notice.say(_("Taken back."), _("Do it again"), self.redo)

    def _on_redone(self, _change: Change) -> None:
        self.notice.say(_("Done again."))

    def _on_failed(self, error: Exception) -> None:
        if not self._open:
            self.cannot_open(error)
            return
        sentence = ProblemPanel.sentence(error)
        if self.cover.is_up():
            self.cover.complain(sentence)
        else:
            self.notice.complain(sentence)

    def follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Watch the field that has the keys, and no other: to watch all would cost every event."""
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit | QPlainTextEdit):
            now.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl+Z reach the window when the field in focus has nothing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            spent = _nothing_typed(watched)
            if spent and event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.stack.leave()
        self.cover.leave()
        super().closeEvent(event)


def _nothing_typed(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit):
        return not widget.isUndoAvailable()
    return isinstance(widget, QPlainTextEdit) and not widget.document().isUndoAvailable()
