"""Usual before and after a session: one rule for panel, review, report and dose.

Source: CLINICAL.md, "usual before and after".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from gettext import gettext as _

from moodjournal.analysis.day_values import DayValue
from moodjournal.analysis.quantiles import median
from moodjournal.analysis.too_little import TooLittle
from moodjournal.analysis.treatments import ONE_DAY, Treatment
from moodjournal.domain.course import PhaseKind

DAYS_BEFORE = 3
DAYS_AFTER = 7
LEAST_BEFORE = 2
LEAST_AFTER = 3


@dataclass(frozen=True, slots=True)
class Usual:
    """The middle of a few days beside a session.

    Attributes:
        value: Median of the day values.
        n: How many that are.
        first: First day looked at.
        last: Last day looked at, included.
    """

    value: float
    n: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class UsualAround:
    """Usual before and after one session, or after a whole induction.

    Attributes:
        before: Of days -3 to -1 (of an induction, the 7 days before session 1); or what is missing.
        after: Of days +1 to +7; or what is missing.
        day_before: The value of the day before; None if none, or if it is the neighbour's.
        day_after: The value of the day after; None if none, or if it is the neighbour's.
        sessions: How many sessions lie between before and after.
    """

    before: Usual | TooLittle
    after: Usual | TooLittle
    day_before: DayValue | None
    day_after: DayValue | None
    sessions: int = 1

    @property
    def both(self) -> tuple[Usual, Usual] | None:
        """Before and after, if there is enough of each; closer sessions have none."""
        if isinstance(self.before, Usual) and isinstance(self.after, Usual):
            return self.before, self.after
        return None

    @property
    def n(self) -> int:
        """How many day values, before and after."""
        return self.before.n + self.after.n

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        if self.sessions > 1:
            return _(
                "Usual: the middle of the 7 days before the first session and of the first 7 after "
                "the last; from 2 days before and 3 after on."
            )
        return _(
            "Usual: the middle of the 3 days before and of the 7 after, up to the next session; "
            "from 2 days before and 3 after on."
        )


def usual_around(days: Iterable[DayValue], treatment: Treatment) -> UsualAround:
    """Return usual before and after one session, cut at its neighbours.

    Args:
        days: Day values in any order; without acute ones, as ``day_values`` gives them.
        treatment: The session in its place.
    """
    return _around(days, treatment, treatment, DAYS_BEFORE)


def induction_step(days: Iterable[DayValue], treatments: Sequence[Treatment]) -> UsualAround | None:
    """Return the induction as one step; None without an induction session.

    The 7 days before its first session against the first 7 after its last.

    Args:
        days: Day values in any order.
        treatments: Of one course, oldest first.
    """
    own = [one for one in treatments if one.phase is PhaseKind.INDUCTION]
    return _around(days, own[0], own[-1], DAYS_AFTER, len(own)) if own else None


def _around(
    days: Iterable[DayValue], first: Treatment, last: Treatment, before: int, sessions: int = 1
) -> UsualAround:
    values = {one.day: one for one in days}
    back = [first.day - timedelta(days=offset) for offset in range(before, 0, -1)]
    ahead = [last.day + timedelta(days=offset) for offset in range(1, DAYS_AFTER + 1)]
    back = [day for day in back if first.owns(day)]
    ahead = [day for day in ahead if last.owns(day)]
    return UsualAround(
        before=_usual(values, back, LEAST_BEFORE),
        after=_usual(values, ahead, LEAST_AFTER),
        day_before=values.get(first.day - ONE_DAY) if back else None,
        day_after=values.get(last.day + ONE_DAY) if ahead else None,
        sessions=sessions,
    )


def _usual(
    values: dict[date, DayValue], looked_at: Sequence[date], least: int
) -> Usual | TooLittle:
    own = [values[day].value for day in looked_at if day in values]
    if len(own) < least:
        text = _("{have} of the {need} days that a usual value needs").format(
            have=len(own), need=least
        )
        return TooLittle(len(own), least, text)
    return Usual(median(own), len(own), looked_at[0], looked_at[-1])
