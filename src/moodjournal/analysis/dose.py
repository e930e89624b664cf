"""Usual before and after each session beside its dose. For discussion with the provider.

Source: CLINICAL.md, "dose". Doses are as told by the clinic, never converted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from itertools import pairwise

from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.difference import Interval
from moodjournal.analysis.permutation import permutation_interval
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.treatments import Treatment
from moodjournal.analysis.usual import usual_around
from moodjournal.domain.course import Route

LEAST_SESSIONS = 4


@dataclass(frozen=True, slots=True)
class DosePoint:
    """One session that has a dose and a usual value before and after.

    Attributes:
        amount: The dose, in the unit of its ``DoseNumbers``.
        before: Usual before.
        after: Usual after.
    """

    session_id: str
    number: int
    day: date
    amount: float
    before: float
    after: float

    @property
    def change(self) -> float:
        """Usual after less usual before."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class DoseComparison:
    """Two neighbouring doses: after less before at the higher one, less the same at the lower one.

    Attributes:
        lower: The lower dose.
        higher: The higher dose.
        n_lower: How many sessions at it.
        n_higher: How many sessions at it.
        interval: 90 % interval of the difference of the means; or what is missing.
        follow: Whether all sessions at one dose came before all at the other.
    """

    lower: float
    higher: float
    n_lower: int
    n_higher: int
    interval: Interval | TooLittle
    follow: bool

    @property
    def n(self) -> int:
        """How many sessions."""
        return self.n_lower + self.n_higher

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _(
            "Usual after less usual before, mean at the higher dose less mean at the lower one; "
            "90 % interval by permutation, from 4 sessions a dose on."
        )

    def in_time(self) -> str:
        """Say that the two doses follow each other in time; empty if they are mixed."""
        if not self.follow:
            return ""
        return _("One dose came after the other in time, so time cannot be told from dose.")


@dataclass(frozen=True, slots=True)
class DoseNumbers:
    """All sessions of one route and one unit that have a usual before and after.

    Attributes:
        route: How the medicine was given; None if not said.
        unit: The unit, as told.
        points: Oldest first.
        comparisons: Each dose with the next higher one.
        without: How many sessions with a dose have no usual before and after.
    """

    route: Route | None
    unit: str
    points: tuple[DosePoint, ...]
    comparisons: tuple[DoseComparison, ...]
    without: int

    @property
    def n(self) -> int:
        """How many sessions are drawn."""
        return len(self.points)

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _("One point a session, within one route and one unit; usual before and after.")

    @property
    def heading(self) -> str:
        """What it stands under."""
        return _("For discussion with your provider")


def dose_numbers(
    days: Iterable[DayValue], treatments: Sequence[Treatment]
) -> tuple[DoseNumbers, ...]:
    """Return a group for each route and unit that has a dose in numbers, in order of first session.

    Args:
        days: Day values in any order.
        treatments: Oldest first.
    """
    kept = tuple(days)
    groups: dict[tuple[Route | None, str], list[Treatment]] = {}
    for one in treatments:
        if one.session.dose_amount is not None:
            groups.setdefault((one.route, one.session.dose_unit.strip()), []).append(one)
    found = []
    for (route, unit), own in groups.items():
        points = tuple(point for one in own if (point := _point(kept, one)) is not None)
        without = len(own) - len(points)
        found.append(DoseNumbers(route, unit, points, _comparisons(points), without))
    return tuple(found)


def _point(days: Iterable[DayValue], treatment: Treatment) -> DosePoint | None:
    both = usual_around(days, treatment).both
    amount = treatment.session.dose_amount
    if both is None or amount is None:
        return None
    before, after = both
    return DosePoint(
        session_id=treatment.session.id,
        number=treatment.number,
        day=treatment.day,
        amount=amount,
        before=before.value,
        after=after.value,
    )


def _comparisons(points: Iterable[DosePoint]) -> tuple[DoseComparison, ...]:
    doses: dict[float, list[DosePoint]] = {}
    for point in points:
        doses.setdefault(point.amount, []).append(point)
    return tuple(_compared(doses[low], doses[high]) for low, high in pairwise(sorted(doses)))


def _compared(lower: Sequence[DosePoint], higher: Sequence[DosePoint]) -> DoseComparison:
    fewer = min(len(lower), len(higher))
    interval: Interval | TooLittle
    if fewer < LEAST_SESSIONS:
        text = _("{n} against {m} sessions: too few to compare")
        text = text.format(n=len(higher), m=len(lower))
        interval = TooLittle(fewer, LEAST_SESSIONS, text)
    else:
        interval = permutation_interval(
            [point.change for point in higher], [point.change for point in lower]
        )
    follow = lower[-1].day < higher[0].day or higher[-1].day < lower[0].day
    return DoseComparison(
        lower=lower[0].amount,
        higher=higher[0].amount,
        n_lower=len(lower),
        n_higher=len(higher),
        interval=interval,
        follow=follow,
    )
