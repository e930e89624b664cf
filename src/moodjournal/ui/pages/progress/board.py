"""Where the cards stand: two columns, or one; what is far from view is not drawn yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from moodjournal.ui.pages.progress.chart_card import ChartCard
from moodjournal.ui.pages.progress.columns_layout import ColumnsLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moodjournal.ui.pages.progress.easel import Easel
    from moodjournal.usecases.see_progress import Ground, Wanted

WHOLE_LINE = ("course", "goals", "phases")
NEAR_PX = 120


class Board(QWidget):
    """The cards of one tab.

    Args:
        easel: Where cards ask.
        parent: The owner.

    Signals:
        made: A card was made: whoever serves its wishes may listen.
    """

    made = Signal(object)

    def __init__(self, easel: Easel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._easel = easel
        self._cards: dict[str, ChartCard] = {}
        self._keys: tuple[str, ...] = ()
        self._look: tuple[Ground, Wanted] | None = None
        self._columns = 2
        self._places = ColumnsLayout(self)

    def show_cards(self, keys: Sequence[str], ground: Ground, wanted: Wanted) -> None:
        """Let the cards ``keys`` stand here; they ask when ``ask_in_view`` is called."""
        self._look = (ground, wanted)
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            for key in keys:
                if key not in self._cards:
                    self._make(key)
            self._place()

    def cards(self) -> list[ChartCard]:
        """Return the cards that stand here, in their order."""
        return [self._cards[key] for key in self._keys]

    def card(self, kind: str) -> ChartCard | None:
        """Return the first card here whose name begins with ``kind``."""
        return next((one for one in self.cards() if one.key.partition(" ")[0] == kind), None)

    def set_wide(self, wide: bool) -> None:
        """Stand in two columns, or in one."""
        columns = 2 if wide else 1
        if columns != self._columns:
            self._columns = columns
            self._place()

    def draw_again(self) -> None:
        """Draw every card anew: the theme has changed."""
        for card in self.cards():
            card.draw_again()

    def ask_in_view(self) -> None:
        """Let the cards that can be seen, or nearly, ask for what they show."""
        if self._look is None:
            return
        view = self._view()
        for card in self.cards():
            if view is None or view.intersects(QRect(card.mapTo(self, QPoint(0, 0)), card.size())):
                card.ask(*self._look)

    def _view(self) -> QRect | None:
        """Return what can be seen of the board, with a margin; None if it does not scroll."""
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is None:
            return None
        port = parent.viewport()
        top = self.mapFrom(port, QPoint(0, 0)) if port.isAncestorOf(self) else QPoint(0, 0)
        return QRect(top, port.size()).adjusted(-NEAR_PX, -NEAR_PX, NEAR_PX, NEAR_PX)

    def _make(self, key: str) -> None:
        card = ChartCard(key, self._easel, self)
        card.seen.connect(self.ask_in_view)
        self._cards[key] = card
        self.made.emit(card)

    def _place(self) -> None:
        for card in self._cards.values():
            self._places.removeWidget(card)
            card.setVisible(card.key in self._keys)
        for card in self.cards():
            alone = self._columns == 1 or card.key in WHOLE_LINE
            self._places.add_card(card, alone=alone)
