"""Sessions: the calendar, and what belongs to one session."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.sessions.page import SessionsPage


def _title() -> str:
    return _("Sessions")


def _make(desk: Desk) -> SessionsPage:
    from moodjournal.ui.pages.sessions.page import SessionsPage

    return SessionsPage(desk)


PAGE = PageSpec(order=20, title=_title, icon="calendar", make=_make)
