"""Whether the measures are asked on a day, where the person wants fewer questions."""

from collections.abc import Iterable
from datetime import date, timedelta
from types import MappingProxyType

EVERY_DAYS = MappingProxyType({"daily": 1, "twice a week": 3, "weekly": 7})
"""Days from one time to the next, by the values of the setting ``asking``."""


def measures_are_asked(often: str, rated_days: Iterable[date], day: date) -> bool:
    """Tell whether measures are asked on ``day``; once rated, they stay asked until it ends.

    Args:
        often: A value of the setting ``asking``.
        rated_days: Logical days on which any measure was rated.
        day: The logical day.
    """
    since = day - timedelta(days=EVERY_DAYS[often])
    return not any(since < one < day for one in rated_days)
