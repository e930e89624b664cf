"""The trash: what is deleted stays there for a while."""

from datetime import datetime, timedelta

KEPT = timedelta(days=30)
"""How long (RELIABILITY.md, Undo)."""


def days_left(deleted_at: datetime, now: datetime) -> int:
    """Return how many whole days remain; 0 on the last, and after it."""
    return max(0, (deleted_at + KEPT - now).days)


def is_over(deleted_at: datetime, now: datetime) -> bool:
    """Tell whether it has been there long enough."""
    return now - deleted_at >= KEPT
