"""The key file: the journal's random key, wrapped by slots. Today there is the slot ``open``.

The file stands beside the journal (0600) and is always replaced whole: written to ``.part``,
flushed to the disk, renamed, and the folder flushed too.
"""

import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import Any

from moodjournal.store.errors import KeyFileDamagedError

FORMAT = 1
KEY_BYTES = 32
SALT_BYTES = 16
MOST_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens one journal.

    Attributes:
        id: UUID of the key file, hex.
        key: 32 random bytes.
        salt: 16 random bytes; they are also the first bytes of the journal.
    """

    id: str
    key: bytes
    salt: bytes

    @property
    def pragma(self) -> str:
        """The raw key as SQLCipher takes it: 96 hex digits, key before salt."""
        return f"x'{self.key.hex()}{self.salt.hex()}'"

    @property
    def check(self) -> str:
        """A value that tells a right key from a wrong one, without the journal."""
        return hmac.new(self.key, b"moodjournal key check" + self.salt, hashlib.sha256).hexdigest()


def new_keys() -> Keys:
    """Return fresh random keys."""
    return Keys(secrets.token_hex(16), secrets.token_bytes(KEY_BYTES), secrets.token_bytes(16))


def write_keys(path: Path, keys: Keys) -> None:
    """Write ``keys`` to ``path`` with the slot ``open``, whole or not at all.

    Raises:
        OSError: The folder does not take it.
    """
    body = {
        "format": FORMAT,
        "id": keys.id,
        "salt": keys.salt.hex(),
        "check": keys.check,
        "slots": [{"kind": "open", "key": keys.key.hex()}],
    }
    replace_file(path, json.dumps(body, indent=1).encode())


def read_keys(path: Path) -> Keys:
    """Return the keys of ``path``.

    Raises:
        KeyFileDamagedError: It is not a key file of ours, or its parts do not fit each other.
        OSError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            body = json.loads(file.read(MOST_BYTES))
        keys = _keys_of(body)
        fits = hmac.compare_digest(keys.check, str(body["check"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise KeyFileDamagedError(_damaged()) from problem
    if not fits:
        raise KeyFileDamagedError(_damaged())
    return keys


def _keys_of(body: Any) -> Keys:
    if body["format"] != FORMAT:
        raise ValueError
    slot = next(one for one in body["slots"] if one["kind"] == "open")
    keys = Keys(str(body["id"]), bytes.fromhex(slot["key"]), bytes.fromhex(body["salt"]))
    if len(keys.key) != KEY_BYTES or len(keys.salt) != SALT_BYTES:
        raise ValueError
    return keys


def _damaged() -> str:
    return _("The key file of this journal is damaged, so the journal stays closed and untouched.")


def replace_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` so that a crash leaves the old file or the new one, whole."""
    part = path.with_name(path.name + ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make renames in ``folder`` survive a power cut, where the system knows how."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
