"""The key file that a backup in a second place carries: never one that opens by itself."""

from datetime import datetime
from pathlib import Path

from moodjournal.domain.passphrase import Secret, check_passphrase
from moodjournal.store.key_file import KEY_FILE, key_file_bytes, parse_key_file, read_key_file
from moodjournal.store.keys import Keys
from moodjournal.store.slots import Cost, SlotKind, calibrated, wrap


def opens_by_itself(folder: Path) -> bool:
    """Tell whether whoever can read the files of ``folder`` can read its journal.

    Raises:
        JournalError: The key file is missing or damaged.
        OSError: It cannot be read.
    """
    return read_key_file(folder / KEY_FILE).slot(SlotKind.OPEN) is not None


def closed_key_file(
    folder: Path, keys: Keys, passphrase: Secret, now: datetime, cost: Cost | None = None
) -> bytes:
    """Return the key file of ``folder`` with ``passphrase`` in place of the slot ``open``.

    Args:
        folder: Of the journal.
        keys: Of the journal.
        passphrase: Of these backups alone; the journal itself is not changed.
        now: UTC.
        cost: Of one try; None measures this computer.

    Raises:
        BadInputError: It is too short, too long, or cannot be written down.
        JournalError: The key file is missing or damaged.
        OSError: It cannot be read.
    """
    check_passphrase(passphrase.text)
    file = read_key_file(folder / KEY_FILE)
    kind, made_at = SlotKind.PASSPHRASE, now.isoformat()
    slot = wrap(kind, passphrase.text, keys.key, keys.id, made_at, cost or calibrated())
    return key_file_bytes(file.with_slots(slot, without=(SlotKind.OPEN,)), keys)


def fits(content: bytes, keys: Keys) -> bool:
    """Tell whether ``content`` is a key file of this journal that does not open by itself.

    Raises:
        JournalError: It is none at all.
    """
    file = parse_key_file(content)
    return file.id == keys.id and file.salt == keys.salt and file.slot(SlotKind.OPEN) is None
