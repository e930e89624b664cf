"""How a journal is locked, and what is told when it does not open."""

import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest

from moodjournal.domain.errors import BadInputError
from moodjournal.store import errors
from moodjournal.store.journal import JOURNAL_FILE, open_journal
from moodjournal.store.key_file import KEY_FILE, read_key_file
from moodjournal.store.slots import SlotKind
from moodjournal.usecases.allow_sealing import allow_sealing
from moodjournal.usecases.new_recovery_code import new_recovery_code
from moodjournal.usecases.see_safety import Lock, see_safety
from moodjournal.usecases.set_passphrase import change_passphrase, remove_passphrase
from moodjournal.usecases.stay_unlocked import stay_unlocked
from moodjournal.usecases.unlock import unlock
from tests.conftest import NOW
from tests.store.key_rooms import CHEAP, OTHER, SECRET


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "journal"


@pytest.fixture
def locked(folder):
    """A journal with a passphrase, open."""
    journal = open_journal(folder, SECRET, cost=CHEAP)
    yield journal
    journal.close()


def opens(folder, secret=None):
    unlock(folder, secret).close()
    return True


def test_a_crash_before_a_new_journal_got_its_name_leaves_one_that_opens(locked, folder):
    locked.close()
    (folder / JOURNAL_FILE).rename(folder / f"{JOURNAL_FILE}.part")
    with pytest.raises(errors.LockedError):
        unlock(folder)
    assert not (folder / JOURNAL_FILE).exists()
    assert opens(folder, SECRET)


def harm_key_file(folder):
    path = folder / KEY_FILE
    path.write_bytes(path.read_bytes()[:-9])


def harm_salt(folder):
    path = folder / JOURNAL_FILE
    path.write_bytes(b"other bytes here" + path.read_bytes()[16:])


@pytest.mark.parametrize(
    ("harm", "error"),
    [
        (harm_key_file, errors.KeyFileDamagedError),
        (lambda f: (f / KEY_FILE).unlink(), errors.KeyFileMissingError),
        (harm_salt, errors.JournalDamagedError),
        (lambda f: (f / JOURNAL_FILE).write_bytes(b""), errors.JournalEmptyError),
        (lambda f: (f / JOURNAL_FILE).unlink(), errors.JournalMissingError),
    ],
)
@pytest.mark.parametrize("secret", [None, SECRET, OTHER], ids=["none", "right", "wrong"])
def test_harm_is_told_apart_from_a_wrong_passphrase(locked, folder, harm, error, secret):
    locked.close()
    harm(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(error):
        unlock(folder, secret)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_safety_tells_what_there_is_and_since_when(locked, folder):
    later = NOW + timedelta(days=2)
    safety = see_safety(folder)
    assert (safety.lock, safety.recovery_at) == (Lock.PASSPHRASE, None)
    assert safety.passphrase_at is not None
    change_passphrase(locked, SECRET, OTHER.text, later, cost=CHEAP)
    assert see_safety(folder).passphrase_at == later
    new_recovery_code(locked, later)
    assert see_safety(folder).recovery_at == later
    assert not see_safety(folder).stays_unlocked


def test_writing_while_locked_can_be_turned_off_and_on(locked, folder):
    public = read_key_file(folder / KEY_FILE).sealing
    allow_sealing(locked, False)
    assert not see_safety(folder).can_seal
    allow_sealing(locked, True)
    assert read_key_file(folder / KEY_FILE).sealing == public
    change_passphrase(locked, SECRET, OTHER.text, NOW, cost=CHEAP)
    assert see_safety(folder).can_seal


def test_turned_off_stays_off_when_the_passphrase_changes(locked, folder):
    allow_sealing(locked, False)
    change_passphrase(locked, SECRET, OTHER.text, NOW, cost=CHEAP)
    assert not see_safety(folder).can_seal


def test_without_a_keychain_it_says_so(locked, folder, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert not see_safety(folder).keychain
    with pytest.raises(errors.KeychainError):
        stay_unlocked(locked, True, NOW)
    assert not see_safety(folder).stays_unlocked


@pytest.fixture
def keychain(monkeypatch):
    """A keychain that forgets with the test: those of systems need a person's session."""
    kept = {}
    stands_in = SimpleNamespace(
        get_keyring=lambda: SimpleNamespace(priority=5),
        set_password=lambda service, name, text: kept.update({(service, name): text}),
        get_password=lambda service, name: kept.get((service, name)),
        delete_password=lambda service, name: kept.pop((service, name)),
        __spec__=SimpleNamespace(name="keyring"),
    )
    monkeypatch.setitem(sys.modules, "keyring", stands_in)
    return kept


def test_a_keychain_opens_the_journal_until_it_is_told_not_to(locked, folder, keychain):
    stay_unlocked(locked, True, NOW)
    assert see_safety(folder).stays_unlocked
    assert opens(folder)
    assert opens(folder, SECRET)
    stay_unlocked(locked, False, NOW)
    assert not keychain
    with pytest.raises(errors.LockedError):
        unlock(folder)


def test_a_keychain_that_holds_something_else_is_no_word_of_the_person(locked, folder, keychain):
    stay_unlocked(locked, True, NOW)
    for name in keychain:
        keychain[name] = "of another journal"
    with pytest.raises(errors.LockedError):
        unlock(folder)


def test_a_keychain_is_never_the_only_way(locked, folder, keychain):
    stay_unlocked(locked, True, NOW)
    remove_passphrase(locked, SECRET)
    assert [one.kind for one in read_key_file(folder / KEY_FILE).slots] == [SlotKind.OPEN]
    with pytest.raises(BadInputError):
        stay_unlocked(locked, True, NOW)
