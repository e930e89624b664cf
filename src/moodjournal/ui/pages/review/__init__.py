"""Review: session by session, beside a therapist."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.review.page import ReviewPage


def _title() -> str:
    return _("Review")


def _make(desk: Desk) -> ReviewPage:
    from moodjournal.ui.pages.review.page import ReviewPage

    return ReviewPage(desk)


PAGE = PageSpec(order=50, title=_title, icon="speech", make=_make)
