"""What a person deleted a month ago goes for good, when the journal is opened."""

from datetime import datetime

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.trash import is_over
from moodjournal.store import Db, entities
from moodjournal.store.erasing import erase_for_good


def empty_old_trash(db: Db, now: datetime) -> Change:
    """Delete for good what has been in the trash for 30 days; it is no act to take back."""
    topics: set[Topic] = set()
    for kind in entities.KINDS:
        for one in entities.everything(db, kind, trashed=True):
            if one.deleted_at is not None and is_over(one.deleted_at, now):
                topics |= {touched.topic for touched in erase_for_good(db, kind, one.id)}
    return Change(frozenset(topics))
