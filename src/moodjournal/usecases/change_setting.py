"""A person changes a setting that lies in the journal."""

import json
from datetime import datetime
from typing import Any

from moodjournal.domain.change import Change, Topic
from moodjournal.domain.kept import SettingValue
from moodjournal.settings import Kept, setting
from moodjournal.store import Db, check_ins, entities


def change_setting(db: Db, key: str, value: Any, now: datetime) -> Change:
    """Keep ``value`` for ``key``; the index of days follows the day start in the same act.

    Raises:
        BadInputError: It is no choice of the setting.
        KeyError: There is no such setting in the journal.
    """
    row = setting(key)
    if row.kept is not Kept.JOURNAL:
        raise KeyError(key)
    row.check(value)
    kept = entities.keep(db, SettingValue(id=key, value=json.dumps(value)), now)
    change = Change.of(*kept)
    if key == "day_start":
        check_ins.index_days(db)
        change = Change(change.topics | {Topic.CHECK_INS}, change.before)
    return change
