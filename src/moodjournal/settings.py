"""Every setting of the program: one row each, and where its value is kept.

TO ADD A SETTING: add a row to SETTINGS; read it by its key (``see_settings`` in the journal,
``read_here`` on this computer); the settings page shows it by itself.
"""

import json
import os
import time as clock
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from pathlib import Path
from types import MappingProxyType
from typing import Any

from moodjournal.domain.errors import BadInputError


def later(text: str) -> str:
    """Mark ``text`` for translation; it is translated when it is shown."""
    return text


class Kept(StrEnum):
    """Where a value lies: inside the encrypted journal, or in settings.json on this computer."""

    JOURNAL = "journal"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a setting can take, and its name (untranslated; ``{n}`` stands for the value)."""

    value: str | int | bool
    label: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Setting:
    """One setting.

    Attributes:
        key: Its name in the file.
        group: The group of the settings page (untranslated); empty if no page shows it.
        label: What it is called (untranslated).
        why: One line of why (untranslated).
        choices: The values it can take; the first is the default. Empty for yes and no.
        kept: Where the value lies.
        on: The default of a yes-and-no.
        words: The default of free text (untranslated); None if it is a choice.
    """

    key: str
    group: str
    label: str
    why: str
    choices: tuple[Choice, ...] = ()
    kept: Kept = Kept.JOURNAL
    on: bool = False
    words: str | None = None

    @property
    def default(self) -> str | int | bool:
        """The value while the person has said nothing."""
        if self.words is not None:
            return self.words
        return self.choices[0].value if self.choices else self.on

    def check(self, value: Any) -> None:
        """Check a value.

        Raises:
            BadInputError: It is none of the choices, or free text that is no line or two.
        """
        if self.words is not None:
            if not isinstance(value, str) or len(value) > LONGEST_WORDS:
                raise BadInputError(_("A line or two is enough here."))
            return
        allowed = [choice.value for choice in self.choices] or [True, False]
        if not any(value == one and type(value) is type(one) for one in allowed):
            raise BadInputError(_("“{value}” is no choice for this setting.").format(value=value))


LONGEST_WORDS = 300
"""Characters of a setting in the person's own words."""

APPEARANCE = later("Appearance")
CHECK_IN = later("Check-in")
COURSE = later("Course")

ASK_TIMES = ("2h", "evening", "24h", "72h", "7d")
"""Ids of the times at which effects are asked (CLINICAL.md, Effects)."""

SETTINGS = (
    Setting(
        "theme",
        APPEARANCE,
        later("Light or dark"),
        later("As the system says, or always the same"),
        (
            Choice("system", later("As the system")),
            Choice("light", later("Light")),
            Choice("dark", later("Dark")),
        ),
        Kept.HERE,
    ),
    Setting(
        "text_percent",
        APPEARANCE,
        later("Text size"),
        later("Everything grows with it, nothing is cut"),
        tuple(Choice(size, later("{n} %")) for size in (100, 115, 130, 150, 175, 200)),
        Kept.HERE,
    ),
    Setting(
        "day_start",
        CHECK_IN,
        later("A day begins at"),
        later("What you write after midnight still belongs to the evening before"),
        tuple(Choice(f"{hour:02d}:00", f"{hour:02d}:00") for hour in (4, 0, 1, 2, 3, 5, 6, 7, 8)),
    ),
    Setting(
        "form_open",
        CHECK_IN,
        later("Show the whole check-in at once"),
        later("Otherwise it unfolds after the first number; it stays as you last left it"),
    ),
    Setting(
        "gentle_offered",
        CHECK_IN,
        later("Offer a check-in for a foggy head"),
        later("One line on Today when a session has probably ended"),
        on=True,
    ),
    Setting(
        "aftercare",
        CHECK_IN,
        later("Your note to yourself"),
        later("It stands at the foot of the check-in for a foggy head"),
        words=later("No driving until after a night’s sleep."),
    ),
    Setting(
        "acute_hours",
        COURSE,
        later("Set apart after a session"),
        later("These hours are shown, and never averaged; 24 is usual"),
        tuple(Choice(hours, later("{n} hours")) for hours in (24, 2, 4, 6, 8, 12, 18)),
    ),
    Setting(
        "ask_2h",
        COURSE,
        later("Ask about effects before leaving"),
        later("One to four hours after the start"),
    ),
    Setting(
        "ask_evening",
        COURSE,
        later("Ask about effects the same evening"),
        later("Until the day ends"),
        on=True,
    ),
    Setting(
        "ask_24h",
        COURSE,
        later("Ask about effects the next day"),
        later("Whether they wore off"),
        on=True,
    ),
    Setting(
        "ask_72h",
        COURSE,
        later("Ask about effects on day 3"),
        later("What came later"),
    ),
    Setting(
        "ask_7d",
        COURSE,
        later("Ask about effects on day 7"),
        later("Or before the next session, if that is sooner"),
        on=True,
    ),
)


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


def system_zone() -> str:
    """Return the IANA zone of this computer, or a fixed one of its present offset.

    The window asks Qt, which also knows the names Windows uses; this is for the command line.
    """
    from zoneinfo import available_timezones  # reads a folder; the window never asks here

    named = os.environ.get("TZ", "").lstrip(":")
    if named in available_timezones():
        return named
    link = Path("/etc/localtime")
    if link.is_symlink():
        parts = str(link.readlink()).partition("zoneinfo/")
        if parts[2] in available_timezones():
            return parts[2]
    hours = round(-clock.timezone / 3600)
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"
