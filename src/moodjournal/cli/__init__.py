"""The command line: ``moodjournal [SUB-COMMAND ...]``; alone it opens the window.

TO ADD A SUB-COMMAND: put ``its_name.py`` here; give it ``COMMAND = Command(name, help, ...)``
(see ``command.py``), importing what it needs inside ``run``: nothing heavy is read at the start;
add a test to ``tests/cli/``. It is found by itself, with ``--journal``, ``--passphrase-file`` and
``--help``.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from gettext import gettext as _
from pathlib import Path

from moodjournal import __version__, i18n, paths
from moodjournal.cli.command import Command, MisuseError
from moodjournal.domain.errors import ToldError
from moodjournal.domain.registry import gather

DONE, TOLD, MISUSE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one sub-command; return 0 done, 1 a problem told in one sentence, 2 misuse.

    Args:
        argv: What was typed; None takes it from the process, which is then hardened: it is ours.
    """
    if argv is None:
        from moodjournal.store.hardening import harden

        harden()
    i18n.use_language(None, paths.resource("locale"))
    commands = {one.name: one for one in gather(sys.modules[__name__], "COMMAND", Command).values()}
    parser = _parser(commands.values())
    try:
        args = parser.parse_args(argv)
    except SystemExit as leaving:  # --help, --version and misuse have said what there is to say
        return leaving.code if isinstance(leaving.code, int) else DONE
    try:
        return commands[args.command].run(args)
    except MisuseError as problem:
        print(f"moodjournal: {problem}", file=sys.stderr)
        return MISUSE
    except ToldError as problem:
        print(f"moodjournal: {problem}", file=sys.stderr)
    except OSError as problem:
        print(f"moodjournal: {_in_words(problem)}", file=sys.stderr)
    return TOLD


def _parser(commands: Iterable[Command]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="moodjournal",
        description=_("A private journal for people in ketamine therapy. Alone, opens the window."),
    )
    parser.add_argument("--version", action="version", version=f"Mood Journal {__version__}")
    parser.set_defaults(command="", journal=None, passphrase_file=None)
    _add_journal(parser)
    subs = parser.add_subparsers(title=_("sub-commands"), metavar=_("SUB-COMMAND"))
    for one in commands:
        if one.name:
            sub = subs.add_parser(one.name, help=one.help(), description=one.help())
            sub.set_defaults(command=one.name)
            _add_journal(sub)
            one.add_arguments(sub)
    return parser


def _add_journal(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--journal",
        type=Path,
        metavar=_("DIR"),
        default=argparse.SUPPRESS,
        help=_("folder of the journal (otherwise: this person's own)"),
    )
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar=_("F"),
        default=argparse.SUPPRESS,
        help=_("file with its passphrase or recovery code (otherwise: asked for on the terminal)"),
    )


def _in_words(problem: OSError) -> str:
    if problem.strerror is None:
        return str(problem)
    where = problem.filename2 or problem.filename
    return f"{where}: {problem.strerror}." if where else f"{problem.strerror}."
