"""The middle and the quartiles of a list of numbers."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quartiles:
    """Lower quartile, median and upper quartile of ``n`` values."""

    low: float
    middle: float
    high: float
    n: int


def median(values: Iterable[float]) -> float:
    """Return the middle value, of an even number the mean of the middle two.

    Raises:
        ValueError: There is no value.
    """
    return quantile(values, 0.5)


def quantile(values: Iterable[float], share: float) -> float:
    """Return the value below which ``share`` (0 to 1) of the values lie.

    Linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), as R,
    NumPy and most spreadsheets have it.

    Raises:
        ValueError: There is no value, or ``share`` is off its range.
    """
    ordered = sorted(values)
    if not ordered or not 0 <= share <= 1:
        raise ValueError("a quantile needs values, and a share from 0 to 1")
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    part = place - below
    if part == 0:
        return ordered[below]
    mixed = ordered[below] * (1 - part) + ordered[above] * part
    return min(max(mixed, ordered[below]), ordered[above])  # floats may step over by a hair


def quartiles(values: Iterable[float]) -> Quartiles:
    """Return the quartiles (linear interpolation) and the median.

    Raises:
        ValueError: There is no value.
    """
    kept = tuple(values)
    return Quartiles(quantile(kept, 0.25), median(kept), quantile(kept, 0.75), len(kept))
