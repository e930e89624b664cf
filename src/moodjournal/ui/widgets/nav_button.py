"""A page's entry in the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QStyleOptionToolButton


class NavButton(QToolButton):
    """Icon and word over the whole width of the sidebar; checkable.

    Args:
        label: The page's name.
        icon: Drawn by ``Icons`` with a second colour for the chosen page.
        small: Whether it is set smaller, as Settings is.
        parent: The owner.
    """

    def __init__(
        self, label: str, icon: QIcon, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(label)
        self.setAccessibleName(label)
        self.setIcon(icon)
        self.setCheckable(True)
        self.setProperty("role", "nav")
        if small:
            self.setProperty("compact", "true")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def initStyleOption(self, option: QStyleOptionToolButton, /) -> None:
        super().initStyleOption(option)
        # The style leaves 4 px between icon and word; a space makes it the 12 of the design.
        option.text = "\u2002" + self.text().replace("&", "&&")
