"""Damaged files give an error that a person can read, or entries; never anything else."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.daylio_csv import read as read_daylio
from moodjournal.importers.daylio_csv import recognise
from moodjournal.importers.our_json import read_bytes as read_ours
from tests.importers.daylio import HEADER, a_file, a_row

WHOLE = a_file(*(a_row(f"2026-03-{day:02}", note="ż <b>x</b> ☀") for day in range(1, 20)))
INSERTED = (
    b'"', b"\x00", b"\r", b"\xff\xfe", b"\xed\xa0\x80", b",,,,", b"<p>", HEADER.encode(), b"\n\n",
    b"99999999999999999999", b"=1+1", b"\xef\xbb\xbf", b";", b"|", b"' OR 1=1",
)  # fmt: skip


def damaged(seed: int) -> bytes:
    chance = random.Random(seed)
    content = bytearray(WHOLE)
    if chance.random() < 0.3:
        content = bytearray(WHOLE.decode().encode(chance.choice(["utf-16", "utf-32", "utf-16-be"])))
    for _ in range(chance.randint(1, 8)):
        content = content or bytearray(b"x")
        place = chance.randrange(len(content))
        match chance.randrange(4):
            case 0:
                content[place] = chance.randrange(256)
            case 1:
                del content[place : place + chance.randint(1, 60)]
            case 2:
                content[place:place] = chance.choice(INSERTED)
            case 3:
                content = content[:place]
    return bytes(content)


def readable(read, content):
    try:
        return read(content)
    except BadInputError:
        return None


def test_a_damaged_export_is_read_or_refused():
    for seed in range(400):
        recognise(damaged(seed))
        incoming = readable(read_daylio, damaged(seed))
        if incoming is not None:
            assert len({one.source_key for one in incoming.check_ins}) == len(incoming.check_ins)


@given(st.binary(max_size=300))
@settings(max_examples=200)
def test_random_bytes_are_read_or_refused(content):
    readable(read_daylio, content)
    readable(read_daylio, HEADER.encode() + b"\n" + content)
    readable(read_ours, content)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.sampled_from(["check_ins", "ratings", "sessions", "settings"]), json_values)
def test_json_of_another_shape_is_refused_in_words(name, value):
    body = {"format": "moodjournal", "version": 1, name: value}
    readable(read_ours, json.dumps(body).encode())


@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"a":' * 100_000, b"9" * 100_000, b"NaN"])
def test_json_traps_are_refused(content):
    with pytest.raises(BadInputError):
        read_ours(content)
