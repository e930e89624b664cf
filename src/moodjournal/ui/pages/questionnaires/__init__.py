"""Questionnaires: what may be filled in, and what came of those before."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.questionnaires.page import QuestionnairesPage


def _title() -> str:
    return _("Questionnaires")


def _make(desk: Desk) -> QuestionnairesPage:
    from moodjournal.ui.pages.questionnaires.page import QuestionnairesPage

    return QuestionnairesPage(desk)


PAGE = PageSpec(order=202, title=_title, icon="list", make=_make)
