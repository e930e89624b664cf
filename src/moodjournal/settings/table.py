"""The one table of settings."""

from collections.abc import Mapping
from typing import Any

from moodjournal.settings import rows_here, rows_journal
from moodjournal.settings.setting import Setting

ASK_TIMES = ("2h", "evening", "24h", "72h", "7d")
"""Ids of the times at which effects are asked (CLINICAL.md, Effects)."""

SETTINGS: tuple[Setting, ...] = (*rows_here.ROWS, *rows_journal.ROWS)
"""Every setting there is."""


def asked_at(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the ask times (``effects.json``) that are on in the ``values`` of a journal."""
    return tuple(time for time in ASK_TIMES if values[f"ask_{time}"])


def setting(key: str) -> Setting:
    """Return the setting called ``key``.

    Raises:
        KeyError: There is none.
    """
    for one in SETTINGS:
        if one.key == key:
            return one
    raise KeyError(key)
