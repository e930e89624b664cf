"""What the days before treatment were like: the line that others are read against."""

from collections.abc import Iterable
from dataclasses import dataclass
from gettext import gettext as _

from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.domains import standing
from moodjournal.analysis.quantiles import median
from moodjournal.analysis.too_little import TooLittle
from moodjournal.domain.course import Phase, PhaseKind, phase_of

LEAST_DAYS = 3


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle day of one kind of phase.

    Attributes:
        kind: The kind of phase.
        value: Median of its day values.
        n: How many days that are.
    """

    kind: PhaseKind
    value: float
    n: int

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _("Middle: the median of the phase's day values, from 3 days on.")


def middle_of(
    kind: PhaseKind, days: Iterable[DayValue], phases: Iterable[Phase]
) -> Middle | TooLittle:
    """Return the median day of all phases of one kind, or what is missing (CLINICAL.md: 3 days).

    Args:
        kind: Which phases.
        days: Day values in any order, all of them and not only those on show.
        phases: The phases of the course.
    """
    kept = standing(phases)
    inside = [
        one.value for one in days if (phase := phase_of(kept, one.day)) and phase.kind is kind
    ]
    if len(inside) < LEAST_DAYS:
        return TooLittle(len(inside), LEAST_DAYS)
    return Middle(kind, median(inside), len(inside))


def baseline(days: Iterable[DayValue], phases: Iterable[Phase]) -> Middle | TooLittle:
    """Return the median of the assessment day values, from 3 days on."""
    return middle_of(PhaseKind.ASSESSMENT, days, phases)
