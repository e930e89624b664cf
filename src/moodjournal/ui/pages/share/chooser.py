"""A list to choose from, as wide as a field; words that do not fit end in dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from typing_extensions import override

from moodjournal.ui.widgets.menu_button import MenuButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

LEAST_PX = 120
AROUND_PX = 30
"""Frame, padding and the mark at the end."""


class Chooser(MenuButton):
    """Shows what is chosen; a screen reader says all of it.

    Args:
        name: What is chosen, for screen readers.
        choices: Value and words of each.
    """

    def __init__(self, name: str, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__(name, choices, role="choose")
        self._whole = ""

    @override
    def show_value(self, value: object, text: str) -> None:
        super().show_value(value, text)
        self._whole = text
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * LEAST_PX, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        mark = " ▾"
        room = self.width() - AROUND_PX - self.fontMetrics().horizontalAdvance(mark)
        words = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(words + mark)
