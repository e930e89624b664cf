"""A person is about to write something; the first save should be as quick as the next."""

from datetime import datetime

from moodjournal.store import Db
from moodjournal.usecases.empty_old_trash import empty_old_trash


def make_ready(db: Db, now: datetime | None = None) -> None:
    """Import what writing needs. It takes longer than reading the first page, so it waits.

    What has been in the trash for too long goes now, if the clock (``now``, UTC) is given.
    """
    db.writing()
    if now is not None:
        empty_old_trash(db, now)
