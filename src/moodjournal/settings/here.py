"""The settings kept on this computer, outside the journal."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from moodjournal.domain.errors import BadInputError
from moodjournal.settings.setting import Kept
from moodjournal.settings.table import SETTINGS, setting


def read_here(path: Path) -> Mapping[str, Any]:
    """Return the values kept on this computer; what is missing or unreadable is the default."""
    values: dict[str, Any] = {one.key: one.default for one in SETTINGS if one.kept is Kept.HERE}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return MappingProxyType(values)
    for key in values:
        if isinstance(found, dict) and key in found:
            try:
                setting(key).check(found[key])
            except BadInputError:
                continue
            values[key] = found[key]
    return MappingProxyType(values)


def write_here(path: Path, key: str, value: Any) -> None:
    """Keep one value on this computer.

    Raises:
        BadInputError: It is no choice of the setting.
        OSError: The folder does not take it.
    """
    setting(key).check(value)
    values = {**read_here(path), key: value}
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(values, indent=1), encoding="utf-8")
    part.replace(path)
