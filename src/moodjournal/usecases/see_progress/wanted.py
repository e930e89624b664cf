"""What a person wants to look at on Progress, and how that is kept for next time."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MOOD = ""
"""Stands for mood where others have the id of a measure."""
INSTRUMENT = "instrument "
"""Stands before the id of an instrument."""
MOST_PANELS = 4
"""More panels than these get too low to be read."""


class Tab(StrEnum):
    """The parts of the page."""

    COURSE = "course"
    SESSIONS = "sessions"
    PHASES = "phases"
    DAYS = "days"
    PROVIDER = "provider"


class Range(StrEnum):
    """Which days to look at."""

    PHASE = "this phase"
    COURSE = "this course"
    QUARTER = "3 months"
    ALL = "everything"
    BETWEEN = "from to"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look at.

    Attributes:
        tab: Which part of the page.
        measures: ``MOOD``, ids of measures, or ``INSTRUMENT`` and an id; in the order of panels.
        span: Which days.
        first: First day of ``Range.BETWEEN``.
        last: Its last day, included.
        acute: Whether values of the hours after sessions are shown; they are never averaged.
        memory: Whether values from memory are shown and counted.
    """

    tab: Tab = Tab.COURSE
    measures: tuple[str, ...] = (MOOD,)
    span: Range = Range.COURSE
    first: date | None = None
    last: date | None = None
    acute: bool = True
    memory: bool = True

    def as_text(self) -> str:
        """Return it as it is kept in the journal; ``wanted_of`` reads it back."""
        days = [one and one.isoformat() for one in (self.first, self.last)]
        kept = [self.tab, self.measures, self.span, *days, self.acute, self.memory]
        return json.dumps(kept, separators=(",", ":"))


def wanted_of(text: str) -> Wanted:
    """Return what ``as_text`` wrote; anything else is what is shown the first time."""
    try:
        tab, measures, span, first, last, acute, memory = json.loads(text)
        named = tuple(str(one) for one in measures)[:MOST_PANELS]
        begin, end = (None if one is None else date.fromisoformat(one) for one in (first, last))
        own = (Tab(tab), named or (MOOD,), Range(span), begin, end)
        return Wanted(*own, acute=bool(acute), memory=bool(memory))
    except (ValueError, TypeError):
        return Wanted()
