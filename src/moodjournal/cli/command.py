"""What a sub-command is."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from pathlib import Path


class MisuseError(Exception):
    """The command was called in a way that makes no sense; ``str(error)`` says what is wrong."""


def no_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing to ``parser``."""


@dataclass(frozen=True, slots=True)
class Command:
    """One sub-command.

    Attributes:
        name: What is typed; empty for the one that runs if nothing is.
        help: Gives one line of what it does.
        run: Does it and returns the exit code; raises ToldError, OSError or MisuseError.
        add_arguments: Adds its arguments; ``--journal`` and ``--passphrase-file`` are there.
    """

    name: str
    help: Callable[[], str]
    run: Callable[[argparse.Namespace], int]
    add_arguments: Callable[[argparse.ArgumentParser], None] = no_arguments


def journal_folder(args: argparse.Namespace) -> Path:
    """Return the folder that ``--journal`` names, else this person's own."""
    from moodjournal import paths

    return paths.data_dir() if args.journal is None else args.journal


def a_day(text: str) -> date:
    """Read a day that was typed: argparse says of what is none how it is written."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = _("“{text}” is no day; write it as YYYY-MM-DD.").format(text=text)
        raise argparse.ArgumentTypeError(said) from None
