"""A check box whose words go onto more lines where they must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class CheckLine(QWidget):
    """One thing to tick.

    Args:
        text: What it is.
        parent: The owner.
    """

    ticked = Signal(bool)
    """Whether it is ticked now; only what a person did."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setAccessibleName(text)
        self.box.clicked.connect(self.ticked)
        self.label = words(text)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.box, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.label, stretch=1)
        self.setFocusProxy(self.box)

    def is_ticked(self) -> bool:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def set_ticked(self, on: bool) -> None:
        """Tick it or not; no signal is sent."""
        self.box.setChecked(on)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.box.click()
