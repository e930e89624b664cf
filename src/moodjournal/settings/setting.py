"""What a setting is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from typing import Any

from moodjournal.domain.errors import BadInputError

LONGEST_WORDS = 300
"""Characters of a setting in the person's own words."""


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
        found: Gives more choices than those of the table, looked for when they are needed.
    """

    key: str
    group: str
    label: str
    why: str
    choices: tuple[Choice, ...] = ()
    kept: Kept = Kept.JOURNAL
    on: bool = False
    words: str | None = None
    found: Callable[[], tuple[Choice, ...]] | None = None

    @property
    def options(self) -> tuple[Choice, ...]:
        """Every value it can take now, the default first."""
        return (*self.choices, *(self.found() if self.found else ()))

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
        allowed = [choice.value for choice in self.options] or [True, False]
        if not any(value == one and type(value) is type(one) for one in allowed):
            raise BadInputError(_("“{value}” is no choice for this setting.").format(value=value))
