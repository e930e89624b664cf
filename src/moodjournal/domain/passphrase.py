"""What a person types to open their journal: rules that are plain, pauses that never lock out."""

from dataclasses import dataclass
from gettext import gettext as _
from unicodedata import normalize

from moodjournal.domain.errors import BadInputError

SHORTEST = 8
"""Characters. Length is the only rule: what must hold a digit and a capital is forgotten sooner."""
LONGEST = 1024

FREE_TRIES = 3
LONGEST_PAUSE_S = 30


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A passphrase or a recovery code, as it was typed. Nothing of it is ever shown.

    Attributes:
        text: What was typed; whether it opens anything is not known yet.
    """

    text: str

    def __repr__(self) -> str:
        """Return no word of it: this ends up in tracebacks."""
        return "Secret(...)"


def normalised(text: str) -> str:
    """Return ``text`` in NFKC: the same passphrase on every keyboard and every system."""
    return normalize("NFKC", text)


def check_passphrase(text: str) -> None:
    """Check a passphrase that is to be set.

    Raises:
        BadInputError: It is too short, too long, or cannot be written down.
    """
    plain = normalised(text)
    if len(plain) < SHORTEST or not plain.strip():
        raise BadInputError(_("A passphrase needs at least 8 characters; a few words are good."))
    if len(plain) > LONGEST:
        raise BadInputError(_("A passphrase can have at most 1,024 characters."))
    try:
        plain.encode()
    except UnicodeEncodeError as problem:
        raise BadInputError(_("This passphrase holds a character that is no character.")) from (
            problem
        )


def pause_after(tries: int) -> int:
    """Return how many seconds to wait after ``tries`` wrong ones in a row: 0 to 30.

    It grows from the third on and never becomes a lock-out: whoever sits at the computer in a bad
    hour may type badly. What slows a machine down is the derivation of the key itself.
    """
    if tries < FREE_TRIES:
        return 0
    return min(2 ** min(tries - FREE_TRIES, 8), LONGEST_PAUSE_S)
