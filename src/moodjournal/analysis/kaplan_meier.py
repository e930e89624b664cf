"""How long something lasts when not every wait was seen to its end: Kaplan and Meier (1958)."""

from collections.abc import Iterable
from dataclasses import dataclass
from gettext import gettext as _
from math import exp, inf, log, sqrt

from moodjournal.analysis.difference import Z_90

HALF = 0.5
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Wait:
    """One wait: how many days, and whether it ended by what was waited for (else censored)."""

    days: float
    ended: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One step down of the curve.

    Attributes:
        days: When.
        share: Share still waiting after it, 0 to 1.
        at_risk: How many were still waiting just before.
        ended: How many ended then.
        low: Lower end of the 90 % interval of ``share`` (log-log); None where there is none.
        high: Upper end; None where there is none.
    """

    days: float
    share: float
    at_risk: int
    ended: int
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Survival:
    """The curve and its median.

    Attributes:
        steps: Steps down, earliest first.
        median: Days until half had ended; None if not reached.
        low: Lower end of the median's 90 % interval (Brookmeyer and Crowley 1982, log-log); None
            if not reached.
        high: Upper end; None if not reached.
        n: How many waits.
        ended: How many of them ended.
    """

    steps: tuple[Step, ...]
    median: float | None
    low: float | None
    high: float | None
    n: int
    ended: int

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _(
            "Kaplan-Meier median; 90 % interval by Brookmeyer and Crowley (log-log). Gaps that "
            "ended early count as far as they go."
        )


def kaplan_meier(waits: Iterable[Wait], z: float = Z_90) -> Survival:
    """Return the curve of ``waits``, in any order; of equal days, ends go before censored ones.

    Args:
        waits: How long each took.
        z: How many standard errors the interval goes to each side; 90 % unless told.
    """
    kept = sorted(waits, key=lambda wait: wait.days)
    steps: list[Step] = []
    share, variance = 1.0, 0.0
    for days in sorted({wait.days for wait in kept if wait.ended}):
        at_risk = sum(wait.days >= days for wait in kept)
        ended = sum(wait.days == days and wait.ended for wait in kept)
        left = at_risk - ended
        share *= left / at_risk
        variance = variance + ended / (at_risk * left) if left else inf
        low, high = _band(share, variance, z)
        steps.append(Step(days, share, at_risk, ended, low, high))
    return Survival(
        steps=tuple(steps),
        median=_crossing([(one.days, one.share) for one in steps]),
        low=_crossing([(one.days, one.low) for one in steps if one.low is not None]),
        high=_crossing([(one.days, one.high) for one in steps if one.high is not None]),
        n=len(kept),
        ended=sum(wait.ended for wait in kept),
    )


def _band(share: float, variance: float, z: float) -> tuple[float | None, float | None]:
    """Return the interval of ``share`` on the scale of log(-log); none at 0."""
    if not 0 < share < 1:
        return None, None
    reach = z * sqrt(variance) / -log(share)
    return share ** exp(reach), share ** exp(-reach)


def _crossing(curve: list[tuple[float, float]]) -> float | None:
    """Return when a falling curve reaches one half; the middle of the days it stays exactly there.

    None if it never does.
    """
    below = [(days, share) for days, share in curve if share <= HALF + ROUNDING]
    if not below:
        return None
    days, share = below[0]
    later = [each for each, one in below if one < HALF - ROUNDING]
    return (days + later[0]) / 2 if share >= HALF - ROUNDING and later else days
