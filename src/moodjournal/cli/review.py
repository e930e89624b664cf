"""``moodjournal review FILE``: go through a copy that a patient made."""

import argparse
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

from moodjournal.cli.command import Command, MisuseError

if TYPE_CHECKING:
    from moodjournal.store.share_file import Share


def about() -> str:
    """Return what it does."""
    return _("go through a copy that a patient made; nothing is written")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the copy and its code."""
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the copy, .mjshare"))
    code = _("file with its code (otherwise: asked for on the terminal)")
    parser.add_argument("--code-file", type=Path, metavar=_("F"), help=code)
    text = _("write it on the terminal")
    parser.add_argument("--text", action="store_true", help=text)


def run(args: argparse.Namespace) -> int:
    """Show the copy in a window, which asks for the code itself, or write it as text."""
    if args.journal is not None:
        raise MisuseError(_("A copy is read where it lies: --journal has no place here."))
    if not args.text and args.code_file is None:
        from moodjournal.ui.copy_app import start_copy

        return start_copy(args.file)
    share = _opened(args)
    if not args.text:
        from moodjournal.cli.secret import secret_in
        from moodjournal.ui.copy_app import start_copy

        share.close()  # it opens: the window opens it anew in its own thread
        return start_copy(args.file, secret_in(args.code_file).text)
    try:
        return _print(share)
    finally:
        share.close()


def _opened(args: argparse.Namespace) -> "Share":
    from moodjournal.cli.secret import ask, is_terminal, secret_in
    from moodjournal.domain.errors import BadInputError
    from moodjournal.store.share_file import open_share

    if args.code_file is not None:
        code = secret_in(args.code_file)
    elif is_terminal():
        code = ask(_("Code of this copy:"))
    else:
        raise BadInputError(_("Give --code-file, or type the code on a terminal."))
    return open_share(args.file, code.text)


def _print(share: "Share") -> int:
    from moodjournal.cli.review_text import review_lines
    from moodjournal.domain.clock import utc_now
    from moodjournal.settings import system_zone
    from moodjournal.usecases.see_review import see_review

    with share.begin() as db:
        review = see_review(db, utc_now(), system_zone())
    for line in review_lines(share.about, review):
        print(_harmless(line))
    return 0


def _harmless(line: str) -> str:
    """Return ``line`` without what would give orders to the terminal: somebody else wrote it."""
    return "".join("\ufffd" if category(one) in ("Cc", "Cs") else one for one in line)


COMMAND = Command("review", about, run, add_arguments)
