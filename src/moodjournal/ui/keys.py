"""Every key of the window, in one table: the window takes its shortcuts from it, Help shows it.

TO ADD A KEY FOR THE WHOLE WINDOW: add a row to EVERYWHERE and name its act in ``window.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from moodjournal.domain.later import later


class Act(StrEnum):
    """What a key of the whole window does."""

    PAGE = "page"
    NEW = "new"
    GENTLE = "gentle"
    SEARCH = "search"
    UNDO = "undo"
    REDO = "redo"
    SUPPORT = "support"
    HELP = "help"
    LOCK = "lock"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class Key:
    """One row of the sheet.

    Attributes:
        keys: As Qt writes them; more than one if they do the same.
        about: What they do (untranslated).
        act: What they do in the whole window; None where only a place knows them.
    """

    keys: tuple[str, ...]
    about: str
    act: Act | None = None


PAGE_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 7))

DIGITS = tuple(str(digit) for digit in range(10))

EVERYWHERE = (
    Key(PAGE_KEYS, later("the pages, in their order"), Act.PAGE),
    Key(("Ctrl+N",), later("a new check-in"), Act.NEW),
    Key(("Ctrl+G",), later("the check-in for a foggy head"), Act.GENTLE),
    Key(("Ctrl+K",), later("search"), Act.SEARCH),
    Key(("Ctrl+Z",), later("take back: typing in a field, else the last act"), Act.UNDO),
    Key(("Ctrl+Shift+Z", "Ctrl+Y"), later("do it again"), Act.REDO),
    Key(("Ctrl+Shift+H",), later("Support"), Act.SUPPORT),
    Key(("F1",), later("Help"), Act.HELP),
    Key(("Ctrl+L",), later("lock"), Act.LOCK),
    Key(("F12",), later("lock and minimise"), Act.HIDE),
)
"""Keys that do the same on every page."""

IN_PLACES = (
    Key(DIGITS, later("rate; the number is chosen at once")),
    Key(("T",), later("rate ten")),
    Key(("Left", "Right"), later("move between answers, days and tabs")),
    Key(("Return",), later("save the check-in there; in a note, a new line")),
    Key(("Return", "Space"), later("press the button in focus")),
    Key(("Ctrl+Return",), later("save from anywhere in the check-in")),
    Key(("Tab", "Shift+Tab"), later("go to the next field, or back")),
    Key(("Esc",), later("close what was opened, or go back")),
)
"""Keys known where they are used."""
