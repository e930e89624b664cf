"""The program notes that something left the journal."""

from datetime import datetime

from moodjournal.domain.change import Change
from moodjournal.domain.share_record import ShareRecord
from moodjournal.store import Db, entities


def note_share(db: Db, kind: str, entries: int, now: datetime) -> Change:
    """Keep that a file of ``kind`` left with so many entries; never what was in it.

    Args:
        db: An open transaction.
        kind: Key of the format.
        entries: How many entries were in it.
        now: UTC.

    Returns:
        A change without a way back: what has left has left.
    """
    share = ShareRecord(kind=kind, entries=entries, created_at=now)
    entities.put(db, share)
    return Change(frozenset({share.topic}), made=(share.id,))
