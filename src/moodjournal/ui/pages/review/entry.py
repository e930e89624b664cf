"""Words under their heading; the heading folds them away."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from moodjournal.ui.theme.icons import Icons


class Entry(QWidget):
    """One thing that was written: Space on its heading folds it.

    Args:
        title: What it is.
        text: The words, as they were written.
        icons: For the mark of folding.
        marked: Whether it is to be brought to therapy.
        look: How the words look: ``"quote"``, or ``"muted"`` in a small card.
        parent: The owner.
    """

    def __init__(
        self,
        title: str,
        text: str,
        icons: Icons,
        *,
        marked: bool = False,
        look: str = "quote",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons, self._title = icons, title
        self.head = QPushButton(title.replace("&", "&&"))
        self.head.setProperty("role", "fold" if look == "quote" else "fold-strong")
        self.head.setAutoDefault(False)
        self.head.clicked.connect(self.turn)
        self.text = words(text, look)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.mark = words(_("◇ bring to therapy"), "accent")
        self.mark.setWordWrap(False)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.head)
        line.addWidget(self.mark)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.text)
        self.mark.setVisible(marked)
        self._has_words = bool(text.strip())
        self.fold(False)

    def is_folded(self) -> bool:
        """Tell whether the words are away."""
        return self._folded

    def fold(self, on: bool) -> None:
        """Put the words away, or show them."""
        self._folded = on
        self.text.setVisible(self._has_words and not on)
        icon = "chevron-right" if on else "chevron-down"
        self.head.setIcon(self._icons.icon(icon, "ink_muted", 14))
        state = _("{title}, folded") if on else _("{title}, open")
        self.head.setAccessibleName(state.format(title=self._title))

    def turn(self) -> None:
        """Fold, or unfold."""
        self.fold(not self._folded)
