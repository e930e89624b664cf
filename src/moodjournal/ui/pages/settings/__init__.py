"""Settings: one row each, from one table."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.settings.page import SettingsPage


def _title() -> str:
    return _("Settings")


def _make(desk: Desk) -> SettingsPage:
    from moodjournal.ui.pages.settings.page import SettingsPage

    return SettingsPage(desk)


PAGE = PageSpec(order=100, title=_title, icon="settings", make=_make)
