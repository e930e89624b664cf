"""A person has a recovery code made: shown once, to be printed or copied by hand."""

from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _

from moodjournal.domain.errors import BadInputError
from moodjournal.store.journal import Journal
from moodjournal.store.recovery_code import GROUP, new_code, read_code
from moodjournal.store.slots import SlotKind, wrap
from moodjournal.usecases.set_passphrase import standing, write


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryCode:
    """A new code. It is kept nowhere and cannot be shown again.

    Attributes:
        text: Six groups of five symbols, with hyphens.
        made_at: When; UTC.
    """

    text: str
    made_at: datetime

    @property
    def last_group(self) -> str:
        """What is typed again, to show that the code was written down."""
        return self.text[-GROUP:]


def make_code(now: datetime) -> RecoveryCode:
    """Make a code; it opens nothing until it is kept."""
    return RecoveryCode(new_code(), now)


def keep_code(journal: Journal, code: RecoveryCode) -> None:
    """Let ``code`` open the journal if the passphrase is forgotten; a former one ends.

    Raises:
        BadInputError: The journal has no passphrase.
        JournalError: The key file cannot be read or written; a former code stays.
    """
    folder, keys, file = standing(journal)
    if file.slot(SlotKind.PASSPHRASE) is None:
        raise BadInputError(_("This journal has no passphrase yet; a recovery code comes after."))
    plain = read_code(code.text) or ""
    slot = wrap(SlotKind.RECOVERY, plain, keys.key, keys.id, code.made_at.isoformat())
    write(folder, file.with_slots(slot), keys)


def new_recovery_code(journal: Journal, now: datetime) -> RecoveryCode:
    """Make a code and keep it, for where it cannot be typed again first.

    Raises:
        As ``keep_code``.
    """
    code = make_code(now)
    keep_code(journal, code)
    return code


def is_last_group(code: RecoveryCode, typed: str) -> bool:
    """Tell whether ``typed`` is the last group of ``code``; case and look-alikes are forgiven."""
    whole = code.text[:-GROUP] + typed.strip()
    return read_code(whole) == read_code(code.text)
