"""Journal: everything written, by day."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.journal.page import JournalPage


def _title() -> str:
    return _("Journal")


def _make(desk: Desk) -> JournalPage:
    from moodjournal.ui.pages.journal.page import JournalPage

    return JournalPage(desk)


PAGE = PageSpec(order=30, title=_title, icon="book", make=_make)
