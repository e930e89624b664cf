"""The code of a copy and the key it gives: 25 symbols, told by phone.

The first 16 bytes of the file are what SQLCipher calls its salt. Ours say, before a code is asked
for, that it is a copy and of which form; and after one derivation, whether the code is the one:
SQLCipher alone gives the same error for a wrong key and for damage.
"""

import hmac
import os
from dataclasses import dataclass, field

from moodjournal.store.keys import KEY_BYTES, SALT_BYTES
from moodjournal.store.recovery_code import new_code, read_code
from moodjournal.store.slots import Cost

LENGTH = 25
"""25 symbols out of 30: 122 bits."""

MARK = b"MJS"
VERSION = 1
CHANCE_BYTES = 8
CHECK_BYTES = SALT_BYTES - len(MARK) - 1 - CHANCE_BYTES

COST = Cost()
"""Of every copy, fixed with the form: a file cannot ask for more of a reader's computer.

122 bits need no slow derivation. It is here so that a wrong code takes as long as a right one:
what comes before and after it is small.
"""


@dataclass(frozen=True, slots=True)
class CopyKey:
    """What opens one copy.

    Attributes:
        key: 32 bytes.
        head: The first 16 bytes of its file.
    """

    key: bytes = field(repr=False)
    head: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        """The raw key as SQLCipher takes it: 96 hex digits, key before salt."""
        return f"x'{self.key.hex()}{self.head.hex()}'"


def new_copy_code() -> str:
    """Return a fresh code as it is shown and told: five groups of five with hyphens."""
    return new_code(LENGTH)


def new_copy_key(code: str, cost: Cost = COST) -> CopyKey:
    """Return the key of a new copy that opens with ``code``."""
    start = MARK + bytes([VERSION]) + os.urandom(CHANCE_BYTES)
    key, check = _derived(code, start, cost)
    return CopyKey(key, start + check)


def copy_key(code: str, head: bytes, cost: Cost = COST) -> CopyKey | None:
    """Return the key that ``code`` gives for a file beginning with ``head``; None if it is wrong.

    Whatever was typed, there is one derivation and one comparison.
    """
    key, check = _derived(code, head[:-CHECK_BYTES], cost)
    return CopyKey(key, head) if hmac.compare_digest(check, head[-CHECK_BYTES:]) else None


def _derived(typed: str, salt: bytes, cost: Cost) -> tuple[bytes, bytes]:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    code = read_code(typed, LENGTH) or ""
    both = Argon2id(
        salt=salt,
        length=KEY_BYTES + CHECK_BYTES,
        iterations=cost.rounds,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(b"moodjournal copy" + code.encode())
    return both[:KEY_BYTES], both[KEY_BYTES:]
