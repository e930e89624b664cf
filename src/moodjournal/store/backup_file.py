"""The form of a backup: one zip, stored, of journal, key file and a manifest with their hashes.

Nothing in the manifest is a person's word: version, schema, counts, sizes, hashes, the moment.
"""

import errno
import hashlib
import json
import os
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from moodjournal.store.errors import BackupDamagedError, BackupTooNewError
from moodjournal.store.file_names import JOURNAL, KEYS
from moodjournal.store.key_file import MOST_BYTES

FORMAT = "moodjournal-backup"
VERSION = 1
MANIFEST = "manifest.json"
NAMES = frozenset({JOURNAL, KEYS, MANIFEST})

END = struct.Struct("<4s4H2LH")
"""The last bytes of a zip: sign, disk numbers, entries (here, in all), directory size and place."""
END_SIGN, LARGE_SIGN = b"PK\x05\x06", b"PK\x06\x07"
LARGE_BYTES = 20
MOST_DIRECTORY = 1024
CHUNK = 1 << 20
LARGEST = 2**62


@dataclass(frozen=True, slots=True)
class Part:
    """One file inside: its size, and the SHA-256 of its bytes in hex."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself.

    Attributes:
        program: Version of the program that wrote it.
        schema: The number of the journal's schema.
        key_id: Id of the key file; tells whose backup it is.
        made_at: When it was made; UTC.
        counts: Rows by the name of their table, the trash included.
        entries: Check-ins that stand.
        parts: Journal and key file, by their names inside.
    """

    program: str
    schema: int
    key_id: str
    made_at: datetime
    counts: Mapping[str, int]
    entries: int
    parts: Mapping[str, Part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What goes into a backup beside the journal's bytes; as in ``Manifest``."""

    program: str
    schema: int
    key_id: str
    key_file: bytes
    made_at: datetime
    counts: Mapping[str, int]
    entries: int


def pack(target: Path, journal: BinaryIO, contents: Contents) -> None:
    """Write a backup to ``target``, readable by this person alone, and flush it to the disk.

    Raises:
        OSError: It cannot be written; nothing is left behind.
    """
    handle = os.open(target, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "w+b") as file:
            with ZipFile(file, "w", ZIP_STORED) as archive:
                _fill(archive, journal, contents)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _fill(archive: ZipFile, journal: BinaryIO, contents: Contents) -> None:
    parts = {JOURNAL: _add(archive, JOURNAL, journal)}
    archive.writestr(_entry(KEYS), contents.key_file)
    parts[KEYS] = Part(len(contents.key_file), hashlib.sha256(contents.key_file).hexdigest())
    body = {
        "format": FORMAT,
        "version": VERSION,
        "program": contents.program,
        "schema": contents.schema,
        "key": contents.key_id,
        "made_at": contents.made_at.isoformat(),
        "counts": dict(contents.counts),
        "entries": contents.entries,
        "parts": {name: {"size": one.size, "sha256": one.sha256} for name, one in parts.items()},
    }
    archive.writestr(_entry(MANIFEST), json.dumps(body, indent=1).encode())


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name)  # dated 1980: the file's own name says when
    entry.external_attr = 0o600 << 16
    return entry


def _add(archive: ZipFile, name: str, source: BinaryIO) -> Part:
    digest, size = hashlib.sha256(), 0
    with archive.open(_entry(name), "w") as inside:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            inside.write(chunk)
    return Part(size, digest.hexdigest())


def read_backup(path: Path) -> Manifest:
    """Return what the backup at ``path`` says of itself; its journal is not read.

    Raises:
        BackupDamagedError: It is no backup of ours, or not a whole one.
        BackupTooNewError: A newer program wrote it.
        OSError: It cannot be read.
    """
    with _opened(path) as archive:
        return _manifest(archive)


def read_key_file(path: Path) -> bytes:
    """Return the key file inside the backup at ``path``.

    Raises:
        BackupDamagedError: It is no backup of ours, or not a whole one.
        BackupTooNewError: A newer program wrote it.
        OSError: It cannot be read.
    """
    with _opened(path) as archive:
        part = _manifest(archive).parts[KEYS]
        content = archive.read(KEYS)
        if hashlib.sha256(content).hexdigest() != part.sha256:
            raise ValueError
        return content


