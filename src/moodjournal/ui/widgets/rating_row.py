"""A question and its answers from 0 to 10 as buttons: nothing is chosen until a person chooses."""

from __future__ import annotations

from gettext import gettext as _
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from moodjournal.ui.widgets.cell_strip import CellStrip
from moodjournal.ui.widgets.side_layout import SideLayout
from moodjournal.ui.widgets.words import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

RatingLook = Literal["measure", "mood", "gentle", "large"]
GAPS_PX = MappingProxyType({"measure": 3, "mood": 4, "gentle": 4, "large": 10})


class RatingRow(QWidget):
    """``low`` to ``high`` as buttons. Digits answer at once, T is ten, Backspace takes it back.

    Left and Right move, Space chooses, the chosen button pressed again is taken back, Enter sends
    ``submitted``. The row is one stop of the Tab key.

    Args:
        question: What is rated; a screen reader says it with every number.
        low: The lowest number.
        high: The highest.
        look: ``"measure"``: the question at the side. ``"mood"``: it stands above, ends are named,
            and the chosen number wears its colour of the mood ramp. ``"gentle"``: as mood, but
            without the question, and 44 px and more. ``"large"``: as gentle, 112 px high.
        ramp: Whether the chosen number wears the mood ramp; by default only where mood is rated.
        ends: The words under the lowest and the highest number; not for ``"measure"``.
        label_width: px of the question's column at 100 % text; only for ``"measure"``.
        parent: The owner.
    """

    rated = Signal(object)
    """The number, or None when it was taken back."""
    submitted = Signal()

    def __init__(
        self,
        question: str,
        low: int = 0,
        high: int = 10,
        *,
        look: RatingLook = "measure",
        ramp: bool | None = None,
        ends: tuple[str, str] | None = None,
        label_width: int = 144,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._low = low
        self.setAccessibleName(question)
        self.question = words(question, "section" if look == "mood" else "", self)
        self.strip = self._make_strip(question, low, high, look)
        if look == "measure":
            side = SideLayout(self, label_width)
            side.addWidget(self.question)
            side.addWidget(self.strip)
        else:
            self._stand(ends, headed=look == "mood")
        if ramp or (ramp is None and look != "measure"):
            self._colour()
        self.setFocusProxy(self.strip)
        self.strip.picked.connect(self._on_chosen)
        self.strip.submitted.connect(self.submitted)

    def value(self) -> int | None:
        """Return the number, or None while there is none."""
        index = self.strip.index()
        return None if index is None else self._low + index

    def set_value(self, value: int | None, *, quiet: bool = False) -> None:
        """Choose a number, or none; ``quiet`` sends no ``rated``."""
        self.strip.choose(None if value is None else value - self._low, quiet=quiet)

    def add_aside(self, widget: QWidget) -> None:
        """Put ``widget`` at the end of the question's line, such as the time (``"mood"`` only)."""
        self._head.addWidget(widget)

    def add_between(self, widget: QWidget) -> None:
        """Put ``widget`` between the words of the ends, such as "Saved" (not for ``"measure"``)."""
        self._ends.insertWidget(self._ends.count() // 2, widget)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self.strip.take_key(event):
            super().keyPressEvent(event)

    def _make_strip(self, question: str, low: int, high: int, look: str) -> CellStrip:
        numbers = range(low, high + 1)
        name = _("{question}: {value}, on a scale from {low} to {high}")
        cells = [
            (str(n), name.format(question=question, value=n, low=low, high=high)) for n in numbers
        ]
        keys = {str(n): [n - low] for n in numbers if n < 10}
        if high == 10:
            keys["t"] = [10 - low]
        strip = CellStrip(cells, look, keys, gap=GAPS_PX[look], parent=self)
        if high == 10:
            strip.cells()[-1].setToolTip(_("Press T for ten"))
        return strip

    def _stand(self, ends: tuple[str, str] | None, *, headed: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 5)
        self._head.addWidget(self.question, stretch=1)
        self.question.setVisible(headed)
        column.addLayout(self._head)
        column.addWidget(self.strip)
        self._ends = QHBoxLayout()
        self._ends.setSpacing(12)
        if ends is not None:
            low, high = (words(end, "small") for end in ends)
            self._ends.addWidget(low)
            self._ends.addStretch(1)
            self._ends.addStretch(1)
            self._ends.addWidget(high)
        column.addLayout(self._ends)

    def _colour(self) -> None:
        for at, cell in enumerate(self.strip.cells()):
            cell.setProperty("ramp", str(self._low + at))

    def _on_chosen(self, index: int | None) -> None:
        self.rated.emit(None if index is None else self._low + index)
