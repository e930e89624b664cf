"""How large paper is where this person lives."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import QLocale

from moodjournal.exporters.printed_sheet import A4, LETTER, Paper
from moodjournal.usecases.save_sheet import LETTER_COUNTRIES


def paper_here(locale: QLocale) -> Paper:
    """Return the usual paper."""
    return LETTER if QLocale.territoryToCode(locale.territory()) in LETTER_COUNTRIES else A4


def paper_name(paper: Paper) -> str:
    """Return what it is called."""
    return _("A4") if paper is A4 else _("Letter")
