"""Damaged files, each told apart by its seed: databases and backups."""

import json
import random
import zlib

PAGE = 4096
TRAPS = (
    b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06", b"\x00" * 40,
    b"\xff" * 8, b"../../x", b"9" * 5000, b"[" * 3000, b"NaN", b"\xed\xa0\x80", b'"version": 2',
)  # fmt: skip


def damaged_database(whole: bytes, seed: int) -> tuple[str, bytes]:
    """Return the kind of damage and ``whole`` with it; always other bytes than ``whole``."""
    chance = random.Random(seed)
    kinds = (flipped, zeroed, swapped, cut, grown)
    kind = kinds[seed % len(kinds)]
    content = whole
    while content == whole:
        content = kind(bytearray(whole), chance)
    return kind.__name__, content


def flipped(content: bytearray, chance: random.Random) -> bytes:
    """One to three bits, the salt's included."""
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(16) if chance.random() < 0.1 else chance.randrange(len(content))
        content[place] ^= 1 << chance.randrange(8)
    return bytes(content)


def zeroed(content: bytearray, chance: random.Random) -> bytes:
    """A sector of 512 bytes, or a whole page."""
    size = chance.choice((512, PAGE))
    place = chance.randrange(len(content) // size) * size
    content[place : place + size] = bytes(size)
    return bytes(content)


def swapped(content: bytearray, chance: random.Random) -> bytes:
    """Two pages in each other's place."""
    one, other = chance.sample(range(len(content) // PAGE), 2)
    one, other = slice(one * PAGE, one * PAGE + PAGE), slice(other * PAGE, other * PAGE + PAGE)
    content[one], content[other] = content[other], content[one]
    return bytes(content)


def cut(content: bytearray, chance: random.Random) -> bytes:
    """Without its end: at any byte, or between two pages."""
    if chance.random() < 0.5:
        return bytes(content[: chance.randrange(len(content) // PAGE) * PAGE])
    return bytes(content[: chance.randrange(len(content))])


def grown(content: bytearray, chance: random.Random) -> bytes:
    """With something behind its end: zeros, chance bytes, or a page it has already."""
    place = chance.randrange(len(content) // PAGE) * PAGE
    more = (bytes(PAGE), chance.randbytes(chance.randint(1, 9000)), content[place : place + PAGE])
    return bytes(content + chance.choice(more))


def damaged_backup(whole: bytes, seed: int) -> bytes:
    """Return ``whole``, a backup, with one to four kinds of damage a zip knows."""
    chance = random.Random(seed)
    content = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        content = content or bytearray(b"x")
        # Most of a backup is the journal: what surrounds it is hit as often.
        near_end = chance.random() < 0.5
        start = max(0, len(content) - 3000) if near_end else 0
        place = chance.randrange(start, len(content))
        match chance.randrange(6):
            case 0:
                content[place] = chance.randrange(256)
            case 1:
                del content[place : place + chance.randint(1, 600)]
            case 2:
                content[place:place] = chance.choice(TRAPS)
            case 3:
                del content[place:]
            case 4:
                content = content.replace(*chance.choice(SURGERY))
            case 5:
                content[place : place + 4] = chance.choice((b"\xff" * 4, bytes(4)))
    return bytes(content)


SURGERY = (
    (b"journal.db", b"../journal"),
    (b"manifest.json", b"manifest.jsom"),
    (b'"schema": ', b'"schema": -'),
    (b'"version": 1', b'"version": 9'),
    (b'"size": ', b'"size": 9'),
    (b'"counts"', b'"country"'),
    (b'"entries": ', b'"entries": 1'),
    (b"+00:00", b"      "),
    (b'"key": "', b'"key": "0'),
    (b'"sha256": "', b'"sha256": "f'),
)


def with_manifest(whole: bytes, change) -> bytes:
    """Return the backup ``whole`` with ``change(body)`` as its manifest, sums and places right."""
    import io
    from zipfile import ZipFile

    out = io.BytesIO()
    with ZipFile(io.BytesIO(whole)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "manifest.json":
                body = change(json.loads(content))
                content = body if isinstance(body, bytes) else json.dumps(body).encode()
            new.writestr(name, content)
    return out.getvalue()


def bomb(size: int = 50_000_000) -> bytes:
    """Return a zip of our three names whose journal unpacks to ``size`` zeros."""
    import io
    from zipfile import ZIP_DEFLATED, ZipFile

    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=zlib.Z_BEST_COMPRESSION) as new:
        for name in ("journal.db", "journal.keys.json", "manifest.json"):
            new.writestr(name, bytes(size if name == "journal.db" else 10))
    return out.getvalue()
