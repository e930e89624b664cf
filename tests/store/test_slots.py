"""The ways to wrap the key: each opens with its own secret and in its own place alone."""

from dataclasses import replace
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.store.slots import (
    MOST_MEMORY_KIB,
    MOST_ROUNDS,
    Cost,
    OpenSlot,
    SlotKind,
    calibrated,
    raised,
    read_slot,
    slot_body,
    unwrap,
    wrap,
)
from tests.store.key_rooms import CHEAP

KEY = bytes(range(32))
ID, OTHER_ID = "0a" * 16, "0b" * 16
DAY = "2026-11-26T17:40:00+00:00"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def wrapped(secret, kind=SlotKind.PASSPHRASE):
    cost = CHEAP if kind is SlotKind.PASSPHRASE else None
    return wrap(kind, secret, KEY, ID, DAY, cost)


@given(TEXTS)
def test_a_passphrase_gives_the_key_back(secret):
    assert unwrap(wrapped(secret), secret, ID) == KEY


@given(TEXTS, TEXTS)
def test_another_passphrase_gives_nothing(secret, other):
    same = normalize("NFKC", secret) == normalize("NFKC", other)
    assert (unwrap(wrapped(secret), other, ID) == KEY) is same


@pytest.mark.parametrize(
    ("typed", "again"),
    [
        ("caf\u00e9 am See", "cafe\u0301 am See"),  # one keyboard composes, another does not
        ("\uff50\uff41\uff53\uff53 words", "pass words"),  # wide letters
        ("ﬁve boats", "five boats"),  # a ligature
        ("a\u00a0bc d", "a bc d"),  # a space that does not break
        ("\u212bngstrom 1", "\u00c5ngstrom 1"),
    ],
)
def test_the_same_words_in_another_form_are_the_same_passphrase(typed, again):
    assert unwrap(wrapped(typed), again, ID) == KEY


def test_case_and_spaces_make_another_passphrase():
    assert unwrap(wrapped("three boats"), "Three boats", ID) is None
    assert unwrap(wrapped("three boats"), "three boats ", ID) is None


@pytest.mark.parametrize("kind", [SlotKind.PASSPHRASE, SlotKind.RECOVERY, SlotKind.KEYCHAIN])
def test_a_slot_opens_in_no_other_file_and_as_no_other_kind(kind):
    slot = wrapped("three boats", kind)
    assert unwrap(slot, "three boats", ID) == KEY
    assert unwrap(slot, "three boats", OTHER_ID) is None
    for other in set(SlotKind) - {kind, SlotKind.OPEN}:
        assert unwrap(replace(slot, kind=other), "three boats", ID) is None


def test_the_same_passphrase_wraps_differently_each_time():
    one, two = wrapped("three boats"), wrapped("three boats")
    assert one.salt != two.salt
    assert one.nonce != two.nonce
    assert one.wrapped != two.wrapped


@pytest.mark.parametrize("kind", [SlotKind.PASSPHRASE, SlotKind.RECOVERY, SlotKind.KEYCHAIN])
def test_a_slot_is_read_as_it_was_written(kind):
    slot = wrapped("three boats", kind)
    assert read_slot(slot_body(slot)) == slot
    assert read_slot(slot_body(OpenSlot(KEY))) == OpenSlot(KEY)


@pytest.mark.parametrize(
    "numbers",
    [
        (0, 64, 1), (MOST_ROUNDS + 1, 64, 1), (1, 7, 1), (1, MOST_MEMORY_KIB + 1, 1),
        (1, 64, 0), (1, 4096, 17), (1, 31, 4), (-1, 64, 1), (1.5, 64, 1), (True, 64, 1),
        ("3", 64, 1), (2**70, 64, 1), (1, 2**70, 1),
    ],
)  # fmt: skip
def test_a_cost_out_of_bounds_is_never_tried(numbers):
    with pytest.raises(ValueError, match="cost"):
        Cost(*numbers)


def test_the_least_cost_is_that_of_the_rules():
    assert Cost() == Cost(rounds=3, memory_kib=65536, lanes=4)


@given(st.floats(0, 60, allow_nan=False))
def test_calibrating_only_ever_raises(took_s):
    cost = raised(Cost(), took_s, 0.5)
    assert Cost().rounds <= cost.rounds <= MOST_ROUNDS
    assert (cost.memory_kib, cost.lanes) == (Cost().memory_kib, Cost().lanes)


def test_a_quick_computer_does_more():
    assert raised(Cost(), 0.05, 0.5).rounds == 30
    assert raised(Cost(), 2.0, 0.5) == Cost()


def test_this_computer_can_be_measured():
    assert calibrated().rounds >= Cost().rounds


def test_nothing_of_a_slot_is_shown():
    for slot in (OpenSlot(KEY), wrapped("three boats")):
        assert KEY.hex() not in repr(slot)
        assert "boats" not in repr(slot)
