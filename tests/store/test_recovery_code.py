"""A code on paper: typed back by a person, in whatever way."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.store.recovery_code import (
    LENGTH,
    LOOK_ALIKES,
    SYMBOLS,
    grouped,
    new_code,
    read_code,
)

CODES = st.text(SYMBOLS, min_size=LENGTH, max_size=LENGTH)


def test_thirty_symbols_out_of_thirty_are_147_bits():
    assert len(set(SYMBOLS)) == len(SYMBOLS) == 30
    assert math.floor(LENGTH * math.log2(len(SYMBOLS))) == 147


def test_a_new_code_is_six_groups_of_five_and_no_two_are_alike():
    codes = {new_code() for _time in range(200)}
    assert len(codes) == 200
    for code in codes:
        assert [len(group) for group in code.split("-")] == [5] * 6
        assert read_code(code) == code.replace("-", "")


def test_every_symbol_comes_up_about_as_often():
    counts = dict.fromkeys(SYMBOLS, 0)
    for _time in range(1000):
        for symbol in new_code().replace("-", ""):
            counts[symbol] += 1
    assert all(800 < count < 1200 for count in counts.values()), counts


@given(CODES, st.lists(st.sampled_from([" ", "-", "–", "\t", "\u00a0", "‑", "."]), min_size=6))
def test_case_spaces_and_hyphens_are_forgiven(code, marks):
    typed = "".join(f"{symbol}{marks[at % len(marks)]}" for at, symbol in enumerate(code.lower()))
    assert read_code(typed) == code


@given(CODES)
def test_look_alikes_are_forgiven(code):
    back = {after: before for before, after in LOOK_ALIKES.items()}
    typed = code.translate(back)
    assert read_code(typed) == code


@given(CODES)
def test_wide_letters_of_another_keyboard_are_forgiven(code):
    wide = "".join(chr(ord(symbol) + 0xFEE0) for symbol in code)
    assert read_code(grouped(wide)) == code


def test_no_symbol_looks_like_another():
    assert not set(SYMBOLS) & {chr(one) for one in LOOK_ALIKES}
    assert {chr(one) for one in LOOK_ALIKES.values()} <= set(SYMBOLS)


@pytest.mark.parametrize(
    "typed", ["", "three boats at dusk", "A" * 29, "A" * 31, "!" * 30, "A" * 9**5]
)
def test_what_is_no_code_is_none(typed):
    assert read_code(typed) is None


@given(st.text())
def test_anything_typed_is_a_code_or_none(typed):
    code = read_code(typed)
    assert code is None or (len(code) == LENGTH and set(code) <= set(SYMBOLS))
