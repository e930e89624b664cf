"""The trash: what is deleted stays there for a while."""

from datetime import datetime, timedelta

KEPT = timedelta(days=30)
"""How long (RELIABILITY.md, Undo)."""


def days_left(deleted_at: datetime, now: datetime) -> int:
    """Return how many days remain, the one that runs counted: 30 at first, 0 when it is over."""
    return max(0, -((now - deleted_at - KEPT) // timedelta(days=1)))


def is_over(deleted_at: datetime, now: datetime) -> bool:
    """Tell whether it has been there long enough."""
    return now - deleted_at >= KEPT
