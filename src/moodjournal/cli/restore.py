"""``moodjournal restore FILE --into DIR``: a backup comes back into a new folder."""

import argparse
from functools import partial
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.cli.command import Command, MisuseError

if TYPE_CHECKING:
    from moodjournal.usecases.restore_backup import Restored


def about() -> str:
    """Return what it does."""
    return _("bring a backup back into a new folder")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the backup and the folder."""
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the backup, .mjbackup"))
    into = _("the folder for it; it must be new or empty, nothing is written over anything")
    parser.add_argument("--into", type=Path, required=True, metavar=_("DIR"), help=into)


def run(args: argparse.Namespace) -> int:
    """Bring ``args.file`` back."""
    from moodjournal.cli.secret import opened
    from moodjournal.usecases.restore_backup import restore

    if args.journal is not None:
        raise MisuseError(_("A restore never touches a journal: give --into instead."))
    back, _secret = opened(args, partial(restore, args.file, args.into))
    _tell(back)
    return 0


def _tell(back: "Restored") -> None:
    said = ngettext(
        "{count} entry is back in {folder}.", "{count} entries are back in {folder}.", back.entries
    )
    if back.last_day is not None:
        said = ngettext(
            "{count} entry, last {day}, is back in {folder}.",
            "{count} entries, last {day}, are back in {folder}.",
            back.entries,
        )
    day = "" if back.last_day is None else back.last_day.isoformat()
    print(said.format(count=back.entries, folder=back.folder, day=day))


COMMAND = Command("restore", about, run, add_arguments)
