"""The key file: the journal's random key, wrapped by slots, beside the journal (0600).

It is always replaced whole: written to ``.part``, flushed to the disk, renamed, and the folder
flushed too. A sum over all of it tells damage from a wrong passphrase before one is asked for; a
check made with the key tells, once it is open, whether anybody changed it.
"""

import hashlib
import hmac
import json
import re
from dataclasses import dataclass, replace
from gettext import gettext as _
from pathlib import Path
from typing import Any

from moodjournal.domain.passphrase import Secret
from moodjournal.store.errors import (
    KeyFileDamagedError,
    KeyFileMissingError,
    KeyFileTooNewError,
    LockedError,
    WrongPassphraseError,
)
from moodjournal.store.keys import MOST_BYTES, Keys, replace_file
from moodjournal.store.recovery_code import read_code
from moodjournal.store.slots import OpenSlot, Slot, SlotKind, read_slot, sized, slot_body, unwrap

KEY_FILE = "journal.keys.json"
FORMAT = 2
MOST_SLOTS = 8
MOST_TYPED = 16 * 1024


@dataclass(frozen=True, slots=True, repr=False)
class KeyFile:
    """What stands in the file; none of it opens anything but the slot ``open``.

    Attributes:
        id: UUID, hex.
        salt: Also the first 16 bytes of the journal.
        check: Tells the right key from a wrong one, and a file that somebody changed.
        slots: At most one of a kind; one of them is ``open`` or ``passphrase``.
        sealing: Public key for notes written while locked; None if none may be.
        format: 1 for the files of before there were passphrases.
    """

    id: str
    salt: bytes
    check: str
    slots: tuple[Slot, ...]
    sealing: bytes | None = None
    format: int = FORMAT

    def slot(self, kind: SlotKind) -> Slot | None:
        """Return the slot of ``kind``; None if there is none."""
        return next((one for one in self.slots if one.kind is kind), None)

    def keys(self, secret: Secret | None) -> Keys:
        """Return the keys that ``secret`` gives; the slot ``open`` needs none.

        Raises:
            LockedError: It needs a secret.
            WrongPassphraseError: That is not the one.
            KeyFileDamagedError: The key does not fit the rest of the file.
        """
        keys = Keys(self.id, self._key(secret), self.salt)
        if not hmac.compare_digest(_check(keys, _body(self)), self.check.encode()):
            raise _damaged()
        return keys

    def with_slots(self, *slots: Slot, without: tuple[SlotKind, ...] = ()) -> "KeyFile":
        """Return it with ``slots`` in place of those of their kinds, and ``without`` some."""
        gone = {*without, *(one.kind for one in slots)}
        kept = (one for one in self.slots if one.kind not in gone)
        return replace(self, slots=(*slots, *kept))

    def sealing_to(self, public: bytes | None) -> "KeyFile":
        """Return it with another public key for sealed notes; None allows none."""
        return replace(self, sealing=public)

    def _key(self, secret: Secret | None) -> bytes:
        for one in self.slots:
            if isinstance(one, OpenSlot):
                return one.key
        if secret is None:
            raise LockedError(_("This journal is locked: it opens with its passphrase."))
        if len(secret.text) > MOST_TYPED:  # a whole book pasted in; deriving from it takes long
            raise WrongPassphraseError(_wrong(is_code=False))
        code = read_code(secret.text)
        texts = {SlotKind.PASSPHRASE: secret.text, SlotKind.KEYCHAIN: secret.text}
        if code is not None:
            texts[SlotKind.RECOVERY] = code
        for one in sorted(self.slots, key=_slow):
            if not isinstance(one, OpenSlot) and one.kind in texts:
                key = unwrap(one, texts[one.kind], self.id)
                if key is not None:
                    return key
        raise WrongPassphraseError(_wrong(is_code=code is not None))


def new_key_file(keys: Keys, slot: Slot, sealing: bytes | None = None) -> KeyFile:
    """Return a key file with one slot; it gets its check when it is written."""
    return KeyFile(keys.id, keys.salt, "", (slot,), sealing)


def write_key_file(path: Path, file: KeyFile, keys: Keys) -> None:
    """Write ``file`` to ``path`` in today's format, whole or not at all.

    Raises:
        OSError: The folder does not take it.
    """
    replace_file(path, key_file_bytes(file, keys))


