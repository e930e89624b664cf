"""Progress: the course over time."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.progress.page import ProgressPage


def _title() -> str:
    return _("Progress")


def _make(desk: Desk) -> ProgressPage:
    from moodjournal.ui.pages.progress.page import ProgressPage

    return ProgressPage(desk)


PAGE = PageSpec(order=40, title=_title, icon="chart-line", make=_make)
