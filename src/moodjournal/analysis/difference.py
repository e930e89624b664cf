"""How far apart two groups of days are, with an interval that knows neighbouring days are alike."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from gettext import gettext as _
from math import sqrt
from statistics import fmean

from moodjournal.analysis.too_little import TooLittle

LIKENESS = 0.5
"""How alike neighbouring days are taken to be: lag-1 correlation (CLINICAL.md)."""

LEAST = 3
"""Fewer days on a side leave no degree of freedom."""

T_90 = (
    (1, 6.313752), (2, 2.919986), (3, 2.353363), (4, 2.131847), (5, 2.015048), (6, 1.943180),
    (7, 1.894579), (8, 1.859548), (9, 1.833113), (10, 1.812461), (11, 1.795885), (12, 1.782288),
    (13, 1.770933), (14, 1.761310), (15, 1.753050), (16, 1.745884), (17, 1.739607), (18, 1.734064),
    (19, 1.729133), (20, 1.724718), (22, 1.717144), (24, 1.710882), (26, 1.705618), (28, 1.701131),
    (30, 1.697261), (40, 1.683851), (60, 1.670649), (120, 1.657651),
)  # fmt: skip
"""Student's t: degrees of freedom and the value that 90 % lie within, both sides together."""
Z_90 = 1.644854


@dataclass(frozen=True, slots=True)
class Interval:
    """A range that holds the truth in ``percent`` of 100 cases."""

    low: float
    high: float
    percent: int = 90


@dataclass(frozen=True, slots=True)
class Difference:
    """Mean of the later days less mean of the earlier ones, in the measure's own unit.

    Attributes:
        value: The difference; above 0 if the later days are higher.
        interval: 90 % interval.
        n_later: How many later days.
        n_earlier: How many earlier days.
    """

    value: float
    interval: Interval
    n_later: int
    n_earlier: int

    @property
    def n(self) -> int:
        """How many days in all."""
        return self.n_later + self.n_earlier

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _(
            "The difference of the two means; its 90 % interval is widened because neighbouring "
            "days are alike."
        )


def difference(later: Collection[float], earlier: Collection[float]) -> Difference | TooLittle:
    """Return the difference of means with its 90 % interval, or what is missing.

    Pooled SD; the variance of each mean times ``inflation``; t with the effective number of days
    less 2 (CLINICAL.md, "90 % interval of a difference"). The order of the values does not matter.
    """
    n, m = len(later), len(earlier)
    if min(n, m) < LEAST:
        return TooLittle(min(n, m), LEAST, _("Three days on each side are needed."))
    free = effective(n) + effective(m) - 2
    above, below = fmean(later), fmean(earlier)
    squares = sum((one - above) ** 2 for one in later) + sum((one - below) ** 2 for one in earlier)
    spread = sqrt(squares / (n + m - 2) * (1 / effective(n) + 1 / effective(m)))
    half = t_90(free) * spread
    value = above - below
    return Difference(value, Interval(value - half, value + half), n, m)


@lru_cache(maxsize=1024)
def inflation(n: int) -> float:
    """Return by how much the variance of a mean of ``n`` days exceeds that of independent ones."""
    return 1 + 2 * sum((1 - lag / n) * LIKENESS**lag for lag in range(1, min(n, 64)))


def effective(n: int) -> float:
    """Return how many independent days ``n`` neighbouring ones are worth."""
    return n / inflation(n)


def t_90(free: float) -> float:
    """Return the t value that 90 % lie within, straight between table rows in 1 / ``free``.

    Raises:
        ValueError: ``free`` is below 1.
    """
    if free < 1:
        raise ValueError("degrees of freedom start at 1")
    place = bisect_right(T_90, free, key=lambda row: row[0])
    low_free, low = T_90[place - 1]
    if place == len(T_90):
        return Z_90 + (low - Z_90) * low_free / free
    high_free, high = T_90[place]
    part = (1 / low_free - 1 / free) / (1 / low_free - 1 / high_free)
    return low + (high - low) * part
