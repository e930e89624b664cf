"""Share & export: a report, a copy for a therapist, data; and what has left so far."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.share.page import SharePage


def _title() -> str:
    return _("Share & export")


def _make(desk: Desk) -> SharePage:
    from moodjournal.ui.pages.share.page import SharePage

    return SharePage(desk)


PAGE = PageSpec(order=60, title=_title, icon="share-up", make=_make)
