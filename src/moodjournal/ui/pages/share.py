"""Share & export: not built yet, and it says so."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.dialogs.soon import SoonPage
    from moodjournal.ui.page import Desk


def _title() -> str:
    return _("Share & export")


def _make(desk: Desk) -> SoonPage:
    from moodjournal.ui.dialogs.soon import SoonPage

    sentence = _(
        "Here you will make one page for your provider, or a copy for your therapist. "
        "Until then, the command “moodjournal export” writes everything to a file."
    )
    return SoonPage(desk, _title(), sentence)


PAGE = PageSpec(order=60, title=_title, icon="share-up", make=_make)
