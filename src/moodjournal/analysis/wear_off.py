"""How day values drift between one session and the next. A description, never the headline.

Source: CLINICAL.md, "wear-off": Theil-Sen slope a week over the day values of days 2 to the next
session, 4 values over 7 days at least.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from gettext import ngettext
from itertools import combinations

from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.numerals import number_text, tenths_text
from moodjournal.analysis.quantiles import median
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.treatments import Treatment

FIRST_DAY = 2
LEAST_VALUES = 4
LEAST_SPAN_DAYS = 7
DAYS_A_WEEK = 7
LONGEST_DAYS = 366
"""Beyond a year nothing is said of a session; all pairs of ten years would take seconds."""


@dataclass(frozen=True, slots=True)
class GapSlope:
    """The slope of one gap.

    Attributes:
        session_id: The session it starts with.
        number: Its number.
        per_week: Theil-Sen slope in the measure's own unit a week; below 0 if values go down.
        n: How many day values.
        first: The first of their days.
        last: The last of their days.
    """

    session_id: str
    number: int
    per_week: float
    n: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class WearOff:
    """The slopes of all gaps that have one.

    Attributes:
        gaps: Oldest first.
        typical: Their median, a week.
        low: The lowest.
        high: The highest.
    """

    gaps: tuple[GapSlope, ...]
    typical: float
    low: float
    high: float

    @property
    def n(self) -> int:
        """How many gaps."""
        return len(self.gaps)

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _(
            "The middle of all slopes between two days of a gap, a week, from day 2 after a "
            "session to the next; at least 4 values over 7 days."
        )

    def sentence(self) -> str:
        """Return “typically -0.5 a week (range -1.0 to 0 over 5 gaps)”."""
        if round(self.typical, 1) == 0:
            text = ngettext(
                "no steady change (range {low} to {high} over {n} gap)",
                "no steady change (range {low} to {high} over {n} gaps)",
                self.n,
            )
        else:
            text = ngettext(
                "typically {typical} a week (range {low} to {high} over {n} gap)",
                "typically {typical} a week (range {low} to {high} over {n} gaps)",
                self.n,
            )
        return text.format(
            typical=tenths_text(self.typical), low=_end(self.low), high=_end(self.high), n=self.n
        )


def wear_off(days: Iterable[DayValue], treatments: Sequence[Treatment]) -> WearOff | TooLittle:
    """Return the drift between sessions, or what is missing.

    Args:
        days: Day values in any order.
        treatments: Of one course, oldest first.
    """
    ordered = sorted(days, key=lambda one: one.day)
    found = tuple(gap for one in treatments if (gap := _gap(ordered, one)) is not None)
    if not found:
        text = _("No gap has 4 day values over 7 days yet.")
        return TooLittle(0, 1, text)
    slopes = [gap.per_week for gap in found]
    return WearOff(found, median(slopes), min(slopes), max(slopes))


def theil_sen(points: Sequence[tuple[float, float]]) -> float:
    """Return the median slope between all pairs of points with different x (Sen 1968).

    Raises:
        ValueError: No two points have different x.
    """
    return median(
        (later_y - y) / (later_x - x)
        for (x, y), (later_x, later_y) in combinations(points, 2)
        if x != later_x
    )


def _gap(days: Sequence[DayValue], treatment: Treatment) -> GapSlope | None:
    own = [
        one
        for one in days
        if FIRST_DAY <= (one.day - treatment.day).days <= LONGEST_DAYS and treatment.owns(one.day)
    ]
    if len(own) < LEAST_VALUES or (own[-1].day - own[0].day).days + 1 < LEAST_SPAN_DAYS:
        return None
    slope = theil_sen([(one.day.toordinal(), one.value) for one in own]) * DAYS_A_WEEK
    first, last = own[0].day, own[-1].day
    return GapSlope(treatment.session.id, treatment.number, slope, len(own), first, last)


def _end(slope: float) -> str:
    """Return an end of the range; 0 stands without a decimal."""
    return number_text(0) if round(slope, 1) == 0 else tenths_text(slope)
