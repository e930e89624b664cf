"""The journal's random key, and how a small file beside it is replaced whole."""

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

KEY_BYTES = 32
SALT_BYTES = 16
MOST_BYTES = 64 * 1024
"""Of a key file; more is not read."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens one journal. ``repr`` shows the id alone.

    Attributes:
        id: UUID of the key file, hex.
        key: 32 random bytes.
        salt: 16 random bytes; they are also the first bytes of the journal.
    """

    id: str
    key: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        """The raw key as SQLCipher takes it: 96 hex digits, key before salt."""
        return f"x'{self.key.hex()}{self.salt.hex()}'"


def new_keys() -> Keys:
    """Return fresh random keys."""
    random = secrets.token_bytes
    return Keys(secrets.token_hex(16), random(KEY_BYTES), random(SALT_BYTES))


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
