"""A person looks at the settings of the journal."""

import json
from collections.abc import Mapping
from datetime import time
from types import MappingProxyType
from typing import Any

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.kept import SettingValue
from moodjournal.settings import SETTINGS, Kept
from moodjournal.store import Db, entities


def see_settings(db: Db) -> Mapping[str, Any]:
    """Return the value of every setting kept in the journal, the default where none is."""
    kept = {one.id: json.loads(one.value) for one in entities.everything(db, SettingValue)}
    values: dict[str, Any] = {}
    for row in SETTINGS:
        if row.kept is not Kept.JOURNAL:
            continue
        values[row.key] = kept.get(row.key, row.default)
        try:
            row.check(values[row.key])
        except BadInputError:
            values[row.key] = row.default
    return MappingProxyType(values)


def day_start(db: Db) -> time:
    """Return where a day begins."""
    return time.fromisoformat(see_settings(db)["day_start"])
