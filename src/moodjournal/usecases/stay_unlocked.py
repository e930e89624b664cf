"""A person lets this computer's keychain open the journal, or no longer."""

import secrets
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError
from moodjournal.store import keychain
from moodjournal.store.journal import Journal
from moodjournal.store.slots import SlotKind, wrap
from moodjournal.usecases.set_passphrase import standing, write


def stay_unlocked(journal: Journal, on: bool, now: datetime) -> None:
    """Add or take away the slot ``keychain``; the passphrase opens the journal either way.

    Raises:
        BadInputError: The journal has no passphrase.
        KeychainError: There is no keychain, or it refuses.
        JournalError: The key file cannot be read or written.
    """
    folder, keys, file = standing(journal)
    if file.slot(SlotKind.PASSPHRASE) is None:
        raise BadInputError(_("This journal has no passphrase yet, so nothing locks it."))
    if not on:
        write(folder, file.with_slots(without=(SlotKind.KEYCHAIN,)), keys)
        keychain.forget(keys.id)
        return
    text = secrets.token_hex(32)
    keychain.remember(keys.id, text)
    slot = wrap(SlotKind.KEYCHAIN, text, keys.key, keys.id, now.isoformat())
    write(folder, file.with_slots(slot), keys)
