"""The present moment; a module of its own, so that the window can ask without the rest."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return this moment in UTC, whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)
