"""A person locks: when what they had typed was last kept."""

from datetime import datetime

from moodjournal.domain.draft import Draft
from moodjournal.store import Db, entities


def see_last_draft(db: Db) -> datetime | None:
    """Return when the newest draft was kept, in UTC; None if nothing waits to be saved."""
    return max((one.saved_at for one in entities.everything(db, Draft)), default=None)
