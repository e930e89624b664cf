"""A person takes back what was just done, or does it again after all."""

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.kept import SettingValue
from moodjournal.store import Db, check_ins, entities


def take_back(db: Db, change: Change) -> Change:
    """Put everything that ``change`` touched back as it was; taking that back is redo."""
    back = Change.of(*entities.restore(db, change.before))
    if any(one.kind is SettingValue for one in change.before):
        check_ins.index_days(db)  # the day start may be among them
        return Change(back.topics | {Topic.CHECK_INS}, back.before)
    return back
