"""Month | List: one of a few views, always exactly one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from moodjournal.ui.widgets.cell_strip import CellStrip

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segmented(CellStrip):
    """Joined buttons; the arrows choose. It is one stop of the Tab key.

    Args:
        name: What the choice is about, for screen readers.
        segments: Id and words of each; the first is chosen.
        look: ``"segment"``, or ``"tab"`` for tabs along a line.
        parent: The owner.
    """

    chosen = Signal(str)
    """The id of the one now chosen."""

    def __init__(
        self,
        name: str,
        segments: Sequence[tuple[str, str]],
        *,
        look: str = "segment",
        parent: QWidget | None = None,
    ) -> None:
        cells = [(label, f"{name}: {label}") for _id, label in segments]
        gap = 0 if look == "segment" else 18
        super().__init__(cells, look, required=True, gap=gap, parent=parent)
        self._ids = [segment for segment, _label in segments]
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        last = len(segments) - 1
        for at, cell in enumerate(self.cells()):
            place = "only" if not last else {0: "first", last: "last"}.get(at, "middle")
            cell.setProperty("place", place)
            cell.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picked.connect(self._on_picked)

    def current(self) -> str:
        """Return the id of the one chosen."""
        return self._ids[self.index() or 0]

    def set_current(self, segment: str, *, quiet: bool = False) -> None:
        """Choose by id; ``quiet`` sends no signal."""
        self.choose(self._ids.index(segment), quiet=quiet)

    def _on_picked(self, index: int) -> None:
        self.chosen.emit(self._ids[index])
