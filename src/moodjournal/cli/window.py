"""``moodjournal``: the window."""

import argparse
from gettext import gettext as _

from moodjournal.cli.command import Command, journal_folder


def about() -> str:
    """Return what it does."""
    return _("open the window")


def run(args: argparse.Namespace) -> int:
    """Open the window; Qt is read only here. A locked journal is asked for in the window."""
    from moodjournal.cli.secret import secret_given
    from moodjournal.ui.app import start

    return start(journal_folder(args), secret=secret_given(args), welcome=True)


COMMAND = Command("", about, run)
