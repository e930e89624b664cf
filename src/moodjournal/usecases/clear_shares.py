"""A person clears the list of what has left the journal."""

from gettext import gettext as _

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.share_record import ShareRecord
from moodjournal.store import Db, entities


def clear_shares(db: Db) -> Change:
    """Take the whole list out, for good: it cannot be taken back, and no page of the file has it.

    Backups made before still hold it.
    """
    every = entities.everything(db, ShareRecord, trashed=None)
    for one in every:
        entities.erase(db, ShareRecord, one.id)
    db.sweeps = db.sweeps or bool(every)
    return Change(frozenset({Topic.SHARES}), said=_("The list is empty now."))
