"""A passphrase is set, changed, taken away; a recovery code is made; and what each one opens."""

import os

import pytest

from moodjournal.domain.check_in import CheckIn
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.passphrase import Secret
from moodjournal.store import entities, errors
from moodjournal.store.backup import prove_backup, write_backup
from moodjournal.store.backup_folder import BACKUPS
from moodjournal.store.journal import JOURNAL_FILE, open_journal
from moodjournal.store.key_file import KEY_FILE
from moodjournal.usecases.new_recovery_code import is_last_group, new_recovery_code
from moodjournal.usecases.see_safety import Lock, see_safety
from moodjournal.usecases.set_passphrase import (
    change_passphrase,
    remove_passphrase,
    set_passphrase,
)
from moodjournal.usecases.unlock import unlock
from tests.builders import a_check_in
from tests.conftest import NOW
from tests.store.key_rooms import CHEAP, OTHER, SECRET, WORDS

NOTE = "a lake at night"


@pytest.fixture
def folder(tmp_path):
    """A journal without a passphrase, with one check-in."""
    folder = tmp_path / "journal"
    journal = open_journal(folder)
    with journal.begin() as db:
        entities.put(db, a_check_in(note=NOTE))
    journal.close()
    return folder


@pytest.fixture
def opened(folder):
    journal = open_journal(folder)
    yield journal
    journal.close()


@pytest.fixture
def locked(opened):
    """The same journal, open, with a passphrase."""
    set_passphrase(opened, WORDS, NOW, cost=CHEAP)
    return opened


def notes(folder, secret=None):
    journal = unlock(folder, secret)
    with journal.begin() as db:
        found = [one.note for one in entities.everything(db, CheckIn)]
    journal.close()
    return found


def test_a_new_journal_opens_without_one(folder):
    assert see_safety(folder).lock is Lock.OPEN
    assert notes(folder) == [NOTE]


def test_from_then_on_it_opens_with_it_alone(locked, folder):
    with pytest.raises(errors.LockedError):
        unlock(folder)
    with pytest.raises(errors.WrongPassphraseError) as told:
        unlock(folder, OTHER)
    assert str(told.value).count("\n") == 0
    assert notes(folder, SECRET) == [NOTE]


def test_only_the_key_file_is_written(opened, folder):
    with opened.begin() as db:  # the pair for sealed notes is made once
        db.value("SELECT 1")
    set_passphrase(opened, WORDS, NOW, cost=CHEAP)
    before = (folder / JOURNAL_FILE).read_bytes()
    change_passphrase(opened, SECRET, OTHER.text, NOW, cost=CHEAP)
    new_recovery_code(opened, NOW)
    assert (folder / JOURNAL_FILE).read_bytes() == before
    assert not list(folder.glob("*.part"))


