"""The keychain of the system, through the optional package ``keyring``; absent, it says so.

What lies there is a random secret that opens the slot ``keychain``: whoever is logged in as this
person then needs no passphrase. Off by default, and never the only slot.
"""

import importlib
import importlib.util
from gettext import gettext as _
from typing import Any

from moodjournal.store.errors import KeychainError

SERVICE = "moodjournal"


def is_available() -> bool:
    """Tell whether there is a keychain that can be used here."""
    if importlib.util.find_spec("keyring") is None:
        return False
    try:
        return _keyring().get_keyring().priority > 0
    except Exception:  # a backend may fail in ways of its own; then there is none
        return False


def remember(file_id: str, text: str) -> None:
    """Keep ``text`` for the journal with this key file.

    Raises:
        KeychainError: There is no keychain, or it refuses.
    """
    _asked("set_password", SERVICE, file_id, text)


def recall(file_id: str) -> str | None:
    """Return what is kept for this key file; None if nothing is, or there is no keychain."""
    try:
        return _asked("get_password", SERVICE, file_id)
    except KeychainError:
        return None


def forget(file_id: str) -> None:
    """Let nothing be kept for this key file."""
    if recall(file_id) is not None:
        _asked("delete_password", SERVICE, file_id)


def _asked(what: str, *values: str) -> Any:
    if not is_available():
        raise KeychainError(_("This computer has no keychain that the program can use."))
    try:
        return getattr(_keyring(), what)(*values)
    except Exception as problem:
        raise KeychainError(_("The keychain of this computer refused; nothing changed.")) from (
            problem
        )


def _keyring() -> Any:
    return importlib.import_module("keyring")
