"""Larger text in a review alone: it is gone with it, and no setting is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moodjournal.ui.page import BODY_PX
from moodjournal.ui.theme.apply import style_sheet
from moodjournal.ui.theme.fonts import scaled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from moodjournal.ui.page import Desk

SIZES = (100, 115, 130, 150, 175, 200)
"""Percent."""


class TextSize:
    """The size of all text in one widget.

    Args:
        widget: It, and all that is in it.
        desk: The theme.
    """

    def __init__(self, widget: QWidget, desk: Desk) -> None:
        self._widget, self._desk = widget, desk
        self.percent: int | None = None

    def step(self, by: int) -> None:
        """Make text one size larger (1) or smaller (-1)."""
        now = self.percent or round(100 * self._widget.font().pixelSize() / BODY_PX)
        sizes = [one for one in SIZES if (one > now if by > 0 else one < now)]
        if sizes:
            self.percent = sizes[0] if by > 0 else sizes[-1]
            self.apply_theme()

    def apply_theme(self) -> None:
        """Take the colours in force; without a size of its own, the window's stays."""
        if self.percent is not None:
            tokens = self._desk.tokens()
            # Under a style sheet of the application no font comes down from a parent.
            body = f"* {{ font-size: {scaled(tokens.body.size_px, self.percent)}px; }}\n"
            self._widget.setStyleSheet(body + style_sheet(tokens, self.percent))
