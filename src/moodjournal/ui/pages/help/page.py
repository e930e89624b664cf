"""The Help page: a list that can be searched, and what it says."""

from __future__ import annotations

from gettext import gettext as _
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from moodjournal import i18n, paths
from moodjournal.ui.page import Desk, Page
from moodjournal.ui.pages.help.reading import HelpText, help_texts, holding, target
from moodjournal.ui.pages.help.sheet import key_sheet
from moodjournal.ui.pages.help.text_view import TextView
from moodjournal.ui.widgets.card import Card
from moodjournal.ui.widgets.head_line import HeadLine
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from moodjournal.store import Db

LIST_PX = 300
FEWEST_ROWS = 3
WIDE_PX = 760
"""Narrower than this the list stands above the text."""
FITTING = MappingProxyType(
    {
        "progress": "charts",
        "review": "sharing",
        "share": "sharing",
        "settings": "stored",
        "support": "forced",
    }
)
"""What a person on that page most likely asks about."""


class HelpPage(Page[tuple[HelpText, ...]]):
    """Short pages. ``arrive`` takes the key of one of them, or of the page F1 was pressed on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        language = i18n.language_now(paths.resource("locale"))
        self.texts = help_texts(paths.resource("help"), language, key_sheet())
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search Help"))
        self.search.setAccessibleName(_("Search Help"))
        self.list = QListWidget()
        self.list.setProperty("role", "contents")
        self.list.setAccessibleName(_("Pages of Help"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = words(_("Nothing was found."), "muted")
        self.view = TextView(_("Text of Help"))
        self.back = QPushButton(_("Back"))
        self._build()
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.view.followed.connect(self.follow)
        self.back.clicked.connect(self.done)
        self._fill()

    @override
    def load(self, db: Db) -> tuple[HelpText, ...]:
        return self.texts

    @override
    def show_snapshot(self, snapshot: tuple[HelpText, ...]) -> None:
        """Nothing of the journal is shown here."""

    @override
    def arrive(self, what: Any) -> None:
        keys = {one.key for one in self.texts}
        self.search.clear()
        self.follow(f"{what if what in keys else FITTING.get(str(what), 'start')}.md")

    @override
    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def apply_theme(self) -> None:
        self._show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.is_wide(WIDE_PX)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(across if wide else down)
        px = round(LIST_PX * self.text_scale)
        self._left.setMinimumWidth(px if wide else 0)
        self._left.setMaximumWidth(px if wide else 16777215)
        self._show_rows(wide)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.search.text():
            self.search.clear()
        else:
            self.done.emit()

    def follow(self, link: str) -> None:
        """Show the page, and the heading, that ``link`` leads to."""
        key, heading = target(link)
        if self._row(key) is None:
            self.search.clear()  # it is not among those that were looked for
        item = self._row(key)
        if item is not None:
            self.list.setCurrentItem(item)
            if heading:
                self.view.show_heading(heading)

    # --- how it goes

    def _fill(self) -> None:
        before = self._key()
        found = holding(self.texts, self.search.text())
        self.list.blockSignals(True)
        self.list.clear()
        for one in found:
            item = QListWidgetItem(one.title)
            item.setData(Qt.ItemDataRole.UserRole, one.key)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        if found:
            self.list.setCurrentItem(self._row(before) or self.list.item(0))
            self._show()

    def _show_rows(self, wide: bool) -> None:
        """Let the list have all the height, or whole rows in about a fourth of it."""
        row = max(1, self.list.sizeHintForRow(0))
        self.list.setMinimumHeight(FEWEST_ROWS * row)
        fit = max(FEWEST_ROWS, min(self.list.count(), self.height() // 4 // row))
        self.list.setMaximumHeight(16777215 if wide else fit * row + 2)

    def _row(self, key: str) -> QListWidgetItem | None:
        items = (self.list.item(row) for row in range(self.list.count()))
        return next((one for one in items if one.data(Qt.ItemDataRole.UserRole) == key), None)

    def _key(self) -> str:
        item = self.list.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def _show(self) -> None:
        text = next((one for one in self.texts if one.key == self._key()), None)
        if text is not None:
            tokens = self.desk.tokens()
            self.view.show_text(text.text, tokens, self.text_scale)
            self.view.mark(self.search.text().split(), tokens)

    def _on_search(self) -> None:
        self._fill()

    def _on_chosen(self) -> None:
        self._show()

    # --- how it is made

    def _build(self) -> None:
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(self.search)
        left.addWidget(self.nothing)
        left.addWidget(self.list, stretch=1)
        card = Card(fills=True)
        card.body.addWidget(self.view)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(20)
        self._both.addWidget(self._left, stretch=1)
        self._both.addWidget(card, stretch=3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(36, 24, 36, 28)
        whole.setSpacing(18)
        whole.addWidget(HeadLine(words(_("Help"), "title"), self.back))
        whole.addLayout(self._both, stretch=1)
