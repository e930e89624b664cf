"""How often a later day was higher than an earlier one: nonoverlap of all pairs."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from math import sqrt

from moodjournal.analysis.difference import Interval
from moodjournal.analysis.too_little import TooLittle

Z_95 = 1.959963984540054
LEAST = 2


@dataclass(frozen=True, slots=True)
class PairCounts:
    """All pairs of one later and one earlier value: in how many the later was higher, equal, lower.

    Attributes:
        n_later: How many later values.
        n_earlier: How many earlier values.
    """

    higher: int
    equal: int
    lower: int
    n_later: int
    n_earlier: int

    @property
    def n(self) -> int:
        """How many pairs."""
        return self.higher + self.equal + self.lower

    @property
    def share(self) -> float:
        """NAP: the share of pairs in which the later was higher, ties counting half; 0 to 1."""
        return (self.higher + self.equal / 2) / self.n


@dataclass(frozen=True, slots=True)
class Nap:
    """Nonoverlap of all pairs, with its usual uncertainty.

    The uncertainty takes days for independent, which days of one person are not: it is there to be
    checked against published figures and is not shown to people (CLINICAL.md).

    Attributes:
        value: Share of pairs in which the later value was higher, ties counting half; 0 to 1.
        se: Standard error (unbiased; Sen 1967 and Mee 1990, never 0 at complete separation).
        interval: 95 % interval (score method 5 of Newcombe 2006).
        counts: The pairs.
    """

    value: float
    se: float
    interval: Interval
    counts: PairCounts

    @property
    def n(self) -> int:
        """How many values, later and earlier ones."""
        return self.counts.n_later + self.counts.n_earlier

    @property
    def tau(self) -> float:
        """The same as a difference of shares: -1 to 1."""
        return 2 * self.value - 1

    @property
    def rule(self) -> str:
        """How it was found, in one sentence."""
        return _("The share of all pairs in which the later day was higher; equal ones count half.")


def pair_counts(later: Collection[float], earlier: Collection[float]) -> PairCounts:
    """Return in how many pairs of one value of each the later one was higher, equal, lower."""
    ordered = sorted(earlier)
    higher = sum(bisect_left(ordered, one) for one in later)
    not_lower = sum(bisect_right(ordered, one) for one in later)
    pairs = len(later) * len(ordered)
    return PairCounts(higher, not_lower - higher, pairs - not_lower, len(later), len(ordered))


def nap(later: Sequence[float], earlier: Sequence[float]) -> Nap | TooLittle:
    """Return NAP (Parker and Vannest 2009), or what is missing: two values on each side.

    Where lower is better, the caller turns the signs.
    """
    fewer = min(len(later), len(earlier))
    if fewer < LEAST:
        return TooLittle(fewer, LEAST, _("Two days on each side are needed."))
    counts = pair_counts(later, earlier)
    return Nap(counts.share, _error(later, earlier, counts), _newcombe(counts), counts)


def _error(later: Sequence[float], earlier: Sequence[float], counts: PairCounts) -> float:
    m, n = counts.n_earlier, counts.n_later
    rows = [pair_counts(later, [one]).share for one in earlier]
    columns = [pair_counts([one], earlier).share for one in later]
    by_row = n * sum(share**2 for share in rows) / m
    by_column = m * sum(share**2 for share in columns) / n
    squares = (counts.higher + counts.equal / 4) / counts.n
    free = (m - 1) * (n - 1)
    value = counts.share
    variance = (value - (m + n - 1) * value**2 + by_row + by_column - 2 * squares) / free
    inside = min(max(value, 0.5 / counts.n), 1 - 0.5 / counts.n)
    return sqrt(max(variance, inside * (1 - inside) / free))


def _newcombe(counts: PairCounts) -> Interval:
    m, n, value = counts.n_earlier, counts.n_later, counts.share
    wide = (m + n) / 2 - 1

    def outside(theta: float) -> bool:
        spread = 1 + wide * (1 - theta) / (2 - theta) + wide * theta / (1 + theta)
        return (value - theta) ** 2 > Z_95**2 * theta * (1 - theta) * spread / (m * n)

    low = 0.0 if value == 0 else _edge(0.0, value, outside)
    high = 1.0 if value == 1 else 1 - _edge(0.0, 1 - value, lambda theta: outside(1 - theta))
    return Interval(low, high, 95)


def _edge(far: float, near: float, outside: Callable[[float], bool]) -> float:
    """Return where ``outside`` turns from true at ``far`` to false at ``near``; halving."""
    for _step in range(200):
        middle = (far + near) / 2
        if middle in (far, near):
            break
        far, near = (middle, near) if outside(middle) else (far, middle)
    return (far + near) / 2
