"""One answer of a row of answers: a button that is spoken as a radio button."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QStyleOptionButton, QWidget

_PADDING_PX = MappingProxyType(
    {
        "measure": (8, 32),
        "mood": (12, 34),
        "gentle": (12, 52),
        "large": (16, 112),
        "choice": (8, 32),
    }
)


class Cell(QPushButton):
    """A checkable answer. Its words go onto a second line where they must.

    Args:
        words: What stands on it.
        name: What a screen reader says.
        look: ``"measure"``, ``"mood"``, ``"gentle"``, ``"large"`` or ``"choice"`` for cells;
            ``"segment"`` or ``"tab"`` for what is as wide as its words.
        parent: The strip that holds it.
    """

    focused = Signal(object)

    def __init__(self, words: str, name: str, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._boxed = look in _PADDING_PX
        self._side_px, self._least_high_px = _PADDING_PX.get(look, (0, 0))
        self.setProperty("role", "cell" if self._boxed else look)
        self.setProperty("look", look)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setAutoDefault(False)
        # Qt speaks an auto-exclusive button as a radio button; the strip's own group decides what
        # excludes what.
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def least_width(self) -> int:
        """Return the px it needs so that its words take two lines at most."""
        words = self._words.split()
        splits = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words) + 1)]
        metrics = self._metrics()
        widest = [max(map(metrics.horizontalAdvance, split)) for split in splits]
        return max(32, min(widest, default=0) + self._side_px)

    def height_for(self, width: int) -> int:
        """Return the px it needs at this width."""
        metrics = self._metrics()
        lines = len(self._lines(metrics, width - self._side_px))
        return max(self._least_high_px, lines * metrics.lineSpacing() + 12)

    @override
    def sizeHint(self) -> QSize:
        if not self._boxed:
            return super().sizeHint()
        width = self.least_width()
        return QSize(width, self.height_for(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def initStyleOption(self, option: QStyleOptionButton, /) -> None:
        super().initStyleOption(option)
        if self._boxed:
            lines = self._lines(self._metrics(), self.width() - self._side_px)
            option.text = "\n".join(lines).replace("&", "&&")

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # Arrows, digits and Enter belong to the strip; QPushButton would keep some of them.
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _metrics(self) -> QFontMetrics:
        self.ensurePolished()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)  # as it is when chosen, so that nothing jumps
        return QFontMetrics(bold)

    def _lines(self, metrics: QFontMetrics, width: int) -> list[str]:
        lines: list[str] = []
        for word in self._words.split():
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(joined) <= width:
                lines[-1] = joined
            else:
                lines.append(word)
        return lines
