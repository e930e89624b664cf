"""Journals on the command line: reading one needs one, writing makes one."""

from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.domain.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moodjournal.store import Db
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


@contextmanager
def journal_to_look(folder: Path) -> "Iterator[Db]":
    """Give the journal of ``folder``, or an empty one in memory: looking makes nothing."""
    from moodjournal.store.journal import journal_stands, open_journal

    journal = open_journal(folder if journal_stands(folder) else None)
    try:
        with journal.begin() as db:
            yield db
    finally:
        journal.close()
