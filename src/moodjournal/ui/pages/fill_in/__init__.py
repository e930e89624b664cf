"""Filling in a questionnaire: one form, and nothing beside it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.fill_in.page import FillInPage


def _title() -> str:
    return _("Fill in a questionnaire")


def _make(desk: Desk) -> FillInPage:
    from moodjournal.ui.pages.fill_in.page import FillInPage

    return FillInPage(desk)


PAGE = PageSpec(order=201, title=_title, icon="check", make=_make, alone=True)
