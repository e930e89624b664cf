"""The key file: what it opens with, and that damage is told whatever it is."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.passphrase import Secret
from moodjournal.store import errors
from moodjournal.store.key_file import (
    KEY_FILE,
    new_key_file,
    parse_key_file,
    read_key_file,
    read_keys,
    write_key_file,
)
from moodjournal.store.keys import new_keys
from moodjournal.store.slots import OpenSlot, SlotKind, wrap
from tests.store.key_rooms import CHEAP, SECRET, WORDS

DAY = "2026-11-26T17:40:00+00:00"
CODE = "0123456789ACDEFGHJKMNPQRTUVWXY"
TOLD = (
    errors.KeyFileDamagedError,
    errors.KeyFileTooNewError,
    errors.LockedError,
    errors.WrongPassphraseError,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / KEY_FILE


def a_locked_file(path):
    keys = new_keys()
    slot = wrap(SlotKind.PASSPHRASE, WORDS, keys.key, keys.id, DAY, CHEAP)
    code = wrap(SlotKind.RECOVERY, CODE, keys.key, keys.id, DAY)
    write_key_file(path, new_key_file(keys, slot, bytes(32)).with_slots(code), keys)
    return keys


def an_old_file(path):
    """Write a key file as the program did before there were passphrases."""
    body = {
        "format": 1,
        "id": "5fb6bcd1a4f24b4d8e8ba0ad94f3c6a1",
        "salt": "00112233445566778899aabbccddeeff",
        "check": "44a4a5ac8f6a6e31b5b6b7b0bc44a2d0c5a80b1e3a1f5f1e5a2c6ed0b7f0d1c2",
        "slots": [{"kind": "open", "key": "11" * 32}],
    }
    import hashlib
    import hmac

    said = b"moodjournal key check" + bytes.fromhex(body["salt"])
    body["check"] = hmac.new(bytes.fromhex("11" * 32), said, hashlib.sha256).hexdigest()
    path.write_text(json.dumps(body, indent=1))


def test_passphrase_and_recovery_code_give_the_same_keys(path):
    keys = a_locked_file(path)
    assert read_keys(path, SECRET) == keys
    assert read_keys(path, Secret(CODE.lower())) == keys


def test_without_a_secret_it_is_locked(path):
    a_locked_file(path)
    with pytest.raises(errors.LockedError):
        read_keys(path)


@pytest.mark.parametrize("typed", ["", "three boats at dawn", "0" * 30, "\udcff", WORDS * 999])
def test_a_wrong_one_is_told_as_wrong_not_as_damage(path, typed):
    a_locked_file(path)
    before = path.read_bytes()
    with pytest.raises(errors.WrongPassphraseError):
        read_keys(path, Secret(typed))
    assert path.read_bytes() == before


def test_the_key_is_not_in_a_locked_file(path):
    keys = a_locked_file(path)
    content = path.read_bytes()
    assert keys.key not in content
    assert keys.key.hex().encode() not in content


def test_a_file_of_before_there_were_passphrases_still_opens(path):
    an_old_file(path)
    assert read_keys(path).key == b"\x11" * 32
    assert read_key_file(path).format == 1


def test_writing_an_old_file_again_brings_it_to_today(path):
    an_old_file(path)
    keys = read_keys(path)
    write_key_file(path, read_key_file(path), keys)
    assert read_key_file(path).format == 2
    assert read_keys(path) == keys


def test_a_newer_format_has_its_own_error(path):
    path.write_text(json.dumps({"format": 3, "whatever": "comes"}))
    with pytest.raises(errors.KeyFileTooNewError):
        read_key_file(path)


def test_a_missing_file_has_its_own_error(path):
    with pytest.raises(errors.KeyFileMissingError):
        read_key_file(path)


def test_a_public_key_that_somebody_changed_is_seen_with_the_passphrase(path):
    """A sum can be made by anybody; the check needs the key."""
    keys = a_locked_file(path)
    file = replace(read_key_file(path), sealing=bytes(range(32)))
    stranger = replace(keys, key=bytes(32))
    write_key_file(path, file, stranger)
    assert read_key_file(path).sealing == bytes(range(32))
    with pytest.raises(errors.KeyFileDamagedError):
        read_keys(path, SECRET)


def test_an_open_key_that_is_another_s_is_damage(path):
    keys = new_keys()
    file = new_key_file(keys, OpenSlot(new_keys().key))
    write_key_file(path, file, keys)
    with pytest.raises(errors.KeyFileDamagedError):
        read_keys(path)


@pytest.mark.parametrize("slots", [(), ("recovery",), ("keychain",), ("open", "open")])
def test_slots_that_make_no_sense_are_damage(path, slots):
    keys = new_keys()
    made = {
        "open": OpenSlot(keys.key),
        "recovery": wrap(SlotKind.RECOVERY, CODE, keys.key, keys.id, DAY),
        "keychain": wrap(SlotKind.KEYCHAIN, CODE, keys.key, keys.id, DAY),
    }
    file = replace(new_key_file(keys, made["open"]), slots=tuple(made[one] for one in slots))
    write_key_file(path, file, keys)
    with pytest.raises(errors.KeyFileDamagedError):
        read_key_file(path)


@given(st.binary(max_size=300))
def test_any_bytes_are_told(content):
    with pytest.raises(errors.KeyFileDamagedError):
        parse_key_file(content)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
FIELDS = ("format", "id", "salt", "check", "slots", "sealing", "sum", "other")


@given(st.sampled_from(FIELDS), VALUES, st.booleans())
def test_any_value_in_any_field_is_told(tmp_path_factory, field, value, in_slot):
    path = tmp_path_factory.getbasetemp() / "fields.json"
    if not path.exists():
        a_locked_file(path)
    body = json.loads(path.read_bytes())
    (body["slots"][1] if in_slot else body)[field] = value
    try:
        parse_key_file(json.dumps(body).encode()).keys(SECRET)
    except TOLD:
        return
    assert body == json.loads(path.read_bytes())


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 60_000,
        b'{"format":' + b"9" * 60_000 + b"}",
        b'{"format":2,"slots":[' + b"{}," * 20_000 + b"{}]}",
        b'{"format": NaN}',
        b'{"format": 1e999}',
        b'"\\ud800"',
    ],
)
def test_known_traps_are_told(path, content):
    path.write_bytes(content)
    with pytest.raises(errors.KeyFileDamagedError):
        read_key_file(path)


def test_a_file_of_a_terabyte_is_not_read(path):
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(errors.KeyFileDamagedError):
        read_key_file(path)


def test_keys_show_their_id_alone():
    keys = new_keys()
    assert keys.id in repr(keys)
    assert keys.key.hex() not in repr(keys)
    assert repr(keys.key) not in repr(keys)
