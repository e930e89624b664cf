"""A person looks at what has left the journal."""

from moodjournal.domain.share_record import ShareRecord
from moodjournal.store import Db, entities


def see_shares(db: Db) -> tuple[ShareRecord, ...]:
    """Return what has left, newest first."""
    return tuple(reversed(entities.everything(db, ShareRecord)))
