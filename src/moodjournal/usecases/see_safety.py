"""A person looks at how their journal is locked. It needs no key: the lock screen asks too."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from moodjournal.store import keychain
from moodjournal.store.disk_errors import disk_told
from moodjournal.store.key_file import KEY_FILE, read_key_file
from moodjournal.store.slots import SlotKind, WrappedSlot


class Lock(StrEnum):
    """What opens the journal."""

    OPEN = "open"
    PASSPHRASE = "passphrase"  # noqa: S105 the name of a way, not a secret


@dataclass(frozen=True, slots=True)
class Safety:
    """How a journal is locked.

    Attributes:
        lock: By nothing or by a passphrase; only with one may it be called encrypted.
        passphrase_at: When the passphrase was set; None without one.
        recovery_at: When the recovery code was made; None if there is none yet.
        stays_unlocked: Whether the keychain of this computer opens it.
        keychain: Whether this computer has a keychain that the program can use.
        can_seal: Whether one may write while it is locked.
    """

    lock: Lock
    passphrase_at: datetime | None
    recovery_at: datetime | None
    stays_unlocked: bool
    keychain: bool
    can_seal: bool


def see_safety(folder: Path) -> Safety:
    """Return how the journal of ``folder`` is locked.

    Raises:
        JournalError: The key file is missing, damaged or too new, or cannot be read.
    """
    with disk_told(folder):
        file = read_key_file(folder / KEY_FILE)
    is_open = file.slot(SlotKind.OPEN) is not None
    return Safety(
        lock=Lock.OPEN if is_open else Lock.PASSPHRASE,
        passphrase_at=_made_at(file.slot(SlotKind.PASSPHRASE)),
        recovery_at=_made_at(file.slot(SlotKind.RECOVERY)),
        stays_unlocked=file.slot(SlotKind.KEYCHAIN) is not None,
        keychain=keychain.is_available(),
        can_seal=not is_open and file.sealing is not None,
    )


def _made_at(slot: object) -> datetime | None:
    return datetime.fromisoformat(slot.made_at) if isinstance(slot, WrappedSlot) else None
