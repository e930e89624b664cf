"""Help: short pages, read in the window, searched by their words.

TO ADD A HELP PAGE: put ``8_its_name.md`` into ``resources/help/en/`` (its first line ``# Title``;
links to other pages are ``name.md`` or ``name.md#heading``), and its translation, by the same
name, into the folder of a language. ``tests/ui/test_help.py`` follows every link.
"""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.ui.page import PageSpec

if TYPE_CHECKING:
    from moodjournal.ui.page import Desk
    from moodjournal.ui.pages.help.page import HelpPage


def _title() -> str:
    return _("Help")


def _make(desk: Desk) -> HelpPage:
    from moodjournal.ui.pages.help.page import HelpPage

    return HelpPage(desk)


PAGE = PageSpec(order=203, title=_title, icon="question", make=_make, alone=True)
"""The Help page."""
