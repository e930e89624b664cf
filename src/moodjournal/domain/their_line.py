"""The person's own line: from when on a stretch counts as low, in their own terms."""

from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from typing import ClassVar

from moodjournal.domain.change import Topic
from moodjournal.domain.entity import Entity
from moodjournal.domain.errors import BadInputError

MOST_WINDOW = 14


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TheirLine(Entity):
    """One dated version of the line, such as “3 of 5 days at 4 or lower”.

    Attributes:
        from_day: First local day it is valid; the next version takes over on its own first day.
        level: The value a day must reach.
        days: How many days at the line make it met.
        window: Among how many calendar days in a row.
        or_lower: Whether a day is at the line at ``level`` or lower; else at it or higher.
        measure_id: What it is about; None for mood.

    Raises:
        BadInputError: ``days`` do not fit into ``window``, or the window is too long.
    """

    topic: ClassVar[Topic] = Topic.SETTINGS

    from_day: date
    level: float
    days: int = 3
    window: int = 5
    or_lower: bool = True
    measure_id: str | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.days <= self.window <= MOST_WINDOW:
            raise BadInputError(_("A line counts 1 to 14 days, and no more than it looks at."))

    def is_at(self, value: float) -> bool:
        """Tell whether a day of ``value`` is at the line."""
        return value <= self.level if self.or_lower else value >= self.level


def line_on(
    lines: tuple[TheirLine, ...], day: date, measure_id: str | None = None
) -> TheirLine | None:
    """Return the version valid on ``day``; None before the first, or if all are in the trash."""
    valid = [
        one
        for one in lines
        if one.deleted_at is None and one.measure_id == measure_id and one.from_day <= day
    ]
    return max(valid, key=lambda one: (one.from_day, one.created_at, one.id), default=None)
