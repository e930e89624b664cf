"""The recovery code: 30 symbols on paper that open the journal if the passphrase is forgotten."""

import re
import secrets
import unicodedata
from types import MappingProxyType

SYMBOLS = "0123456789ACDEFGHJKMNPQRTUVWXY"
"""30 symbols that cannot be taken for one another: B I L O S Z look like 8 1 1 0 5 2."""

LENGTH = 30
"""30 symbols out of 30: 147 bits."""

GROUP = 5

LOOK_ALIKES = MappingProxyType(str.maketrans("BILOSZ", "811052"))


def new_code(length: int = LENGTH) -> str:
    """Return a fresh code of ``length`` symbols as it is printed: groups of five with hyphens."""
    return grouped("".join(secrets.choice(SYMBOLS) for _place in range(length)))


def grouped(code: str) -> str:
    """Return ``code`` in groups of five."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def read_code(typed: str, length: int = LENGTH) -> str | None:
    """Return the ``length`` symbols of what was typed; None if it cannot be a code.

    Case, spaces, hyphens of every kind and symbols that look alike are forgiven.
    """
    if len(typed) > 10 * length:
        return None
    plain = unicodedata.normalize("NFKC", typed).upper()
    kept = "".join(one for one in plain if unicodedata.category(one)[0] not in "ZPC")
    code = kept.translate(LOOK_ALIKES)
    return code if re.fullmatch(f"[{SYMBOLS}]{{{length}}}", code) else None
