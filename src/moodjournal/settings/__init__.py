"""Every setting of the program: one row each, and where its value is kept.

TO ADD A SETTING: add a row to ``rows_journal.py``, or to ``rows_here.py`` if it must be known
before a journal is open; read it by its key (``see_settings``, ``read_here``); the settings page
shows it by itself, and ``tests/ui/test_settings_rows.py`` asks for a test of what it changes.
"""

from moodjournal.settings.groups import (
    APPEARANCE,
    CHECK_IN,
    COURSE,
    LANGUAGE,
    REMINDERS,
    SAFETY,
    SUPPORT,
    SYSTEM,
)
from moodjournal.settings.here import read_here, write_here
from moodjournal.settings.setting import LONGEST_WORDS, Choice, Kept, Setting
from moodjournal.settings.table import ASK_TIMES, SETTINGS, asked_at, setting
from moodjournal.settings.zone import system_zone

__all__ = (
    "APPEARANCE",
    "ASK_TIMES",
    "CHECK_IN",
    "COURSE",
    "LANGUAGE",
    "LONGEST_WORDS",
    "REMINDERS",
    "SAFETY",
    "SETTINGS",
    "SUPPORT",
    "SYSTEM",
    "Choice",
    "Kept",
    "Setting",
    "asked_at",
    "read_here",
    "setting",
    "system_zone",
    "write_here",
)