def test_the_key_is_in_no_file_of_the_folder_any_more(opened, folder):
    write_backup(opened, folder / BACKUPS, NOW)
    aside = folder / "replaced-20261120-101500"
    aside.mkdir()
    (aside / KEY_FILE).write_bytes((folder / KEY_FILE).read_bytes())
    marks = (opened.keys.key.hex().encode(), opened.keys.key)
    assert any(marks[0] in path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert set_passphrase(opened, WORDS, NOW, cost=CHEAP) == ()
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(mark in content for mark in marks), path


def test_backups_of_before_still_prove_whole(opened, folder):
    backup = write_backup(opened, folder / BACKUPS, NOW)
    set_passphrase(opened, WORDS, NOW, cost=CHEAP)
    manifest = prove_backup(backup.path, opened.keys)
    assert (manifest.made_at, manifest.entries) == (NOW, 1)
    assert sorted(one.name for one in (folder / BACKUPS).iterdir()) == [backup.path.name]


def test_a_backup_that_cannot_be_written_anew_is_named(opened, folder, monkeypatch):
    backup = write_backup(opened, folder / BACKUPS, NOW)

    def refuse(*_said):
        raise OSError("full")

    monkeypatch.setattr("moodjournal.store.backup_keys.pack", refuse)
    assert set_passphrase(opened, WORDS, NOW, cost=CHEAP) == (backup.path,)
    assert prove_backup(backup.path, opened.keys).entries == 1


def test_changing_it_ends_the_former(locked, folder):
    change_passphrase(locked, SECRET, OTHER.text, NOW, cost=CHEAP)
    with pytest.raises(errors.WrongPassphraseError):
        unlock(folder, SECRET)
    assert notes(folder, OTHER) == [NOTE]


def test_changing_it_needs_the_former(locked, folder):
    before = (folder / KEY_FILE).read_bytes()
    with pytest.raises(errors.WrongPassphraseError):
        change_passphrase(locked, OTHER, "another one", NOW, cost=CHEAP)
    assert (folder / KEY_FILE).read_bytes() == before


def test_a_forgotten_one_is_changed_with_the_recovery_code(locked, folder):
    code = new_recovery_code(locked, NOW)
    change_passphrase(locked, Secret(code.text.lower()), OTHER.text, NOW, cost=CHEAP)
    assert notes(folder, OTHER) == [NOTE]
    assert notes(folder, Secret(code.text.replace("-", " "))) == [NOTE]


def test_a_new_recovery_code_ends_the_former(locked, folder):
    old, new = new_recovery_code(locked, NOW), new_recovery_code(locked, NOW)
    with pytest.raises(errors.WrongPassphraseError):
        unlock(folder, Secret(old.text))
    assert notes(folder, Secret(new.text)) == [NOTE]


def test_a_recovery_code_is_shown_once_and_stands_nowhere(locked, folder):
    code = new_recovery_code(locked, NOW)
    plain = code.text.replace("-", "")
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert plain.encode() not in content
            assert code.text.encode() not in content
    assert code.text not in repr(code)


def test_the_last_group_is_typed_again(locked):
    code = new_recovery_code(locked, NOW)
    assert is_last_group(code, f" {code.last_group.lower()} ")
    assert not is_last_group(code, code.text[:5] if code.text[:5] != code.last_group else "00000")
    assert not is_last_group(code, "")


def test_without_a_passphrase_there_is_no_recovery_code(opened):
    with pytest.raises(BadInputError):
        new_recovery_code(opened, NOW)


def test_taking_it_away_is_a_choice_that_needs_it(locked, folder):
    with pytest.raises(errors.WrongPassphraseError):
        remove_passphrase(locked, OTHER)
    remove_passphrase(locked, SECRET)
    assert see_safety(folder).lock is Lock.OPEN
    assert notes(folder) == [NOTE]


def test_a_recovery_code_lives_on_when_a_passphrase_comes_back(locked, folder):
    code = new_recovery_code(locked, NOW)
    remove_passphrase(locked, SECRET)
    set_passphrase(locked, OTHER.text, NOW, cost=CHEAP)
    assert notes(folder, Secret(code.text)) == [NOTE]


def test_one_that_is_set_is_changed_not_set(locked, opened):
    with pytest.raises(BadInputError):
        set_passphrase(locked, OTHER.text, NOW, cost=CHEAP)


def test_one_that_is_not_set_can_be_neither_changed_nor_taken_away(opened):
    with pytest.raises(BadInputError):
        change_passphrase(opened, SECRET, OTHER.text, NOW, cost=CHEAP)
    with pytest.raises(BadInputError):
        remove_passphrase(opened, SECRET)


def test_a_journal_in_memory_has_none(journal):
    with pytest.raises(BadInputError):
        set_passphrase(journal, WORDS, NOW, cost=CHEAP)


@pytest.mark.parametrize("short", ["", "1234567", " " * 12, "ﬁ" * 3, "\ud800" * 8, "x" * 1025])
def test_one_that_cannot_be_a_passphrase_is_told(opened, folder, short):
    before = (folder / KEY_FILE).read_bytes()
    with pytest.raises(BadInputError):
        set_passphrase(opened, short, NOW, cost=CHEAP)
    assert (folder / KEY_FILE).read_bytes() == before


def test_a_new_journal_with_a_passphrase_never_had_an_open_key(tmp_path):
    folder = tmp_path / "new"
    open_journal(folder, SECRET, cost=CHEAP).close()
    assert see_safety(folder).lock is Lock.PASSPHRASE
    assert see_safety(folder).can_seal
    with pytest.raises(errors.LockedError):
        unlock(folder)
    unlock(folder, SECRET).close()


def test_a_passphrase_that_is_too_short_makes_no_journal(tmp_path):
    with pytest.raises(BadInputError):
        open_journal(tmp_path / "new", Secret("short"), cost=CHEAP)
    assert not (tmp_path / "new").exists()


def test_unlocking_makes_nothing(tmp_path):
    with pytest.raises(errors.JournalMissingError):
        unlock(tmp_path / "none", SECRET)
    assert not (tmp_path / "none").exists()


def test_another_journal_s_key_file_is_never_written_over(locked, folder, tmp_path):
    open_journal(tmp_path / "other", SECRET, cost=CHEAP).close()
    (folder / KEY_FILE).write_bytes((tmp_path / "other" / KEY_FILE).read_bytes())
    with pytest.raises(errors.KeyFileDamagedError):
        change_passphrase(locked, SECRET, OTHER.text, NOW, cost=CHEAP)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_nothing_leaves_the_passphrase_as_it_was(locked, folder):
    folder.chmod(0o500)
    with pytest.raises(errors.FolderClosedError):
        change_passphrase(locked, SECRET, OTHER.text, NOW, cost=CHEAP)
    folder.chmod(0o700)
    assert notes(folder, SECRET) == [NOTE]
