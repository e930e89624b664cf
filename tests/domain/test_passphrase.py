"""Rules of a passphrase, and pauses that never lock out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import LONGEST_PAUSE_S, Secret, check_passphrase, pause_after


def test_eight_characters_of_any_kind_are_enough():
    check_passphrase("aaaaaaaa")
    check_passphrase("ﬁ" * 4)  # eight letters, once the ligature is taken apart


@pytest.mark.parametrize("text", ["", "1234567", " " * 12, "ﬁ" * 3, "\ud800" * 8, "x" * 1025])
def test_what_cannot_be_a_passphrase_is_told(text):
    with pytest.raises(BadInputError):
        check_passphrase(text)


def test_pauses_grow_and_never_lock_out():
    pauses = [pause_after(tries) for tries in range(12)]
    assert pauses[:3] == [0, 0, 0]
    assert pauses[3:9] == [1, 2, 4, 8, 16, 30]
    assert pauses == sorted(pauses)


@given(st.integers(0, 10**9))
def test_no_number_of_tries_waits_longer_than_half_a_minute(tries):
    assert 0 <= pause_after(tries) <= LONGEST_PAUSE_S


def test_a_secret_shows_nothing():
    secret = Secret("three boats at dusk")
    assert "boats" not in f"{secret!r} {secret} {[secret]}"
