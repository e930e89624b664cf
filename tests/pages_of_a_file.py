"""Decrypt every page of a journal as it lies on the disk, free ones and slack included.

SQLCipher 4: pages of 4096 bytes, each AES-256-CBC under the raw key, with 80 bytes at its end for
its IV (16) and its HMAC (64); the first 16 bytes of the file are the salt
(zetetic.net/sqlcipher/design).
"""

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
RESERVE = 80
IV = 16
SALT = 16


def plain_pages(path, key):
    """Return the pages of the file at ``path`` under ``key`` (32 bytes), without their reserve."""
    content = path.read_bytes()
    assert len(content) % PAGE == 0
    found = []
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        body, iv = page[: PAGE - RESERVE], page[PAGE - RESERVE : PAGE - RESERVE + IV]
        if start == 0:
            body = body[SALT:]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        found.append(decryptor.update(body) + decryptor.finalize())
    return found


def pages_with(path, key, *pieces):
    """Return the numbers of the pages that hold any of ``pieces`` as UTF-8, from 1."""
    wanted = [one.encode() for one in pieces]
    pages = enumerate(plain_pages(path, key), start=1)
    return [number for number, page in pages if any(one in page for one in wanted)]
