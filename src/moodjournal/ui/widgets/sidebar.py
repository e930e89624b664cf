"""The navigation at the left: pages above, settings and the two words at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from moodjournal.ui.widgets.nav_button import NavButton
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from moodjournal.ui.theme.icons import Icons

WIDTH_PX = 208


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Entry:
    """One way to a page: its key, its name, its icon, and whether it stands at the foot."""

    key: str
    title: str
    icon: str
    at_foot: bool = False


class Sidebar(QWidget):
    """Where to go.

    Signals:
        chosen: The key of the page wanted.
        support_wanted: The person asks who can be reached.
        lock_wanted: The person wants the journal locked.
    """

    chosen = Signal(str)
    support_wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self, entries: Sequence[Entry], icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(WIDTH_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._entries = tuple(entries)
        self._icons = icons
        self._mark = QLabel()
        self.buttons: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 18, 11, 24)
        column.setSpacing(0)
        column.addLayout(self._name())
        column.addSpacing(12)
        for entry in self._entries:
            if not entry.at_foot:
                column.addWidget(self._button(entry))
        column.addStretch(1)
        for entry in self._entries:
            if entry.at_foot:
                column.addWidget(self._button(entry))
        column.addLayout(self._foot())
        self.set_icons(icons)

    def choose(self, key: str) -> None:
        """Mark the page ``key`` as the one in view; one that is not listed marks none."""
        self._group.setExclusive(False)
        for known, button in self.buttons.items():
            button.setChecked(known == key)
        self._group.setExclusive(True)

    def set_icons(self, icons: Icons) -> None:
        """Take icons in the colours of another theme; they are drawn once they can be seen."""
        self._icons = icons
        self._mark.setPixmap(icons.mark(20))
        for entry in self._entries:
            small = _icon_px(entry)
            self.buttons[entry.key].setIconSize(QSize(small, small))
        if self.isVisible():
            self._draw_icons()

    def _draw_icons(self) -> None:
        for entry in self._entries:
            icon = self._icons.icon(entry.icon, "ink_muted", _icon_px(entry), chosen="ink")
            self.buttons[entry.key].setIcon(icon)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._draw_icons()  # behind the lock screen there was no need of them
        super().showEvent(event)

    def set_status(self, text: str) -> None:
        """Say one short thing at the very foot."""
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def _name(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(13, 3, 8, 3)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(words(_("Mood Journal"), "section"), stretch=1)
        return row

    def _button(self, entry: Entry) -> NavButton:
        button = NavButton(entry.title, QIcon(), small=entry.at_foot)
        button.setProperty("page", entry.key)
        self.buttons[entry.key] = button
        self._group.addButton(button)
        return button

    def _foot(self) -> QVBoxLayout:
        self.support = self._word(_("Support"))
        self.support.clicked.connect(self.support_wanted)
        self.lock = self._word(_("Lock"))
        self.lock.clicked.connect(self.lock_wanted)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(10)
        row.addWidget(self.support)
        row.addWidget(self.lock)
        row.addStretch(1)
        self.status = words("", "small")
        self.status.setWordWrap(True)
        self.status.setContentsMargins(13, 4, 8, 0)
        foot = QVBoxLayout()
        foot.setSpacing(2)
        foot.addLayout(row)
        foot.addWidget(self.status)
        return foot

    def _word(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        return button

    def _on_clicked(self, button: NavButton) -> None:
        self.chosen.emit(str(button.property("page")))


def _icon_px(entry: Entry) -> int:
    return 18 if entry.at_foot else 20
