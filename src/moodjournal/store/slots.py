"""The slots of a key file: each holds the journal's one key, wrapped in a way of its own.

``open`` wraps it in nothing; ``passphrase`` by a slow derivation; ``recovery`` and ``keychain`` by
a fast one, since what they take is random: 147 and 256 bits are out of reach at any speed, and a
slow derivation adds bits only to what a person made up.
"""

import json
import math
import os
import time
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from moodjournal.domain.passphrase import normalised

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
TAG_BYTES = 16

MOST_ROUNDS = 100
MOST_MEMORY_KIB = 256 * 1024
MOST_LANES = 16
LEAST_KIB_A_LANE = 8

WANTED_S = 0.5
"""How long one try of a passphrase takes on the computer where it was set."""


class SlotKind(StrEnum):
    """The ways to wrap the key."""

    OPEN = "open"
    PASSPHRASE = "passphrase"  # noqa: S105 the name of a way, not a secret
    RECOVERY = "recovery"
    KEYCHAIN = "keychain"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a passphrase costs (Argon2id, RFC 9106).

    Attributes:
        rounds: Passes over the memory.
        memory_kib: Memory.
        lanes: Parallel lanes.

    Raises:
        ValueError: A number is out of the bounds within which a file is believed.
    """

    rounds: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4

    def __post_init__(self) -> None:
        numbers = (self.rounds, self.memory_kib, self.lanes)
        if not all(type(one) is int for one in numbers):
            raise ValueError("the cost is no number")
        least = LEAST_KIB_A_LANE * self.lanes
        fits = 1 <= self.rounds <= MOST_ROUNDS and 1 <= self.lanes <= MOST_LANES
        if not (fits and least <= self.memory_kib <= MOST_MEMORY_KIB):
            raise ValueError("the cost is out of bounds")


@dataclass(frozen=True, slots=True, repr=False)
class OpenSlot:
    """The key itself: whoever can read the file can read the journal."""

    key: bytes

    @property
    def kind(self) -> SlotKind:
        """Always ``open``."""
        return SlotKind.OPEN


@dataclass(frozen=True, slots=True, repr=False)
class WrappedSlot:
    """The key, wrapped by a secret.

    Attributes:
        kind: How.
        made_at: When; ISO, UTC.
        salt: 16 bytes, fresh for each wrapping.
        nonce: 12 bytes.
        wrapped: Key and tag, 48 bytes.
        cost: Of one try; None if the secret is random.
    """

    kind: SlotKind
    made_at: str
    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: Cost | None


Slot = OpenSlot | WrappedSlot


def wrap(
    kind: SlotKind, secret: str, key: bytes, file_id: str, made_at: str, cost: Cost | None = None
) -> WrappedSlot:
    """Return ``key`` wrapped by ``secret``; ``cost`` is of a passphrase and None for the others."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    cipher = ChaCha20Poly1305(_derived(secret, salt, kind, cost))
    wrapped = cipher.encrypt(nonce, key, _bound(file_id, kind))
    return WrappedSlot(kind, made_at, salt, nonce, wrapped, cost)


def unwrap(slot: WrappedSlot, secret: str, file_id: str) -> bytes | None:
    """Return the key; None if ``secret`` is not the one."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        cipher = ChaCha20Poly1305(_derived(secret, slot.salt, slot.kind, slot.cost))
        return cipher.decrypt(slot.nonce, slot.wrapped, _bound(file_id, slot.kind))
    except (InvalidTag, UnicodeEncodeError):
        return None


def calibrated(wanted_s: float = WANTED_S) -> Cost:
    """Return a cost that takes about ``wanted_s`` here, never less than the least."""
    least = Cost()
    begun = time.perf_counter()
    _slowly("calibration", bytes(SALT_BYTES), least)
    return raised(least, time.perf_counter() - begun, wanted_s)


def raised(cost: Cost, took_s: float, wanted_s: float) -> Cost:
    """Return ``cost`` with as many more rounds as fit into ``wanted_s``, if it took ``took_s``."""
    rounds = math.floor(cost.rounds * wanted_s / max(took_s, 0.001))
    return Cost(min(max(cost.rounds, rounds), MOST_ROUNDS), cost.memory_kib, cost.lanes)


def slot_body(slot: Slot) -> dict[str, Any]:
    """Return ``slot`` as it stands in the file."""
    if isinstance(slot, OpenSlot):
        return {"kind": slot.kind.value, "key": slot.key.hex()}
    body: dict[str, Any] = {
        "kind": slot.kind.value,
        "made_at": slot.made_at,
        "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(),
        "wrapped": slot.wrapped.hex(),
    }
    if slot.cost is not None:
        body["argon2id"] = [slot.cost.rounds, slot.cost.memory_kib, slot.cost.lanes]
    return body


def read_slot(body: Any) -> Slot:
    """Return the slot of ``body``.

    Raises:
        ValueError, KeyError, TypeError: It is none.
    """
    kind = SlotKind(body["kind"])
    if kind is SlotKind.OPEN:
        return OpenSlot(sized(body["key"], KEY_BYTES))
    made_at = body["made_at"]
    datetime.fromisoformat(made_at)  # it must be one
    return WrappedSlot(
        kind,
        made_at,
        sized(body["salt"], SALT_BYTES),
        sized(body["nonce"], NONCE_BYTES),
        sized(body["wrapped"], KEY_BYTES + TAG_BYTES),
        Cost(*body["argon2id"]) if kind is SlotKind.PASSPHRASE else None,
    )


def sized(text: Any, size: int) -> bytes:
    """Return the bytes that ``text`` writes in hex.

    Raises:
        ValueError: There are more or fewer than ``size``.
    """
    if not isinstance(text, str) or len(text) != 2 * size:
        raise ValueError("a value has the wrong length")
    return bytes.fromhex(text)


def _bound(file_id: str, kind: SlotKind) -> bytes:
    """Return what a wrapped key is bound to: it opens in no other file and in no other slot."""
    return json.dumps(["moodjournal key slot", 2, file_id, kind.value]).encode()


def _derived(secret: str, salt: bytes, kind: SlotKind, cost: Cost | None) -> bytes:
    return _quickly(secret, salt, kind) if cost is None else _slowly(secret, salt, cost)


def _slowly(secret: str, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.rounds,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(normalised(secret).encode())


def _quickly(secret: str, salt: bytes, kind: SlotKind) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = f"moodjournal {kind.value}".encode()
    return HKDF(SHA256(), KEY_BYTES, salt, info).derive(secret.encode())
