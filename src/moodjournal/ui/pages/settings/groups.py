"""The groups of the settings: a list at the left, or lines of words above."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.flow_layout import FlowLayout
from moodjournal.ui.widgets.nav_button import NavButton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionToolButton

WIDTH_PX = 192
_STEPS = MappingProxyType(
    {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
)


class GroupList(QWidget):
    """One of the groups is chosen; the arrows choose. It is one stop of the Tab key.

    Args:
        groups: Id and words of each.
        parent: The owner.

    Signals:
        chosen: The id of the one now chosen.
    """

    chosen = Signal(str)

    def __init__(self, groups: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self, gap=0, line_gap=0)
        for name, label in groups.items():
            button = _GroupButton(label, QIcon(_nothing()))
            button.setIconSize(_nothing().size())
            button.setProperty("group", name)
            self._group.addButton(button)
            self._flow.addWidget(button)
            self.buttons[name] = button
        self._group.buttonToggled.connect(self._on_toggled)

    def choose(self, name: str) -> None:
        """Choose a group; one that is not there chooses none."""
        if name in self.buttons:
            self.buttons[name].setChecked(True)

    def fold(self, folded: bool, width: int) -> None:
        """Stand in lines over the whole width, or in a list ``width`` px wide."""
        for button in self.buttons.values():
            button.setMinimumWidth(0 if folded else width)
        wide = QSizePolicy.Policy.Preferred if folded else QSizePolicy.Policy.Fixed
        self.setMinimumWidth(0 if folded else width)
        self.setMaximumWidth(16777215 if folded else width)
        self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        every = list(self.buttons.values())
        at = next((n for n, one in enumerate(every) if one.isChecked()), 0) + step
        if not step:
            super().keyPressEvent(event)
        elif 0 <= at < len(every):
            every[at].setChecked(True)
            every[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_toggled(self, button: NavButton, on: bool) -> None:
        if not on:
            return
        for one in self.buttons.values():
            stop = Qt.FocusPolicy.StrongFocus if one is button else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(stop)
        self.setFocusProxy(button)
        self.chosen.emit(str(button.property("group")))


class _GroupButton(NavButton):
    """A word alone: nothing between an icon and it."""

    @override
    def initStyleOption(self, option: QStyleOptionToolButton, /) -> None:
        super().initStyleOption(option)
        option.text = self.text().replace("&", "&&")


def _nothing() -> QPixmap:
    """Return a picture of nothing: without one the word would stand in the middle."""
    picture = QPixmap(1, 1)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
