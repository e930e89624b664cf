"""Today: how the person is, and where in the course they are."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.today.page import TodayPage


def _title() -> str:
    return _("Today")


def _make(desk: Desk) -> TodayPage:
    from moodjournal.ui.pages.today.page import TodayPage

    return TodayPage(desk)


PAGE = PageSpec(order=10, title=_title, icon="sun", make=_make)
