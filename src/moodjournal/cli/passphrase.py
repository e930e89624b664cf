"""``moodjournal passphrase set|change|recovery``."""

import argparse
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from moodjournal.cli.command import Command, MisuseError, journal_folder

if TYPE_CHECKING:
    from moodjournal.domain.passphrase import Secret

ACTIONS = ("set", "change", "recovery")


def about() -> str:
    """Return what it does."""
    return _("set or change the passphrase, or make a recovery code")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to do, and where the new one is."""
    what = _("set the first one, change it, or make a recovery code that is shown once")
    parser.add_argument("action", choices=ACTIONS, help=what)
    new = _("file with the new passphrase (otherwise: asked for on the terminal)")
    parser.add_argument("--new-passphrase-file", type=Path, metavar=_("F"), help=new)


def run(args: argparse.Namespace) -> int:
    """Do one of the three, if no window has the journal."""
    from moodjournal.store.journal import journal_stands
    from moodjournal.store.one_writer import writing_alone

    if args.action == "recovery" and args.new_passphrase_file is not None:
        raise MisuseError(_("A recovery code is made for you: it needs no new passphrase."))
    folder = journal_folder(args)
    if not journal_stands(folder):
        return _act(args)
    with writing_alone(folder):
        return _act(args)


def _act(args: argparse.Namespace) -> int:
    return {"set": _set, "change": _change, "recovery": _recovery}[args.action](args)


def _set(args: argparse.Namespace) -> int:
    from moodjournal.cli.secret import new_secret
    from moodjournal.cli.standing import open_standing
    from moodjournal.domain.clock import utc_now
    from moodjournal.store.journal import journal_stands
    from moodjournal.usecases.set_passphrase import set_passphrase

    if not journal_stands(journal_folder(args)):
        return _make(args, new_secret(args.new_passphrase_file))
    journal = open_standing(args)
    try:
        new = new_secret(args.new_passphrase_file)
        failed = set_passphrase(journal, new.text, utc_now())
    finally:
        journal.close()
    _tell_set()
    for path in failed:
        print(_("{file} could not be written anew: it opens without it.").format(file=path))
    return 1 if failed else 0


def _make(args: argparse.Namespace, new: "Secret") -> int:
    """Make a journal that has its passphrase from the beginning."""
    from moodjournal.usecases.open_journal import open_journal

    open_journal(journal_folder(args), new).close()
    _tell_set()
    return 0


def _change(args: argparse.Namespace) -> int:
    from moodjournal.cli.secret import new_secret
    from moodjournal.cli.standing import open_standing_with
    from moodjournal.domain.clock import utc_now
    from moodjournal.usecases.set_passphrase import change_passphrase

    journal, secret = open_standing_with(args)
    try:
        if secret is None:  # open, or opened by the keychain
            secret = _present()
        new = new_secret(args.new_passphrase_file)
        change_passphrase(journal, secret, new.text, utc_now())
    finally:
        journal.close()
    print(_("The passphrase is changed. The recovery code, if there is one, stays as it was."))
    return 0


def _present() -> "Secret":
    from moodjournal.cli.secret import ask, is_terminal
    from moodjournal.domain.passphrase import Secret

    return ask(_("Passphrase, or recovery code:")) if is_terminal() else Secret("")


def _recovery(args: argparse.Namespace) -> int:
    from moodjournal.cli.standing import open_standing
    from moodjournal.domain.clock import utc_now
    from moodjournal.usecases.new_recovery_code import new_recovery_code

    journal = open_standing(args)
    try:
        code = new_recovery_code(journal, utc_now())
    finally:
        journal.close()
    print(code.text)
    print(_("This is shown once. Keep it on paper; a code made before opens nothing any more."))
    return 0


def _tell_set() -> None:
    print(_("The passphrase is set. Nobody can reset it: make a recovery code with"))
    print("  moodjournal passphrase recovery")


COMMAND = Command("passphrase", about, run, add_arguments)
