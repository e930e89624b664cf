"""Journals on the command line: reading one needs one, writing makes one."""

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.domain.errors import BadInputError

if TYPE_CHECKING:
    from moodjournal.store.journal import Journal


def open_standing(folder: Path) -> "Journal":
    """Open the journal in ``folder``; nothing is made there.

    Raises:
        BadInputError: There is none.
        JournalError: It cannot be opened.
    """
    from moodjournal.store.journal import journal_stands, open_journal

    if not journal_stands(folder):
        raise BadInputError(_("There is no journal in {folder}.").format(folder=folder))
    return open_journal(folder)
