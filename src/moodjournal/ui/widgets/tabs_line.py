"""Tabs along a thin line: Before, Session, After, Reflect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from moodjournal.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence


class TabsLine(Segmented):
    """As ``Segmented``, drawn as words over a line; the chosen one is underlined.

    Args:
        name: What the tabs are about, for screen readers.
        tabs: Id and words of each; the first is chosen.
        parent: The owner.
    """

    def __init__(
        self, name: str, tabs: Sequence[tuple[str, str]], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, tabs, look="tab", parent=parent)
        self.setProperty("role", "tabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
