"""Which measure is named first: the one claim over the course is about it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class NamedFirst(QMenu):
    """A list inside the list of measures; one of it is ticked.

    Args:
        parent: The owner.

    Signals:
        chosen: The key of another one: mood, or a measure.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group: QActionGroup | None = None
        self.triggered.connect(self._on_triggered)

    def show_choice(self, named: Mapping[str, str], key: str) -> None:
        """Show what can be named first, by key, and which is; hidden if there is no choice."""
        self.clear()
        self._group = QActionGroup(self)
        for value, name in named.items():
            action = self.addAction(name)
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == key)
            self._group.addAction(action)
        self.setTitle(_("Named first: {name}").format(name=named.get(key, "")))
        self.menuAction().setVisible(len(named) > 1 and key in named)

    def choose(self, key: str) -> None:
        """Choose ``key``, as the person does."""
        next(one for one in self.actions() if one.data() == key).trigger()

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
