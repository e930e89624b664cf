"""Notes written while the journal is locked: sealed to it, so that nobody needs to unlock to write.

One file a note in ``inbox/``: the mark of the format, the journal's id, a fresh public key, nonce,
what was sealed (X25519, HKDF-SHA256, ChaCha20-Poly1305; bound to format and journal), and a sum
that tells damage from another journal's note. The private half of the key lies in the journal.
"""

import hashlib
import json
import os
import re
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import Any

from moodjournal.store.db import Db
from moodjournal.store.errors import (
    CannotSealError,
    JournalError,
    NoteDamagedError,
    NoteForeignError,
)
from moodjournal.store.key_file import KEY_FILE, read_key_file
from moodjournal.store.keys import flush_folder, replace_file

INBOX = "inbox"
ENDING = ".mjnote"
MARK = b"moodjournal note 1\n"
ID_BYTES, PUBLIC_BYTES, NONCE_BYTES, SUM_BYTES = 16, 32, 12, 32
HEAD_BYTES = len(MARK) + ID_BYTES

MOST_BYTES = 512 * 1024
MOST_NOTES = 1000
PADDED_TO = 1024
"""Sizes go up in steps, so that they do not tell a number from a page of words."""

Note = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Inbox:
    """What lies in ``inbox/``.

    Attributes:
        notes: What could be opened, in no order; at most 1,000 at a time.
        damaged: How many files are not whole.
        foreign: How many were sealed to another journal.
    """

    notes: tuple[Note, ...] = ()
    damaged: int = 0
    foreign: int = 0


def sealing_key(db: Db, file_id: str) -> bytes:
    """Return the public key to which notes of this journal are sealed; made if there is none."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = _private(db, file_id)
    if private is None:
        from sqlalchemy import insert

        from moodjournal.store.engine import TABLES

        private = os.urandom(32)
        row = {"id": file_id, "private": private}
        db.writing().execute(insert(TABLES["sealed_key"]).values(row))
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def can_seal(folder: Path) -> bool:
    """Tell whether notes can be sealed to the journal of ``folder``."""
    try:
        return read_key_file(folder / KEY_FILE).sealing is not None
    except (JournalError, OSError):
        return False


def seal(folder: Path, note: Note) -> Path:
    """Seal ``note`` into ``inbox/``; no secret is needed. It is on the disk when this returns.

    The same note sealed again takes the place of the former, whole or not at all.

    Args:
        folder: Of the journal.
        note: Plain JSON; ``id`` is a UUID in hex, the same from the first touch to the last.

    Raises:
        CannotSealError: It was turned off, the note is too long, or the folder does not take it.
        JournalError: The key file is missing or damaged.
    """
    plain = json.dumps(note).encode()
    if len(plain) > MOST_BYTES // 2:
        raise CannotSealError(_("This note is too long to be kept while the journal is locked."))
    try:
        return _seal(folder, note["id"], plain)
    except OSError as problem:
        raise CannotSealError(
            _("The note cannot be written just now. What you typed is still here: try again.")
        ) from problem


def _seal(folder: Path, note_id: str, plain: bytes) -> Path:
    file = read_key_file(folder / KEY_FILE)
    if file.sealing is None:
        raise CannotSealError(_("Writing while the journal is locked was turned off."))
    path = _path(_made(folder), note_id)
    replace_file(path, _sealed(plain, bytes.fromhex(file.id), file.sealing))
    return path


def open_sealed(db: Db, folder: Path) -> Inbox:
    """Return what lies in ``inbox/``; what cannot be opened is counted and left alone."""
    notes: list[Note] = []
    damaged = foreign = 0
    for path in sorted((folder / INBOX).glob("*" + ENDING))[:MOST_NOTES]:
        try:
            notes.append(open_note(db, path))
        except NoteForeignError:
            foreign += 1
        except (NoteDamagedError, OSError):
            damaged += 1
    return Inbox(tuple(notes), damaged, foreign)


def open_note(db: Db, path: Path) -> Note:
    """Return the note of one file.

    Raises:
        NoteDamagedError: It is not whole.
        NoteForeignError: It was sealed to another journal.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    shortest = HEAD_BYTES + PUBLIC_BYTES + NONCE_BYTES + SUM_BYTES
    body, told = content[:-SUM_BYTES], content[-SUM_BYTES:]
    whole = shortest < len(content) <= MOST_BYTES and content.startswith(MARK)
    if not whole or hashlib.sha256(body).digest() != told:
        raise NoteDamagedError(_("A note written while locked is damaged; its file was left."))
    private = _private(db, body[len(MARK) : HEAD_BYTES].hex())
    plain = None if private is None else _opened(body, private)
    if plain is None:
        raise NoteForeignError(_("A note was sealed to another journal; its file was left."))
    try:
        note = json.loads(plain)
        is_in_place = _path(path.parent, note["id"]) == path
    except (ValueError, LookupError, TypeError, RecursionError) as problem:
        raise NoteDamagedError(_("A note written while locked cannot be read.")) from problem
    if not is_in_place:
        raise NoteDamagedError(_("A note written while locked lies under another's name."))
    return note


def clear(folder: Path, ids: tuple[str, ...]) -> None:
    """Take the files of notes away that stand in the journal now; those gone already are passed."""
    inbox = folder / INBOX
    if not inbox.exists():
        return
    for one in ids:
        path = _path(inbox, one)
        path.unlink(missing_ok=True)
        path.with_name(path.name + ".part").unlink(missing_ok=True)
    flush_folder(inbox)


def _made(folder: Path) -> Path:
    inbox = folder / INBOX
    if not inbox.exists():
        inbox.mkdir(mode=0o700, exist_ok=True)
        flush_folder(folder)
    return inbox


def _path(inbox: Path, note_id: Any) -> Path:
    if not isinstance(note_id, str) or not re.fullmatch("[0-9a-f]{32}", note_id):
        raise ValueError("a note needs an id")
    return inbox / (note_id + ENDING)


def _private(db: Db, file_id: str) -> bytes | None:
    return db.value("SELECT private FROM sealed_key WHERE id = ?", file_id)


def _sealed(plain: bytes, file_id: bytes, public: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    fresh, nonce = X25519PrivateKey.generate(), os.urandom(NONCE_BYTES)
    shown = fresh.public_key().public_bytes_raw()
    shared = fresh.exchange(X25519PublicKey.from_public_bytes(public))
    padded = plain + b" " * (-len(plain) % PADDED_TO)
    head = MARK + file_id
    hidden = ChaCha20Poly1305(_derived(shared, shown + public)).encrypt(nonce, padded, head)
    body = head + shown + nonce + hidden
    return body + hashlib.sha256(body).digest()


def _opened(body: bytes, private: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    head, rest = body[:HEAD_BYTES], body[HEAD_BYTES:]
    shown, rest = rest[:PUBLIC_BYTES], rest[PUBLIC_BYTES:]
    nonce, hidden = rest[:NONCE_BYTES], rest[NONCE_BYTES:]
    own = X25519PrivateKey.from_private_bytes(private)
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(shown))
        salt = shown + own.public_key().public_bytes_raw()
        return ChaCha20Poly1305(_derived(shared, salt)).decrypt(nonce, hidden, head)
    except (InvalidTag, ValueError):
        return None


def _derived(shared: bytes, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, b"moodjournal sealed note").derive(shared)
