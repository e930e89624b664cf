"""Journals on the command line: reading one needs one, writing makes one."""

import argparse
from contextlib import contextmanager
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from moodjournal.cli.command import journal_folder
from moodjournal.cli.secret import opened, secret_given
from moodjournal.domain.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from moodjournal.domain.passphrase import Secret
    from moodjournal.store import Db
    from moodjournal.store.journal import Journal


def open_standing(args: argparse.Namespace) -> "Journal":
    """Open the journal in the folder that ``args`` name; nothing is made there.

    Raises:
        BadInputError: There is none.
        JournalError: It cannot be opened.
    """
    return open_standing_with(args)[0]


def open_standing_with(args: argparse.Namespace) -> "tuple[Journal, Secret | None]":
    """Open the journal as ``open_standing``; return the secret that was given or typed, too."""
    from moodjournal.store.journal import journal_stands
    from moodjournal.usecases.unlock import unlock

    folder = journal_folder(args)
    if not journal_stands(folder):
        raise _none_in(folder)
    return opened(args, partial(unlock, folder))


def open_or_make(args: argparse.Namespace, *, bare: bool = False) -> "Journal":
    """Open the journal in the folder that ``args`` name; made there if there is none.

    A new one gets the passphrase of ``--passphrase-file``; without it the slot ``open``.

    Args:
        args: What was typed.
        bare: Whether a new one holds nothing at all, not even something to rate.

    Raises:
        JournalError: It cannot be opened.
    """
    from moodjournal.store import journal
    from moodjournal.usecases.open_journal import open_journal

    folder = journal_folder(args)
    if journal.journal_stands(folder):
        return open_standing(args)
    secret = secret_given(args)
    return journal.open_journal(folder, secret) if bare else open_journal(folder, secret)


@contextmanager
def journal_to_write(
    args: argparse.Namespace, *, makes: bool = True, bare: bool = False
) -> "Iterator[Journal]":
    """Give the journal that ``args`` name, to this program alone, with a backup made first.

    Args:
        args: What was typed.
        makes: Whether one is made if there is none.
        bare: As in ``open_or_make``.

    Raises:
        BadInputError: There is none, and none is to be made.
        JournalError: A window has it, it cannot be opened, or it cannot be backed up.
    """
    from moodjournal.domain.clock import utc_now
    from moodjournal.store.journal import journal_stands
    from moodjournal.store.one_writer import writing_alone
    from moodjournal.usecases.back_up import back_up_if_changed

    folder = journal_folder(args)
    stood = journal_stands(folder)
    if not makes and not stood:
        raise _none_in(folder)
    with writing_alone(folder):
        journal = open_or_make(args, bare=bare)
        try:
            if stood:
                back_up_if_changed(journal, utc_now())
            yield journal
        finally:
            journal.close()


@contextmanager
def journal_to_look(args: argparse.Namespace) -> "Iterator[Db]":
    """Give the journal that ``args`` name, or an empty one in memory: looking makes nothing."""
    from moodjournal.store.journal import journal_stands, open_journal

    stands = journal_stands(journal_folder(args))
    journal = open_standing(args) if stands else open_journal(None)
    try:
        with journal.begin() as db:
            yield db
    finally:
        journal.close()


def _none_in(folder: "Path") -> BadInputError:
    return BadInputError(_("There is no journal in {folder}.").format(folder=folder))
