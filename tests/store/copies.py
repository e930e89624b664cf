"""Copies of a journal in which every text is a mark, for tests."""

from datetime import UTC, datetime

from moodjournal.domain.chosen_record import chosen_record
from moodjournal.domain.copy_choice import CopyChoice
from moodjournal.store.share_build import write_share
from moodjournal.store.share_code import copy_key
from moodjournal.store.share_file import open_share
from tests.marked_record import KNOWN, marked_record
from tests.pages_of_a_file import plain_pages
from tests.store.key_rooms import CHEAP

NUMBERS = CopyChoice()
NOW = datetime(2026, 11, 26, 17, 40, tzinfo=UTC)


def make(room, choice=NUMBERS, record=None, name="copy.mjshare"):
    """Make a copy in the folder ``room``; return its path, its code and what was chosen."""
    record = marked_record()[0] if record is None else record
    chosen = chosen_record(record, choice, KNOWN)
    path = room / name
    return path, write_share(path, chosen, NOW, cost=CHEAP), chosen


def read(path, code):
    """Open a copy."""
    return open_share(path, code, cost=CHEAP)


def key_of(path, code):
    """Return the key of a copy."""
    return copy_key(code, path.read_bytes()[:16], CHEAP)


def pages(path, code):
    """Return every byte of a copy, decrypted."""
    return b"".join(plain_pages(path, key_of(path, code).key))