def key_file_bytes(file: KeyFile, keys: Keys) -> bytes:
    """Return ``file`` as it stands on the disk, in today's format."""
    body = _body(replace(file, format=FORMAT))
    body["check"] = _check(keys, body).decode()
    body["sum"] = _sum(body)
    return json.dumps(body, indent=1).encode()


def read_key_file(path: Path) -> KeyFile:
    """Return what stands in ``path``; nothing is opened.

    Raises:
        KeyFileMissingError: There is none.
        KeyFileTooNewError: A newer program wrote it.
        KeyFileDamagedError: It is not a key file of ours, or its parts do not fit each other.
        OSError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as problem:
        raise KeyFileMissingError(
            _("The key file of this journal is missing, so the journal stays closed and untouched.")
        ) from problem
    return parse_key_file(content)


def parse_key_file(content: bytes) -> KeyFile:
    """Return what stands in ``content``; a backup carries a key file inside.

    Raises:
        KeyFileTooNewError: A newer program wrote it.
        KeyFileDamagedError: It is not a key file of ours, or its parts do not fit each other.
    """
    try:
        return _read(content)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as problem:
        raise _damaged() from problem


def read_keys(path: Path, secret: Secret | None = None) -> Keys:
    """Return the keys of ``path``; raises as ``read_key_file`` and ``KeyFile.keys`` do."""
    return read_key_file(path).keys(secret)


def _read(content: bytes) -> KeyFile:
    if len(content) > MOST_BYTES:
        raise ValueError("the file is too large")
    body = json.loads(content)
    number = body["format"]
    if type(number) is not int or number < 1:
        raise ValueError("the file has no format")
    if number > FORMAT:
        raise KeyFileTooNewError(
            _("The key file was written by a newer version of the program; please update first.")
        )
    file = _of(body, number)
    stands = _body(file) | {"check": file.check}
    if number > 1:
        stands["sum"] = _sum(stands)
    if stands != body:
        raise ValueError("the parts do not fit each other")
    return file


def _of(body: dict[str, Any], number: int) -> KeyFile:
    if not re.fullmatch("[0-9a-f]{32}", body["id"]) or len(body["slots"]) > MOST_SLOTS:
        raise ValueError("the file has no id, or too many slots")
    slots = tuple(read_slot(one) for one in body["slots"])
    kinds = {one.kind for one in slots}
    if len(kinds) < len(slots) or not kinds & {SlotKind.OPEN, SlotKind.PASSPHRASE}:
        raise ValueError("the slots do not fit each other")
    check = sized(body["check"], hashlib.sha256().digest_size).hex()
    sealing = body.get("sealing")
    public = None if sealing is None else sized(sealing, 32)
    return KeyFile(body["id"], sized(body["salt"], 16), check, slots, public, number)


def _body(file: KeyFile) -> dict[str, Any]:
    """Return all that the check is made of."""
    body: dict[str, Any] = {
        "format": file.format,
        "id": file.id,
        "salt": file.salt.hex(),
        "slots": [slot_body(one) for one in file.slots],
    }
    if file.format > 1:
        body["sealing"] = None if file.sealing is None else file.sealing.hex()
    return body


def _check(keys: Keys, body: dict[str, Any]) -> bytes:
    rest = b"" if body["format"] == 1 else _canonical(body)
    said = b"moodjournal key check" + keys.salt + rest
    return hmac.new(keys.key, said, hashlib.sha256).hexdigest().encode()


def _sum(body: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(body)).hexdigest()


def _canonical(body: dict[str, Any]) -> bytes:
    return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()


def _slow(slot: Slot) -> bool:
    """Tell whether a slot takes long to try: it is tried last."""
    return slot.kind is SlotKind.PASSPHRASE


def _wrong(*, is_code: bool) -> str:
    if is_code:
        return _("That is not the recovery code of this journal, nor its passphrase.")
    return _("That is not the passphrase of this journal. Nothing was changed; try again.")


def _damaged() -> KeyFileDamagedError:
    return KeyFileDamagedError(
        _("The key file of this journal is damaged, so the journal stays closed and untouched.")
    )
