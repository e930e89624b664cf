"""The window remembers how it was last left; that is no act of the person's, so no undo."""

import json
from datetime import datetime
from typing import Any

from moodjournal.domain.change import Change
from moodjournal.domain.kept import SettingValue
from moodjournal.settings import setting
from moodjournal.store import Db, entities


def remember_choice(db: Db, key: str, value: Any, now: datetime) -> Change:
    """Keep ``value`` for the setting ``key``; no page needs to look again.

    Raises:
        BadInputError: It is no choice of the setting.
    """
    setting(key).check(value)
    entities.keep(db, SettingValue(id=key, value=json.dumps(value)), now)
    return Change.of()
