"""Journal: not built yet, and it says so."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.dialogs.soon import SoonPage
    from moodjournal.ui.page import Desk


def _title() -> str:
    return _("Journal")


def _make(desk: Desk) -> SoonPage:
    from moodjournal.ui.dialogs.soon import SoonPage

    return SoonPage(
        desk, _title(), _("Everything you wrote will stand here, by day, to read and to search.")
    )


PAGE = PageSpec(order=30, title=_title, icon="book", make=_make)