def take_out_journal(path: Path, target: Path) -> None:
    """Copy the journal inside the backup at ``path`` to ``target``, checked against its hash.

    Args:
        path: The backup.
        target: The new file; one of the same name is refused.

    Raises:
        BackupDamagedError: It is no backup of ours, or not a whole one.
        BackupTooNewError: A newer program wrote it.
        OSError: It cannot be read, or ``target`` not written.
    """
    with _opened(path) as archive:
        part, digest = _manifest(archive).parts[JOURNAL], hashlib.sha256()
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file, archive.open(JOURNAL) as inside:
            while chunk := inside.read(CHUNK):
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if digest.hexdigest() != part.sha256:
            raise ValueError


@contextmanager
def _opened(path: Path) -> Iterator[ZipFile]:
    """Give the zip at ``path`` if it has our three parts, stored; what goes wrong is told."""
    if path.exists() and not path.is_file():  # a folder, or a pipe that would never end
        raise BackupDamagedError(damaged())
    with path.open("rb") as file:
        try:
            _check_end(file)
            with ZipFile(file) as archive:
                _check_entries(archive)
                yield archive
        except (
            BadZipFile, ValueError, KeyError, TypeError, AttributeError, EOFError, RuntimeError,
            OverflowError, RecursionError, struct.error,
        ) as problem:  # fmt: skip
            raise BackupDamagedError(damaged()) from problem
        except OSError as problem:
            if problem.errno == errno.EINVAL:  # it points to before its own beginning
                raise BackupDamagedError(damaged()) from problem
            raise


def _check_end(file: BinaryIO) -> None:
    """Check the end of the zip before a line of it is read: a bomb would fill the memory."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - END.size - LARGE_BYTES))
    tail = file.read()
    if len(tail) < END.size + LARGE_BYTES or tail.startswith(LARGE_SIGN):
        raise ValueError
    sign, _disk, _from, here, entries, directory, _at, comment = END.unpack(tail[-END.size :])
    if sign != END_SIGN or comment or not here == entries == len(NAMES):
        raise ValueError
    if directory > MOST_DIRECTORY:
        raise ValueError


def _check_entries(archive: ZipFile) -> None:
    entries = archive.infolist()
    if {one.filename for one in entries} != NAMES or len(entries) != len(NAMES):
        raise ValueError
    for one in entries:
        if one.compress_type != ZIP_STORED or one.file_size != one.compress_size:
            raise ValueError
        if one.filename != JOURNAL and one.file_size > MOST_BYTES:
            raise ValueError


def _manifest(archive: ZipFile) -> Manifest:
    body = json.loads(archive.read(MANIFEST))
    if body["format"] != FORMAT:
        raise ValueError
    if _number(body["version"]) > VERSION:
        raise BackupTooNewError(
            _("This backup was written by a newer version of the program; please update first.")
        )
    parts = {name: _part(archive, name, body["parts"][name]) for name in (JOURNAL, KEYS)}
    made_at = datetime.fromisoformat(body["made_at"])
    if made_at.utcoffset() is None:
        raise ValueError
    return Manifest(
        program=str(body["program"]),
        schema=_number(body["schema"]),
        key_id=str(body["key"]),
        made_at=made_at,
        counts=MappingProxyType({str(k): _number(v) for k, v in body["counts"].items()}),
        entries=_number(body["entries"]),
        parts=MappingProxyType(parts),
    )


def _part(archive: ZipFile, name: str, body: Any) -> Part:
    part = Part(_number(body["size"]), str(body["sha256"]))
    if part.size != archive.getinfo(name).file_size:
        raise ValueError
    return part


def _number(value: Any) -> int:
    if type(value) is not int or not 0 <= value < LARGEST:
        raise ValueError
    return value


def damaged() -> str:
    """Return the sentence for a file that is no whole backup."""
    return _("This file is no backup, or no longer a whole one; nothing was taken from it.")
