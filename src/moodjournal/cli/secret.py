"""Passphrases on the command line: from a file, or typed on a terminal; never an argument.

What stands in a command is seen by every program of this computer and kept by the shell.
"""

import argparse
import sys
from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path
from typing import TypeVar

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import Secret, check_passphrase, pause_after

T = TypeVar("T")

MOST_BYTES = 8192
MOST_TRIES = 5
"""Typed in one run; the command can be given again at once."""


def secret_in(path: Path) -> Secret:
    """Return the passphrase in a file: all of it, but for a line end at its end.

    Raises:
        BadInputError: It is no text, or too long for a passphrase.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        sentence = _("{file} is no text in UTF-8, so it holds no passphrase.")
        raise BadInputError(sentence.format(file=path)) from problem
    if len(content) > MOST_BYTES:
        raise BadInputError(_("{file} is too long for a passphrase.").format(file=path))
    return Secret(text.removesuffix("\n").removesuffix("\r"))


def secret_given(args: argparse.Namespace) -> Secret | None:
    """Return the passphrase of ``--passphrase-file``; None if it was not given."""
    return None if args.passphrase_file is None else secret_in(args.passphrase_file)


def is_terminal() -> bool:
    """Tell whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str) -> Secret:
    """Return what is typed on the terminal; it is not shown."""
    from getpass import getpass

    return Secret(getpass(f"{question} "))


def new_secret(path: Path | None) -> Secret:
    """Return a new passphrase: of the file, or typed twice.

    Raises:
        BadInputError: It cannot be one, the two differ, or there is nobody to ask.
    """
    if path is None and not is_terminal():
        raise BadInputError(_("Give --new-passphrase-file, or type it on a terminal."))
    new = secret_in(path) if path is not None else ask(_("New passphrase:"))
    check_passphrase(new.text)
    if path is None and ask(_("Once more:")) != new:
        raise BadInputError(_("The two are not the same; nothing was changed."))
    return new


def opened(
    args: argparse.Namespace, opening: Callable[[Secret | None], T]
) -> tuple[T, Secret | None]:
    """Open a journal with the passphrase given, or ask for one if it is locked.

    Returns:
        What ``opening`` returns, such as the journal, and the secret that was given or typed.

    Raises:
        LockedError: It is locked, and there is nobody to ask.
        WrongPassphraseError: None was the one.
        JournalError: It cannot be opened.
    """
    from moodjournal.store.errors import LockedError

    secret = secret_given(args)
    try:
        return opening(secret), secret
    except LockedError as problem:
        if is_terminal():
            return _asked(opening)
        sentence = _("This journal is locked: give --passphrase-file, or type it on a terminal.")
        raise LockedError(sentence) from problem


def _asked(opening: Callable[[Secret | None], T]) -> tuple[T, Secret]:
    from time import sleep

    from moodjournal.store.errors import WrongPassphraseError

    for tries in range(1, MOST_TRIES + 1):
        secret = ask(_("Passphrase, or recovery code:"))
        try:
            return opening(secret), secret
        except WrongPassphraseError as problem:
            if tries == MOST_TRIES:
                raise
            print(problem, file=sys.stderr)
            sleep(pause_after(tries))
    raise AssertionError("the last try returns or raises")
