"""Review: not built yet, and it says so."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.dialogs.soon import SoonPage
    from moodjournal.ui.page import Desk


def _title() -> str:
    return _("Review")


def _make(desk: Desk) -> SoonPage:
    from moodjournal.ui.dialogs.soon import SoonPage

    return SoonPage(
        desk,
        _title(),
        _("Here you will go through a course session by session, beside your therapist."),
    )


PAGE = PageSpec(order=50, title=_title, icon="speech", make=_make)
