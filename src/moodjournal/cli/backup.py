"""``moodjournal backup``: a backup, opened and checked."""

import argparse
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.cli.command import Command, journal_folder

if TYPE_CHECKING:
    from moodjournal.store.backup_folder import Backup


def about() -> str:
    """Return what it does."""
    return _("back the journal up; the backup is opened and checked")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add where."""
    out = _("write it to this file (otherwise: beside the journal, and in the second place)")
    parser.add_argument("--out", type=Path, metavar=_("FILE"), help=out)


def run(args: argparse.Namespace) -> int:
    """Back the journal up."""
    return _back_up(args) if args.out is None else _copy_to(args)


def _back_up(args: argparse.Namespace) -> int:
    from moodjournal.cli.standing import open_standing
    from moodjournal.domain.clock import utc_now
    from moodjournal.store.one_writer import writing_alone
    from moodjournal.usecases.back_up import back_up

    journal = open_standing(args)
    try:
        with writing_alone(journal_folder(args)):
            made = back_up(journal, utc_now())
    finally:
        journal.close()
    for one in (made.here, made.there):
        if one is not None:
            _tell(one)
    if made.problem:
        print(made.problem)
    return 1 if made.problem else 0


def _copy_to(args: argparse.Namespace) -> int:
    from moodjournal.cli.standing import open_standing
    from moodjournal.domain.clock import utc_now
    from moodjournal.usecases.copy_backup import copy_backup

    journal = open_standing(args)
    try:
        made, opens_by_itself = copy_backup(journal, args.out, utc_now())
    finally:
        journal.close()
    _tell(made)
    if opens_by_itself:
        print(_("It has no passphrase: anyone who can read this file can read the journal."))
    return 0


def _tell(made: "Backup") -> None:
    said = ngettext(
        "Wrote {out}, opened it and checked it: {count} entry.",
        "Wrote {out}, opened it and checked it: {count} entries.",
        made.manifest.entries,
    )
    print(said.format(out=made.path, count=made.manifest.entries))


COMMAND = Command("backup", about, run, add_arguments)
