"""What a month grid is given: days, and the sessions on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

GridState = Literal["planned", "done", "missed", "cancelled"]


@dataclass(frozen=True, slots=True)
class GridSession:
    """One session on the grid.

    Attributes:
        id: Its identity.
        name: What it is called, such as ``Session 5``.
        texts: What may stand on its chip, longest first; the first that fits does.
        state: Decides how the chip looks.
    """

    id: str
    name: str
    texts: tuple[str, ...]
    state: GridState

    @property
    def movable(self) -> bool:
        """Whether it can be put on another day."""
        return self.state == "planned"


@dataclass(frozen=True, slots=True)
class GridDay:
    """One day of the grid.

    Attributes:
        day: The date.
        sentence: The day in one sentence, for screen readers.
        tint: Name of the colour behind it; empty for none.
        phase: Name of the phase that begins that day; empty if none does.
        sessions: Earliest first.
        mood: Day value 0 to 10, half steps too; None if there is none.
        from_memory: Whether the value is drawn hollow.
    """

    day: date
    sentence: str
    tint: str = ""
    phase: str = ""
    sessions: tuple[GridSession, ...] = ()
    mood: float | None = None
    from_memory: bool = False
