"""How much of a stretch of days was written down, and where nothing was."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from gettext import gettext as _
from gettext import ngettext
from itertools import pairwise

from moodjournal.analysis.day_values import DayValues

LEAST_GAP_DAYS = 3


@dataclass(frozen=True, slots=True)
class Coverage:
    """Logged ``logged`` of ``days`` days: said first on every page and figure.

    Attributes:
        logged: Days with a value, acute or not.
        days: Days looked at.
        from_memory: Days whose value is from memory alone.
        acute: Days that have acute values, shown apart.
        acute_alone: Those of them that have no other, and so no day value.
    """

    logged: int
    days: int
    from_memory: int
    acute: int
    acute_alone: int

    @property
    def n(self) -> int:
        """How many days count with a value."""
        return self.logged - self.acute_alone

    @property
    def rule(self) -> str:
        """What was counted, in one sentence."""
        return _("A day is logged if it has a value; acute values alone give no day value.")

    def sentence(self) -> str:
        """Return “logged 133 of 190 days, 9 from memory, 11 days after sessions shown apart”."""
        parts = [_("logged {logged} of {days} days").format(logged=self.logged, days=self.days)]
        if self.from_memory:
            parts.append(_("{n} from memory").format(n=self.from_memory))
        if self.acute:
            text = ngettext(
                "{n} day after a session shown apart",
                "{n} days after sessions shown apart",
                self.acute,
            )
            parts.append(text.format(n=self.acute))
        return _(", ").join(parts)


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of days without a value, both ends included.

    Attributes:
        silent: Whether there was no check-in at all; else there were some without this value.
    """

    first: date
    last: date
    silent: bool

    @property
    def n(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1


def coverage(values: DayValues, first: date, last: date) -> Coverage:
    """Return how many of the days from ``first`` to ``last``, both included, were logged."""
    days = [one for one in values.days if first <= one.day <= last]
    acute = {point.day for point in values.acute if first <= point.day <= last}
    alone = acute - {one.day for one in days}
    span = max(0, (last - first).days + 1)
    memory = sum(one.from_memory for one in days)
    return Coverage(len(days) + len(alone), span, memory, len(acute), len(alone))


def gaps(
    logged: Collection[date],
    checked_in: Collection[date],
    first: date,
    last: date,
    least_days: int = LEAST_GAP_DAYS,
) -> tuple[Gap, ...]:
    """Return the runs of at least ``least_days`` days without a value, oldest first.

    Args:
        logged: Days that have a value, acute or not.
        checked_in: Days that have any check-in.
        first: First day looked at.
        last: Last day looked at, included.
        least_days: Shorter runs are passed over.
    """
    one_day = timedelta(days=1)
    inside = sorted(day for day in set(logged) if first <= day <= last)
    borders = [first - one_day, *inside, last + one_day]
    found = []
    for before, after in pairwise(borders):
        if (after - before).days - 1 >= least_days:
            silent = not any(before < day < after for day in checked_in)
            found.append(Gap(before + one_day, after - one_day, silent))
    return tuple(found)
