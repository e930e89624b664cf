"""The top of the Journal: its name, the search, what is shown, and the cover."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from moodjournal.domain.names import session_name
from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.segmented import Segmented
from moodjournal.ui.widgets.when import day_words
from moodjournal.ui.widgets.words import words
from moodjournal.usecases.see_journal import View

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from moodjournal.ui.page import Desk
    from moodjournal.usecases.see_journal import JournalSeen

QUIET_MS = 80
MOST_SESSIONS = 24
SEARCH_PX = 230
WIDEST = 1.35
"""The search grows with the text up to this; beyond it the buttons beside it need the room."""


class SearchField(QLineEdit):
    """Tells of what was typed a moment after the last key; Esc clears, Down goes on.

    Signals:
        searched: The words now searched for; empty if there are none.
        went_down: The person wants into the list.
    """

    searched = Signal(str)
    went_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("Search your words…"))
        self.setAccessibleName(_("Search your words"))
        self.setToolTip(_("Ctrl+K"))
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.search)
        self.textChanged.connect(self._on_text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def search(self) -> None:
        """Search for what stands here now."""
        self._quiet.stop()
        self.searched.emit(self.text().strip())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.search()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search()
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def _on_text(self) -> None:
        self._quiet.start()


class HeadBar(QWidget):
    """One line, or as many as are needed.

    Signals:
        view_wanted: The View the person chose.
        trash_wanted: The trash is to be opened.
        covered: Words are to be hidden (True) or shown.
        year_wanted: The year is to be shown (True) in place of the list; only where both do not
            fit.
    """

    view_wanted = Signal(object)
    trash_wanted = Signal()
    covered = Signal(bool)
    year_wanted = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view = View()
        self._seen: JournalSeen | None = None
        self.title = words(_("Journal"), "title")
        self.title.setWordWrap(False)
        self.search = SearchField()
        self.shows = Segmented(_("Show"), _shows())
        self.shows.cells()[2].setIcon(desk.icons().icon("diamond"))
        self.shows.chosen.connect(self._on_show)
        self.more = QPushButton()
        self.more.setProperty("role", "chip")
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.cover = QPushButton()
        self.cover.setCheckable(True)
        self.cover.setProperty("role", "chip")
        self.cover.setIcon(desk.icons().icon("eye-off"))
        self.cover.setAccessibleName(_("Numbers only"))
        self.cover.setToolTip(_("Numbers only: hide all words on this page (Ctrl+Shift+K)"))
        self.cover.toggled.connect(self.covered)
        self.year = QPushButton(_("Year"))
        self.year.setCheckable(True)
        self.year.setProperty("role", "chip")
        self.year.toggled.connect(self.year_wanted)
        self.year.hide()
        self._build()
        self._name_more("")

    def show_choices(self, seen: JournalSeen) -> None:
        """Offer the sessions and tags of the journal, and show what is chosen."""
        self._view, self._seen = seen.view, seen
        self.shows.set_current(seen.view.show, quiet=True)
        self.menu.clear()
        chosen = ""
        for show, label in _shows() if self.shows.isHidden() else ():
            on = seen.view == View(show)
            self._offer(self.menu, label, View(show), on=on)
            chosen = label if on else chosen
        sessions, tags = self.menu.addMenu(_("A session")), self.menu.addMenu(_("A tag"))
        for session, number in seen.sessions[:MOST_SESSIONS]:
            name = session_name(session.kind, number)
            day = day_words(self._desk.locale, session.moment.at.date(), short=True)
            on = session.id == seen.view.session_id
            self._offer(sessions, f"{name} · {day}", View(session_id=session.id), on=on)
            chosen = name if on else chosen
        for tag in seen.tags:
            on = tag.id == seen.view.tag_id
            self._offer(tags, tag.name.replace("&", "&&"), View(tag_id=tag.id), on=on)
            chosen = tag.name if on else chosen
        sessions.setEnabled(bool(seen.sessions))
        tags.setEnabled(bool(seen.tags))
        self.menu.addSeparator()
        self.menu.addAction(_("Trash")).triggered.connect(self.trash_wanted)
        self._name_more(chosen)

    def fold(self, folded: bool) -> None:
        """Offer the year as a button where it does not fit beside the list."""
        self.year.setVisible(folded)
        if not folded:
            self.year.setChecked(False)

    def fit(self, scale: float, room: int) -> None:
        """Take ``room`` px at this size of text; what cannot stand in a row goes into the menu."""
        self.search.setFixedWidth(max(120, min(round(SEARCH_PX * min(scale, WIDEST)), room)))
        fits = self.shows.sizeHint().width() <= room
        if fits == self.shows.isHidden():
            self.shows.setVisible(fits)
            if self._seen is not None:
                self.show_choices(self._seen)

    def apply_theme(self) -> None:
        """Take the icons of another theme."""
        icons = self._desk.icons()
        self.shows.cells()[2].setIcon(icons.icon("diamond"))
        self.cover.setIcon(icons.icon("eye-off"))

    def _build(self) -> None:
        end = QWidget()
        flow = FlowLayout(end, gap=10, middle=True)
        for part in (self.search, self.shows, self.more, self.cover, self.year):
            flow.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(HeadLine(self.title, end))

    def _offer(self, menu: QMenu, text: str, view: View, *, on: bool) -> None:
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.setData(view)
        action.triggered.connect(self._on_offer)
        menu.addAction(action)

    def _name_more(self, chosen: str) -> None:
        self.more.setText(chosen.replace("&", "&&") or _("More"))
        self.more.setAccessibleName(_("Show: {what}").format(what=chosen or _("More")))

    def _on_offer(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            view = action.data()
            self.view_wanted.emit(View() if view == self._view else view)

    def _on_show(self, show: str) -> None:
        self.view_wanted.emit(View(show=show))


def _shows() -> list[tuple[str, str]]:
    return [
        ("all", _("All")),
        ("words", _("With words")),
        ("therapy", _("Therapy")),
        ("provider", _("Provider?")),
        ("private", _("Kept back")),
    ]
