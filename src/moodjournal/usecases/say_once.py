"""The program says something to a person once, whichever page says it first."""

import json
from datetime import datetime

from moodjournal.domain.change import Change
from moodjournal.domain.kept import SettingValue
from moodjournal.store import Db, entities

TELLS_NO_ONE = "tells_no_one"
"""That this program tells no one; said by Support or by PHQ-9, whichever opens first."""
MARK = "said."
"""Stands before the key among the settings of the journal, so that it is never one of them."""


def was_said(db: Db, key: str) -> bool:
    """Tell whether what ``key`` stands for was said in this journal before."""
    found = entities.get(db, SettingValue, MARK + key)
    return found is not None and found.value == json.dumps(True)


def say_once(db: Db, key: str, now: datetime) -> Change:
    """Keep that it has been said. That is no act of the person's: no page looks again, no undo."""
    entities.keep(db, SettingValue(id=MARK + key, value=json.dumps(True), created_at=now), now)
    return Change.of()
