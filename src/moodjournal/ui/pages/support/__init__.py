"""Support: who can be reached, from every page."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.support.page import SupportPage


def _title() -> str:
    return _("Support")


def _make(desk: Desk) -> SupportPage:
    from moodjournal.ui.pages.support.page import SupportPage

    return SupportPage(desk)


PAGE = PageSpec(order=200, title=_title, icon="support", make=_make, alone=True)
